import type { Transaction } from "#db/types";

/** What must not happen twice at once for one person begins here: the second waits until the first is written. */
export async function lockPerson(trx: Transaction, personId: string): Promise<void> {
  await trx
    .updateTable("persons")
    .set((person) => ({ name: person.ref("persons.name") }))
    .where("id", "=", personId)
    .execute();
}
