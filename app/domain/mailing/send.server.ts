import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { previewMailing } from "./preview-mailing.server";
import type { MailingPlan, PlanRefusal } from "./preview-mailing.server";
import { record } from "./save.server";
import { startMailing } from "./start.server";

export interface ConfirmedMailing {
  eventId: string;
  mailingId: string;
  /** The hash of the preview that the organizer agreed to. */
  previewHash: string;
  actorPersonId: string;
}

export type SendOutcome =
  | { ok: true; outcome: "started"; told: number }
  | { ok: true; outcome: "scheduled"; plannedFor: string }
  | { ok: false; reason: PlanRefusal }
  /** Somebody registered, withdrew, or changed the text since: `plan` is the preview as it is now. */
  | { ok: false; reason: "preview_outdated"; plan: MailingPlan };

/**
 * Sends a draft, or plans it. At once: exactly the people that the organizer saw are written down, in this transaction.
 * Planned: the group is computed when it leaves. The same form sent twice has one effect (`not_draft`).
 */
export async function sendMailing(
  db: Database | Transaction,
  input: ConfirmedMailing,
  now: Date,
): Promise<SendOutcome> {
  return inTransaction(db, async (trx): Promise<SendOutcome> => {
    await lockMailing(trx, input.mailingId);
    const preview = await previewMailing(trx, input, now);
    if (!preview.ok) return preview;
    const { plan } = preview;
    if (plan.hash !== input.previewHash) return { ok: false, reason: "preview_outdated", plan };
    if (plan.plannedFor !== null) return schedule(trx, { input, plannedFor: plan.plannedFor }, now);
    const told = await startMailing(trx, plan, now);
    await record(trx, { ...input, action: "mailing.sent", details: { told } }, now);
    return { ok: true, outcome: "started", told };
  });
}

async function schedule(
  trx: Transaction,
  { input, plannedFor }: { input: ConfirmedMailing; plannedFor: string },
  now: Date,
): Promise<SendOutcome> {
  await trx
    .updateTable("mailings")
    .set({ scheduled_at: now.toISOString(), planned_for: plannedFor })
    .where("id", "=", input.mailingId)
    .execute();
  await record(trx, { ...input, action: "mailing.scheduled", details: { plannedFor } }, now);
  return { ok: true, outcome: "scheduled", plannedFor };
}

/** The row is ours until the commit; whoever would begin, plan or stop the same mailing waits. */
export async function lockMailing(trx: Transaction, mailingId: string): Promise<void> {
  await trx
    .updateTable("mailings")
    .set((own) => ({ recipient_count: own.ref("recipient_count") }))
    .where("id", "=", mailingId)
    .execute();
}
