import type { Database, Transaction } from "#db/types";
import { inTransaction } from "#db/transaction";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { findMailbox } from "#app/domain/person/find-mailbox.server";
import { lockPair } from "#app/domain/person/lock-pair.server";
import { visibleProfile } from "#app/domain/visibility/visible-profiles.server";
import { writeYes } from "./answer.server";
import { findOpenIntroduction } from "./end.server";
import { mailAsked } from "./mail-facts.server";
import { openIntroduction } from "./open.server";
import { readIntroduction } from "./read-introduction.server";
import type { Introduction } from "./read-introduction.server";
import type { AskRefusal } from "./rules";
import { askedSince, askLimits, meetsBefore } from "./rules";
import type { GivenChannel } from "./schema.server";
import { findSharedEvent, findSharedRegion } from "./where-they-meet.server";

export interface Asking {
  askerId: string;
  personId: string;
  /** Where the asker saw the other; another event that both come to where it is not one of both. */
  eventId?: string | undefined;
  /** The asker scanned the code of the other, who so lets themselves be asked without being visible. */
  byCode?: boolean;
  /** Empty only with a code. */
  line: string;
  /** What the asker gives when the other says yes. */
  channels: readonly GivenChannel[];
}

export type AskOutcome = { ok: true; outcome: "asked" | "introduced" } | { ok: false; reason: AskRefusal };

/**
 * Asks somebody to get to know each other, by mail. The asker must see their name, or have scanned their code. Where the other had asked already, this is the
 * yes to that: both are introduced. `not_visible` is also what somebody hears who was blocked.
 */
export async function askIntroduction(db: Database | Transaction, asking: Asking, now: Date): Promise<AskOutcome> {
  const { askerId, personId } = asking;
  if (askerId === personId) return { ok: false, reason: "not_visible" };
  return inTransaction(db, async (trx): Promise<AskOutcome> => {
    await lockPair(trx, askerId, personId);
    const refused = await findReason(trx, asking, now);
    if (refused) return { ok: false, reason: refused };
    const pair = { one: askerId, other: personId };
    const open = await findOpenIntroduction(trx, pair, now);
    if (open !== undefined) return answerOpen(trx, { introductionId: open, asking }, now);
    const limited = await findLimit(trx, asking, now);
    if (limited) return { ok: false, reason: limited };
    const event = await findSetting(trx, { ...pair, asking }, now);
    const regionId = event?.regionId ?? (await findSharedRegion(trx, pair, now));
    if (regionId === undefined) return { ok: false, reason: "not_visible" };
    const opened = await openIntroduction(
      trx,
      {
        people: [askerId, personId],
        regionId,
        eventId: event?.eventId ?? null,
        askedBy: askerId,
        byOrganizer: false,
        byCode: asking.byCode === true,
        line: asking.line,
      },
      now,
    );
    if (!opened) return { ok: false, reason: "already_asked" };
    await writeYes(trx, { sideId: opened.sideIds[0], channels: asking.channels }, now);
    const introduction = await getIntroduction(trx, opened.sideIds[1]);
    await mailAsked(trx, { introduction, side: introduction.own, introducedBy: null }, now);
    return { ok: true, outcome: "asked" };
  });
}

/** Where they meet: who scans a code stands before the other at an event that has begun, or begins today. */
async function findSetting(
  trx: Transaction,
  { one, other, asking }: { one: string; other: string; asking: Asking },
  now: Date,
): Promise<{ eventId: string; regionId: string } | undefined> {
  const given = asking.byCode
    ? { one, other, startsBefore: meetsBefore(now) }
    : { one, other, eventId: asking.eventId };
  return (await findSharedEvent(trx, given)) ?? (await findSharedEvent(trx, { one, other }));
}

/** Both want it: an ask that crosses another is the yes to it. */
async function answerOpen(
  trx: Transaction,
  { introductionId, asking }: { introductionId: string; asking: Asking },
  now: Date,
): Promise<AskOutcome> {
  const side = await trx
    .selectFrom("introduction_sides")
    .select(["id", "yes_at"])
    .where("introduction_id", "=", introductionId)
    .where("person_id", "=", asking.askerId)
    .executeTakeFirstOrThrow();
  if (side.yes_at !== null) return { ok: false, reason: "already_asked" };
  const isComplete = await writeYes(trx, { sideId: side.id, channels: asking.channels }, now);
  return { ok: true, outcome: isComplete ? "introduced" : "asked" };
}

async function findReason(
  trx: Transaction,
  { askerId, personId, byCode = false }: Asking,
  now: Date,
): Promise<AskRefusal | undefined> {
  if (await hasBlocked(trx, askerId, personId)) return "blocked_by_you";
  if (await hasBlocked(trx, personId, askerId)) return "not_visible";
  const isSeen = byCode || (await visibleProfile(trx, { viewerPersonId: askerId, personId }, now)) !== undefined;
  if (!isSeen) return "not_visible";
  if ((await findMailbox(trx, personId)) === undefined) return "not_visible";
  return (await areContacts(trx, askerId, personId)) ? "already_contact" : undefined;
}

/** Whom somebody scans stands before them: of those they may ask more, and also whom they asked from afar before. */
async function findLimit(
  trx: Transaction,
  { askerId, personId, byCode = false }: Asking,
  now: Date,
): Promise<AskRefusal | undefined> {
  const limits = byCode ? askLimits.byCode : askLimits;
  const asked = () =>
    trx.selectFrom("introductions as i").where("i.asked_by", "=", askerId).where("i.by_organizer", "=", 0);
  const alike = asked().where("i.by_code", "=", byCode ? 1 : 0);
  const before = await (byCode ? alike : asked())
    .innerJoin("introduction_sides as s", "s.introduction_id", "i.id")
    .select("i.id")
    .where("s.person_id", "=", personId)
    .where("i.asked_at", ">", askedSince(now))
    .where((row) => row.or([row("i.outcome", "is", null), row("i.outcome", "!=", "introduced")]))
    .executeTakeFirst();
  if (before) return "asked_recently";
  const open = await alike
    .select("i.id")
    .where("i.pair_key", "is not", null)
    .where("i.expires_at", ">", now.toISOString())
    .limit(limits.open)
    .execute();
  if (open.length >= limits.open) return "too_many_open";
  const key = limitKey(byCode ? "introduction-codes" : "introduction-asks", askerId);
  const limit = { key, max: limits.perDay, windowSeconds: 86_400 };
  return (await consumeLimit(trx, limit, now)) ? undefined : "too_many_today";
}

export async function hasBlocked(db: Database | Transaction, personId: string, blockedId: string): Promise<boolean> {
  const row = await db
    .selectFrom("person_blocks")
    .select("person_id")
    .where("person_id", "=", personId)
    .where("blocked_id", "=", blockedId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Only while each has the other. */
export async function areContacts(db: Database | Transaction, one: string, other: string): Promise<boolean> {
  const row = await db
    .selectFrom("contacts as a")
    .innerJoin("contacts as b", (join) =>
      join.onRef("b.owner_id", "=", "a.other_id").onRef("b.other_id", "=", "a.owner_id"),
    )
    .select("a.id")
    .where("a.owner_id", "=", one)
    .where("a.other_id", "=", other)
    .executeTakeFirst();
  return row !== undefined;
}

export async function getIntroduction(trx: Transaction, sideId: string): Promise<Introduction> {
  const introduction = await readIntroduction(trx, sideId);
  if (!introduction) throw new Error("There is no such introduction");
  return introduction;
}
