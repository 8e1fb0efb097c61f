import type { Transaction } from "#db/types";
import { keptSince } from "./rules";

/** Who got a mailing and how it fared; the text and how many it went to stay with the event. */
export async function deleteMailingRecipients(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("mailing_recipients")
    .where("created_at", "<", keptSince(now, "mail"))
    .where("outcome", "!=", "waiting")
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export async function deleteRefusedAddresses(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("refused_addresses")
    .where("refused_at", "<", keptSince(now, "refusal"))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Who unsubscribed stays so: forgetting the address would mean mailing it again. */
export async function deleteSubscriptions(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("subscriptions")
    .where("mailed_at", "<", keptSince(now, "subscription"))
    .where("unsubscribed_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
