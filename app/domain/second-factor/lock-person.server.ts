import type { Transaction } from "#db/types";

/** Everything that changes the second factor of a person begins here, so that two at once come one after the other. */
export async function lockPerson(trx: Transaction, personId: string): Promise<void> {
  await trx
    .updateTable("persons")
    .set((person) => ({ name: person.ref("persons.name") }))
    .where("id", "=", personId)
    .execute();
}
