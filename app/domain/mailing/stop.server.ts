import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { findMailing } from "./find-mailing.server";
import { record } from "./save.server";
import { lockMailing } from "./send.server";

export interface MailingToStop {
  eventId: string;
  mailingId: string;
  actorPersonId: string;
}

export type StopOutcome =
  { ok: true; stopped: number } | { ok: false; reason: "mailing_unknown" | "not_scheduled" | "nothing_left" };

/** Makes a scheduled mailing a draft again. Refused once it has begun to leave. */
export async function unscheduleMailing(
  db: Database | Transaction,
  input: MailingToStop,
  now: Date,
): Promise<StopOutcome> {
  return inTransaction(db, async (trx): Promise<StopOutcome> => {
    await lockMailing(trx, input.mailingId);
    const mailing = await findMailing(trx, input);
    if (!mailing) return { ok: false, reason: "mailing_unknown" };
    if (mailing.scheduledAt === null || mailing.startedAt !== null) return { ok: false, reason: "not_scheduled" };
    await trx
      .updateTable("mailings")
      .set({ scheduled_at: null, planned_for: null, stopped_at: null, stop_reason: null })
      .where("id", "=", input.mailingId)
      .execute();
    await record(trx, { ...input, action: "mailing.unscheduled" }, now);
    return { ok: true, stopped: 0 };
  });
}

/**
 * Keeps back what has not left yet: mails that are not written, and mails in the outbox that nobody is handing over at
 * this moment. What has left stays sent.
 */
export async function stopMailing(db: Database | Transaction, input: MailingToStop, now: Date): Promise<StopOutcome> {
  return inTransaction(db, async (trx): Promise<StopOutcome> => {
    await lockMailing(trx, input.mailingId);
    const mailing = await findMailing(trx, input);
    if (!mailing) return { ok: false, reason: "mailing_unknown" };
    if (mailing.startedAt === null || mailing.stoppedAt !== null) return { ok: false, reason: "nothing_left" };
    const stopped = (await stopUnwritten(trx, mailing.id)) + (await stopQueued(trx, mailing.id, now));
    if (stopped === 0) return { ok: false, reason: "nothing_left" };
    await trx
      .updateTable("mailings")
      .set({ stopped_at: now.toISOString(), stop_reason: "organizer" })
      .where("id", "=", mailing.id)
      .execute();
    await record(trx, { ...input, action: "mailing.stopped", details: { stopped } }, now);
    return { ok: true, stopped };
  });
}

async function stopUnwritten(trx: Transaction, mailingId: string): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable("mailing_recipients")
    .set({ outcome: "stopped" })
    .where("mailing_id", "=", mailingId)
    .where("outcome", "=", "waiting")
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

async function stopQueued(trx: Transaction, mailingId: string, now: Date): Promise<number> {
  const removed = await trx
    .deleteFrom("outbox")
    .where("dedupe_key", "in", (keys) =>
      keys.selectFrom("mailing_recipients").select("mail_key").where("mailing_id", "=", mailingId),
    )
    .where("status", "=", "queued")
    .where((mail) => mail.or([mail("lease_until", "is", null), mail("lease_until", "<=", now.toISOString())]))
    .returning("dedupe_key as key")
    .execute();
  for (let from = 0; from < removed.length; from += keysAtOnce)
    await trx
      .updateTable("mailing_recipients")
      .set({ outcome: "stopped" })
      .where(
        "mail_key",
        "in",
        removed.slice(from, from + keysAtOnce).map(({ key }) => key),
      )
      .execute();
  return removed.length;
}

const keysAtOnce = 500;
