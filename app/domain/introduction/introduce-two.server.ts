import type { Database, Transaction } from "#db/types";
import { inTransaction } from "#db/transaction";
import { recordAct } from "#app/domain/audit/record.server";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { lockPair } from "#app/domain/person/lock-pair.server";
import { visibleProfile } from "#app/domain/visibility/visible-profiles.server";
import { areContacts, getIntroduction, hasBlocked } from "./ask.server";
import { findOpenIntroduction } from "./end.server";
import { mailAsked } from "./mail-facts.server";
import { openIntroduction } from "./open.server";
import { askLimits } from "./rules";
import { findSharedEvent } from "./where-they-meet.server";

export interface Introducing {
  organizerId: string;
  eventId: string;
  people: readonly [string, string];
  line: string;
}

export type IntroduceRefusal = "same_person" | "not_listed" | "too_many_today";
export type IntroduceOutcome = { ok: true } | { ok: false; reason: IntroduceRefusal };

/**
 * An organizer brings two people of an event together; each is asked by mail, and both must say yes. Both must be on the list of
 * attendees: nobody is named to somebody who may not see them. Whether they know each other already, have asked each other, or do
 * not want to is theirs alone: then nothing is sent, and the organizer hears the same.
 */
export async function introduceTwo(
  db: Database | Transaction,
  { organizerId, eventId, people, line }: Introducing,
  now: Date,
): Promise<IntroduceOutcome> {
  const [one, other] = people;
  if (one === other) return { ok: false, reason: "same_person" };
  return inTransaction(db, async (trx): Promise<IntroduceOutcome> => {
    await lockPair(trx, one, other);
    const isBlocked = (await hasBlocked(trx, one, other)) || (await hasBlocked(trx, other, one));
    const event = await findSharedEvent(trx, { one, other, eventId });
    if (!event) return { ok: false, reason: "not_listed" };
    if (!isBlocked && !(await seeEachOther(trx, { one, other }, now))) return { ok: false, reason: "not_listed" };
    const limit = { key: limitKey("introduce-two", organizerId), max: askLimits.pairsPerDay, windowSeconds: 86_400 };
    if (!(await consumeLimit(trx, limit, now))) return { ok: false, reason: "too_many_today" };
    const details = { people: [one, other] };
    const act = { actorPersonId: organizerId, action: "introduction.proposed", subjectId: eventId, eventId, details };
    await recordAct(trx, { ...act, subjectType: "event" }, now);
    if (isBlocked || (await areContacts(trx, one, other))) return { ok: true };
    if ((await findOpenIntroduction(trx, { one, other }, now)) !== undefined) return { ok: true };
    const made = { regionId: event.regionId, eventId, askedBy: organizerId, byOrganizer: true, line };
    const opened = await openIntroduction(trx, { people, ...made }, now);
    if (opened) await mailBoth(trx, { sideIds: opened.sideIds, organizerId }, now);
    return { ok: true };
  });
}

async function seeEachOther(trx: Transaction, { one, other }: { one: string; other: string }, now: Date) {
  const seen = await visibleProfile(trx, { viewerPersonId: one, personId: other }, now);
  return seen !== undefined && (await visibleProfile(trx, { viewerPersonId: other, personId: one }, now)) !== undefined;
}

async function mailBoth(
  trx: Transaction,
  { sideIds, organizerId }: { sideIds: [string, string]; organizerId: string },
  now: Date,
): Promise<void> {
  const { name } = await trx
    .selectFrom("persons")
    .select("name")
    .where("id", "=", organizerId)
    .executeTakeFirstOrThrow();
  for (const sideId of sideIds) {
    const introduction = await getIntroduction(trx, sideId);
    await mailAsked(trx, { introduction, side: introduction.own, introducedBy: name }, now);
  }
}
