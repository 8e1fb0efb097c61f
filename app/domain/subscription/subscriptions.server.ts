import { newId } from "#db/id";
import type { Database, Transaction } from "#db/types";
import type { PersonalKey } from "#emails/context";

const addressesAtOnce = 200;

/** By address: what its unsubscribe link is made from. */
export type Subscriptions = ReadonlyMap<string, PersonalKey>;

/** Which of these addresses want no more invitations and news of a region. */
export async function listUnsubscribed(
  db: Database | Transaction,
  { regionId, emails }: { regionId: string; emails: readonly string[] },
): Promise<Set<string>> {
  const unsubscribed = new Set<string>();
  for (const some of inParts(emails)) {
    const rows = await db
      .selectFrom("subscriptions")
      .select("email")
      .where("region_id", "=", regionId)
      .where("email", "in", some)
      .where("unsubscribed_at", "is not", null)
      .execute();
    for (const { email } of rows) unsubscribed.add(email);
  }
  return unsubscribed;
}

/** What the unsubscribe link of each of these addresses is made from. Makes a row for who has none yet. */
export async function takeSubscriptions(
  trx: Transaction,
  { regionId, emails }: { regionId: string; emails: readonly string[] },
  now: Date,
): Promise<Subscriptions> {
  const keys = new Map<string, PersonalKey>();
  const mailed_at = now.toISOString();
  // In order, so that two at once never wait for each other in a ring.
  for (const some of inParts([...new Set(emails)].sort())) {
    const rows = await trx
      .insertInto("subscriptions")
      .values(some.map((email) => ({ id: newId(), region_id: regionId, email, mailed_at })))
      .onConflict((conflict) => conflict.columns(["region_id", "email"]).doUpdateSet({ mailed_at }))
      .returning(["id", "email"])
      .execute();
    for (const { id, email } of rows) keys.set(email, { id, linkVersion: 1 });
  }
  return keys;
}

/** The subscription of an address that `takeSubscriptions` was asked for. */
export function subscriptionOf(subscriptions: Subscriptions, email: string): PersonalKey {
  const key = subscriptions.get(email);
  if (!key) throw new Error("An address without a subscription");
  return key;
}

function inParts(emails: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let start = 0; start < emails.length; start += addressesAtOnce)
    parts.push(emails.slice(start, start + addressesAtOnce));
  return parts;
}
