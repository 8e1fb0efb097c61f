import type { Database, Transaction } from "#db/types";
import { inTransaction } from "#db/transaction";
import { lockPair } from "#app/domain/person/lock-pair.server";
import { inOrder } from "./rules";

/**
 * These two are suggested to each other no more, at any event. Nobody is told, and it is not undone. Whoever was not suggested to
 * this person is left alone without a word: the answer tells nothing about them.
 */
export async function dismissSuggestion(
  db: Database | Transaction,
  { personId, otherId, eventId }: { personId: string; otherId: string; eventId: string },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockPair(trx, personId, otherId);
    const [one, two] = inOrder(personId, otherId);
    const suggested = await trx
      .selectFrom("suggestions")
      .select("event_id")
      .where("event_id", "=", eventId)
      .where("one_id", "=", one)
      .where("two_id", "=", two)
      .executeTakeFirst();
    if (!suggested) return;
    await trx
      .insertInto("suggestion_dismissals")
      .values({ person_id: personId, other_id: otherId, dismissed_at: now.toISOString() })
      .onConflict((conflict) => conflict.columns(["person_id", "other_id"]).doNothing())
      .execute();
    await trx.deleteFrom("suggestions").where("one_id", "=", one).where("two_id", "=", two).execute();
  });
}
