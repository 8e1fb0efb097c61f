import type { Database, Transaction } from "#db/types";
import { inTransaction } from "#db/transaction";

export type RetryResult = { ok: true } | { ok: false; reason: "not_failed" | "overtaken" | "expired" };

/**
 * Puts a failed mail back in the queue, from its first attempt.
 *
 * - `not_failed`: there is no such failed mail (any more).
 * - `overtaken`: a later mail about the same thing already left, and this one would contradict it.
 * - `expired`: what it said has been wiped, or its sign-in link no longer works.
 */
export async function retryFailed(db: Database | Transaction, outboxId: string, now: Date): Promise<RetryResult> {
  return inTransaction<RetryResult>(db, async (trx) => {
    const mail = await trx
      .selectFrom("outbox")
      .select(["number", "order_key", "status", "payload", "template"])
      .where("id", "=", outboxId)
      .executeTakeFirst();
    if (!mail || mail.status !== "failed") return { ok: false, reason: "not_failed" };
    if (mail.payload === "{}" || mail.template === "sign-in") return { ok: false, reason: "expired" };
    const later = await trx
      .selectFrom("outbox")
      .select("id")
      .where("order_key", "=", mail.order_key)
      .where("number", ">", mail.number)
      .limit(1)
      .executeTakeFirst();
    if (later) return { ok: false, reason: "overtaken" };
    const { numUpdatedRows } = await trx
      .updateTable("outbox")
      .set({ status: "queued", attempts: 0, next_attempt_at: now.toISOString(), failed_at: null })
      .where("id", "=", outboxId)
      .where("status", "=", "failed")
      .executeTakeFirst();
    return Number(numUpdatedRows) === 1 ? { ok: true } : { ok: false, reason: "not_failed" };
  });
}
