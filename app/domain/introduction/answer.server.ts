import type { Database, Transaction } from "#db/types";
import { inTransaction } from "#db/transaction";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { completeIntroduction } from "./complete.server";
import { endIntroduction } from "./end.server";
import { readIntroduction, sideFacts, takeIntroduction } from "./read-introduction.server";
import type { Introduction } from "./read-introduction.server";
import type { AnswerRefusal, SideState } from "./rules";
import { mayAnswer, sideState } from "./rules";
import type { GivenChannel } from "./schema.server";

export type AnswerOutcome =
  { ok: true; outcome: "introduced" | "waiting" | "saved" } | { ok: false; reason: AnswerRefusal };

/** "Yes", with what is given for it. Both are introduced once both have said so; until then nothing is given. */
export async function sayYes(
  db: Database | Transaction,
  { sideId, channels }: { sideId: string; channels: readonly GivenChannel[] },
  now: Date,
): Promise<AnswerOutcome> {
  return answering(db, sideId, now, async (trx, _, state) => {
    if (state === "introduced" || state === "waiting") return { ok: true, outcome: state };
    if (!mayAnswer(state)) return { ok: false, reason: "over" };
    return { ok: true, outcome: (await writeYes(trx, { sideId, channels }, now)) ? "introduced" : "waiting" };
  });
}

/** "Not now": nobody is told. Until the time is over it may still become a yes. */
export async function sayNotNow(
  db: Database | Transaction,
  { sideId }: { sideId: string },
  now: Date,
): Promise<AnswerOutcome> {
  return answering(db, sideId, now, async (trx, { own }, state) => {
    if (state === "not_now") return { ok: true, outcome: "saved" };
    if (state !== "answer") return { ok: false, reason: "over" };
    await writeNo(trx, own.id, now);
    return { ok: true, outcome: "saved" };
  });
}

/**
 * Takes a yes back while the other has not said it: who asked ends the introduction, who was brought together by an organizer says
 * "not now" after all.
 */
export async function withdrawYes(
  db: Database | Transaction,
  { sideId }: { sideId: string },
  now: Date,
): Promise<AnswerOutcome> {
  return answering(db, sideId, now, async (trx, introduction, state) => {
    const { id: introductionId, own, askedBy, outcome } = introduction;
    if (state === "withdrawn" || state === "not_now") return { ok: true, outcome: "saved" };
    if (state !== "waiting") return { ok: false, reason: "over" };
    if (askedBy !== own.personId) {
      await writeNo(trx, own.id, now);
      return { ok: true, outcome: "saved" };
    }
    await trx
      .updateTable("introduction_sides")
      .set({ withdrawn_at: now.toISOString() })
      .where("id", "=", own.id)
      .execute();
    if (outcome === null) await endIntroduction(trx, { introductionId, outcome: "withdrawn" }, now.toISOString());
    return { ok: true, outcome: "saved" };
  });
}

/**
 * Writes the yes of one side; true when the other has said it too, and they are introduced. The caller has both persons, and knows
 * that this side may answer.
 */
export async function writeYes(
  trx: Transaction,
  { sideId, channels }: { sideId: string; channels: readonly GivenChannel[] },
  now: Date,
): Promise<boolean> {
  await trx
    .updateTable("introduction_sides")
    .set({ yes_at: now.toISOString(), not_now_at: null })
    .where("id", "=", sideId)
    .execute();
  await trx.deleteFrom("introduction_channels").where("side_id", "=", sideId).execute();
  if (channels.length > 0)
    await trx
      .insertInto("introduction_channels")
      .values(channels.map(({ kind, value }) => ({ side_id: sideId, kind, channel: value })))
      .execute();
  const introduction = await readIntroduction(trx, sideId);
  if (!introduction || introduction.outcome !== null || introduction.other.yesAt === null) return false;
  await completeIntroduction(trx, introduction, now);
  return true;
}

async function writeNo(trx: Transaction, sideId: string, now: Date): Promise<void> {
  await trx
    .updateTable("introduction_sides")
    .set({ yes_at: null, not_now_at: now.toISOString() })
    .where("id", "=", sideId)
    .execute();
  await trx.deleteFrom("introduction_channels").where("side_id", "=", sideId).execute();
}

async function answering(
  db: Database | Transaction,
  sideId: string,
  now: Date,
  answer: (trx: Transaction, introduction: Introduction, state: SideState) => Promise<AnswerOutcome>,
): Promise<AnswerOutcome> {
  return inTransaction(db, async (trx): Promise<AnswerOutcome> => {
    const limit = { key: limitKey("introduction", sideId), max: 20, windowSeconds: 600 };
    if (!(await consumeLimit(trx, limit, now))) return { ok: false, reason: "too_many" };
    const introduction = await takeIntroduction(trx, sideId);
    if (!introduction) return { ok: false, reason: "unknown" };
    return answer(trx, introduction, sideState(sideFacts(introduction), now));
  });
}

/** As `withdrawYes`, for who is signed in: somebody else's side is unknown to them. */
export async function withdrawOwn(
  db: Database | Transaction,
  { personId, sideId }: { personId: string; sideId: string },
  now: Date,
): Promise<AnswerOutcome> {
  const own = await db
    .selectFrom("introduction_sides")
    .select("id")
    .where("id", "=", sideId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return own ? withdrawYes(db, { sideId }, now) : { ok: false, reason: "unknown" };
}
