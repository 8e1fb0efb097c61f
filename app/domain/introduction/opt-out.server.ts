import type { Database, Transaction } from "#db/types";
import { inTransaction } from "#db/transaction";
import { lockPerson } from "#app/domain/person/lock-person.server";

/** Whether others may be suggested to this person, and they to others, where they are on the list of attendees. */
export async function isSuggestible(db: Database | Transaction, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("suggestion_opt_outs")
    .select("person_id")
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row === undefined;
}

/** Turns suggestions for one person off or on, at every event and at once. What was made is gone; on again, they wait for the next. */
export async function setSuggestible(
  db: Database | Transaction,
  { personId, isOn }: { personId: string; isOn: boolean },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockPerson(trx, personId);
    if (isOn) {
      await trx.deleteFrom("suggestion_opt_outs").where("person_id", "=", personId).execute();
      return;
    }
    await trx
      .insertInto("suggestion_opt_outs")
      .values({ person_id: personId, opted_out_at: now.toISOString() })
      .onConflict((conflict) => conflict.column("person_id").doNothing())
      .execute();
    for (const column of ["one_id", "two_id"] as const)
      await trx.deleteFrom("suggestions").where(column, "=", personId).execute();
  });
}
