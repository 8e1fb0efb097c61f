import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { countMet } from "./count.server";
import type { MetAnswer } from "./rules";

export type MetOutcome = { ok: true } | { ok: false; reason: "over" | "too_many" };

/**
 * Counts the one answer of one side. Afterwards the row of the side says that the question is used up, as it does of who never answered,
 * and nothing says what this person answered. `over`: answered already, too late, or not asked.
 */
export async function answerMet(
  db: Database | Transaction,
  { sideId, answer }: { sideId: string; answer: MetAnswer },
  now: Date,
): Promise<MetOutcome> {
  return inTransaction(db, async (trx): Promise<MetOutcome> => {
    const limit = { key: limitKey("introduction", sideId), max: 20, windowSeconds: 600 };
    if (!(await consumeLimit(trx, limit, now))) return { ok: false, reason: "too_many" };
    const side = await trx
      .updateTable("introduction_sides")
      .set({ met_question: "used_up" })
      .where("id", "=", sideId)
      .where("met_question", "=", "asked")
      .returning("introduction_id")
      .executeTakeFirst();
    if (!side) return { ok: false, reason: "over" };
    const setting = await trx
      .selectFrom("introductions")
      .select(["region_id as regionId", "event_id as eventId"])
      .where("id", "=", side.introduction_id)
      .executeTakeFirstOrThrow();
    await countMet(trx, setting, answer);
    return { ok: true };
  });
}
