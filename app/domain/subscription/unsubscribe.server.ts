import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";

export interface Subscription {
  id: string;
  email: string;
  regionName: string;
  unsubscribedAt: string | null;
}

/** Whose mail an unsubscribe link is about; undefined where the row is gone. */
export async function findSubscription(db: Database | Transaction, id: string): Promise<Subscription | undefined> {
  return db
    .selectFrom("subscriptions as s")
    .innerJoin("regions as g", "g.id", "s.region_id")
    .select(["s.id", "s.email", "g.name as regionName", "s.unsubscribed_at as unsubscribedAt"])
    .where("s.id", "=", id)
    .executeTakeFirst();
}

/** Ends or resumes invitations and news of a region. The same wish twice has no second effect; false where the row is gone. */
export async function setSubscribed(
  db: Database | Transaction,
  { id, isOn }: { id: string; isOn: boolean },
  now: Date,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    await trx
      .updateTable("subscriptions")
      .set({ unsubscribed_at: isOn ? null : now.toISOString() })
      .where("id", "=", id)
      .where("unsubscribed_at", isOn ? "is not" : "is", null)
      .execute();
    return (await findSubscription(trx, id)) !== undefined;
  });
}
