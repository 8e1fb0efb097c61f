import type { Database, Transaction } from "#db/types";
import type { LinkKey } from "#app/domain/link/derived-token";
import { needsYear } from "#app/domain/event/rules-for-pages";
import { describePerson } from "./describe-people.server";
import { mayKnowName } from "./named.server";
import { readIntroduction, sideFacts } from "./read-introduction.server";
import type { SideState } from "./rules";
import { sideState } from "./rules";

/** Everything the page of one side shows. Nothing that the other would give, and nothing of what they answered. */
export interface PersonalIntroduction {
  sideId: string;
  personId: string;
  otherId: string;
  regionId: string;
  eventId: string | null;
  state: SideState;
  /** This person asked it themselves. */
  asked: boolean;
  /** The organizer who brings both together. */
  introducedBy: string | null;
  name: string;
  /**
   * What of the other may be named: only the name, once there is nothing to answer. An empty name: this person scanned a code, and
   * may not know whose.
   */
  other: { name: string; role: string; organization: string };
  line: string;
  askedAt: string;
  expiresAt: string;
  event: { title: string; slug: string; startsAt: string; withYear: boolean } | null;
}

/** The introduction of a link; undefined when there is none, or the link was revoked. */
export async function findIntroduction(
  db: Database | Transaction,
  link: LinkKey,
  now: Date,
): Promise<PersonalIntroduction | undefined> {
  const introduction = await readIntroduction(db, link.id);
  if (!introduction || introduction.own.linkVersion !== link.linkVersion) return undefined;
  const { own, askedBy, byOrganizer, eventId } = introduction;
  const isNamed = await mayKnowName(db, { ...introduction, ...own }, now);
  const state = sideState(sideFacts(introduction), now);
  const other = isNamed ? await describePerson(db, own.otherId) : { name: "", role: "", organization: "" };
  const isOver = state === "gone" || (state === "expired" && askedBy !== own.personId);
  return {
    sideId: own.id,
    personId: own.personId,
    otherId: own.otherId,
    regionId: introduction.regionId,
    eventId,
    state,
    asked: askedBy === own.personId,
    introducedBy: byOrganizer ? await nameOf(db, askedBy) : null,
    name: (await nameOf(db, own.personId)) ?? "",
    other: isOver ? { name: other.name, role: "", organization: "" } : other,
    line: introduction.line,
    askedAt: introduction.askedAt,
    expiresAt: introduction.expiresAt,
    event: await findEvent(db, eventId, now),
  };
}

async function nameOf(db: Database | Transaction, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  const row = await db.selectFrom("persons").select("name").where("id", "=", personId).executeTakeFirst();
  return row?.name ?? null;
}

async function findEvent(
  db: Database | Transaction,
  eventId: string | null,
  now: Date,
): Promise<PersonalIntroduction["event"]> {
  if (eventId === null) return null;
  const row = await db
    .selectFrom("events")
    .select(["title", "slug", "starts_at as startsAt"])
    .where("id", "=", eventId)
    .executeTakeFirst();
  return row ? { ...row, withYear: needsYear(row.startsAt, now) } : null;
}
