import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { retryFailed } from "#app/domain/outbox/retry-failed.server";
import type { RetryResult } from "#app/domain/outbox/retry-failed.server";

export interface MailCounts {
  queued: number;
  sent: number;
  failed: number;
}

/** How the mails of an event stand. */
export async function countEventMails(db: Database | Transaction, eventId: string): Promise<MailCounts> {
  const rows = await db
    .selectFrom("outbox")
    .select(({ fn }) => ["status", fn.countAll().as("count")])
    .where("event_id", "=", eventId)
    .groupBy("status")
    .execute();
  const of = (status: string) => Number(rows.find((row) => row.status === status)?.count ?? 0);
  return { queued: of("queued"), sent: of("sent"), failed: of("failed") };
}

export interface EventMailRetry {
  eventId: string;
  outboxId: string;
  actorPersonId: string;
}

/** Puts a failed mail of this event back in the queue; a mail of another event is `not_failed`, as one that is not there. */
export async function retryEventMail(
  db: Database | Transaction,
  { eventId, outboxId, actorPersonId }: EventMailRetry,
  now: Date,
): Promise<RetryResult> {
  return inTransaction(db, async (trx): Promise<RetryResult> => {
    const own = await trx
      .selectFrom("outbox")
      .select("id")
      .where("id", "=", outboxId)
      .where("event_id", "=", eventId)
      .executeTakeFirst();
    if (!own) return { ok: false, reason: "not_failed" };
    const result = await retryFailed(trx, outboxId, now);
    if (!result.ok) return result;
    const act = { actorPersonId, action: "mail.retried", subjectType: "outbox" as const, subjectId: outboxId };
    await recordAct(trx, { ...act, eventId, details: {} }, now);
    return result;
  });
}
