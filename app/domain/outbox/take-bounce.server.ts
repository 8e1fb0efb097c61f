import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { flagAddress } from "#app/domain/refusal/flag-address.server";
import { parseBounceAddress } from "./envelope-sender";
import { readBounce } from "./read-bounce.server";

/**
 * `marked`: the mail counts as not arrived. `repeated`: it did already, or is too old to be known. `delayed`: the server
 * still tries. `not_ours`: the report came to no address of ours. `no_report`: any other mail.
 */
export const bounceOutcomes = ["marked", "repeated", "delayed", "not_ours", "no_report"] as const;
export type BounceOutcome = (typeof bounceOutcomes)[number];

/**
 * Takes in a report that a mail was not delivered (RFC 3464). Which mail, the signed address says that the report came
 * to: what stands in the report proves nothing. Never answers, so that two machines cannot keep each other busy.
 */
export async function takeBounce(
  db: Database | Transaction,
  { source, bounceAddress, secret }: { source: Uint8Array; bounceAddress: string; secret: string },
  now: Date,
): Promise<BounceOutcome> {
  const report = await readBounce(source);
  if (!report) return "no_report";
  const [outboxId] = report.recipients.flatMap((one) => parseBounceAddress({ bounceAddress, secret }, one) ?? []);
  if (outboxId === undefined) return "not_ours";
  if (!report.isPermanent) return "delayed";
  return inTransaction(db, (trx) => markBounced(trx, { outboxId, reason: report.reason }, now));
}

async function markBounced(
  trx: Transaction,
  { outboxId, reason }: { outboxId: string; reason: string },
  now: Date,
): Promise<BounceOutcome> {
  const at = now.toISOString();
  const marked = await trx
    .updateTable("outbox")
    .set({ status: "failed", failed_at: at, bounced_at: at, last_error: reason })
    .where("id", "=", outboxId)
    .where("status", "=", "sent")
    .returning("recipient_email as email")
    .executeTakeFirst();
  if (!marked) return "repeated";
  if (marked.email !== "") await flagAddress(trx, { email: marked.email, how: "bounced", reason }, now);
  return "marked";
}
