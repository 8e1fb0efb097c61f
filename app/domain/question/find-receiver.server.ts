import type { Database, Transaction } from "#db/types";
import { searchKey } from "#app/domain/person/rules";
import type { Language } from "#app/language/language";
import { toLocalTime } from "#app/language/amsterdam-time";
import { heldPlaces } from "./held-places.server";

type Connection = Database | Transaction;

/** Who gets a question, as they are called now. */
export interface Receiver {
  kind: "first" | "deputy" | "desk";
  contactPersonId: string | null;
  name: string;
  email: string;
  organization: string;
  language: Language;
}

/** What decides who gets a question. */
export interface Wanted {
  regionId: string;
  organizationId: string | null;
  topic: string;
}

/**
 * The right person for this school and topic: who is there for that very topic, else for all questions; of several partners
 * the first in the order of the region; the deputy only where the first one is not there. Nobody whose mail comes back, or
 * who has stopped. The region's desk where there is none.
 */
export async function findReceiver(db: Connection, wanted: Wanted, now: Date): Promise<Receiver> {
  const [right] = await listForSchool(db, wanted, now);
  return right?.receiver ?? deskOf(db, wanted.regionId);
}

/** Who gets it when the one who has it does not answer: the deputy of the same partner and topic, else the region's desk. */
export async function findNextReceiver(
  db: Connection,
  wanted: Wanted,
  { silent, now }: { silent: { kind: Receiver["kind"]; contactPersonId: string | null }; now: Date },
): Promise<Receiver> {
  const places = silent.kind === "first" ? await listForSchool(db, wanted, now) : [];
  const held = places.find(({ receiver }) => receiver.contactPersonId === silent.contactPersonId);
  const deputy = places.find(
    ({ receiver, partnerId, topicId }) =>
      receiver.kind === "deputy" &&
      receiver.contactPersonId !== silent.contactPersonId &&
      partnerId === held?.partnerId &&
      topicId === held.topicId,
  );
  return deputy?.receiver ?? deskOf(db, wanted.regionId);
}

/** The desk of a region: nobody in particular, behind its mailbox. */
export async function deskOf(db: Connection, regionId: string): Promise<Receiver> {
  const { name, mailbox } = await db
    .selectFrom("regions")
    .select(["name", "mailbox"])
    .where("id", "=", regionId)
    .executeTakeFirstOrThrow();
  return { kind: "desk", contactPersonId: null, name, email: mailbox, organization: name, language: "nl" };
}

/** To whom a question can be passed on beside the desk: who is there for the school first, then others of the region. */
export async function listReceivers(db: Connection, wanted: Wanted, now: Date): Promise<Receiver[]> {
  const ofSchool = wanted.organizationId === null ? [] : await heldBy(db, wanted, now).execute();
  const others = await heldBy(db, { ...wanted, organizationId: null }, now)
    .orderBy("p.name_sort")
    .limit(mostOthers)
    .execute();
  const byId = new Map<string, Receiver>();
  for (const row of [...ofSchool, ...others])
    if (!byId.has(row.contactPersonId)) byId.set(row.contactPersonId, receiverOf(row));
  return [...byId.values()];
}

/** Places, not people: who is there for many schools is in the list once. */
const mostOthers = 1_000;

/** One of them, or the desk for `desk`; undefined for who is none. */
export async function findChosenReceiver(
  db: Connection,
  wanted: Wanted,
  { chosen, now }: { chosen: string; now: Date },
): Promise<Receiver | undefined> {
  if (chosen === "desk") return deskOf(db, wanted.regionId);
  const rows = await heldBy(db, { ...wanted, organizationId: null }, now)
    .where("p.id", "=", chosen)
    .limit(1)
    .execute();
  const [row] = rows;
  return row && receiverOf(row);
}

interface RightPlace {
  partnerId: string;
  topicId: string;
  receiver: Receiver;
}

async function listForSchool(db: Connection, wanted: Wanted, now: Date): Promise<RightPlace[]> {
  if (wanted.organizationId === null) return [];
  const topic = searchKey(wanted.topic);
  const rows = await heldBy(db, wanted, now)
    .where((place) =>
      place.or([place("t.position", "=", 0), ...(topic === "" ? [] : [place("t.name_search", "=", topic)])]),
    )
    .execute();
  return rows
    .sort((a, b) => weight(a, topic) - weight(b, topic))
    .map((row) => ({ partnerId: row.partnerId, topicId: row.topicId, receiver: receiverOf(row) }));
}

/** The topic before all questions, then the partner, then the first before the deputy. */
function weight(row: { topicSearch: string; partnerPosition: number; rank: string }, topic: string): number {
  const isTopic = topic !== "" && row.topicSearch === topic;
  return (isTopic ? 0 : 1_000) + row.partnerPosition * 2 + (row.rank === "deputy" ? 1 : 0);
}

function heldBy(db: Connection, { regionId, organizationId }: Wanted, now: Date) {
  const places = heldPlaces(db, { regionId, today: toLocalTime(now.toISOString()).date });
  return organizationId === null ? places : places.where("h.organization_id", "=", organizationId);
}

function receiverOf(row: {
  rank: "first" | "deputy";
  contactPersonId: string;
  name: string;
  email: string;
  organization: string;
  language: Language;
}): Receiver {
  const { rank: kind, contactPersonId, name, email, organization, language } = row;
  return { kind, contactPersonId, name, email, organization, language };
}
