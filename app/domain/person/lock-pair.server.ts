import { sql } from "kysely";
import type { Transaction } from "#db/types";

/**
 * Takes the rows of two persons until the commit, in id order. Asking, answering, blocking and taking back each begin with this, so
 * that of two at once about the same two people one comes first, and the other sees what it did.
 */
export async function lockPair(trx: Transaction, one: string, other: string): Promise<void> {
  for (const id of [one, other].sort())
    await trx
      .updateTable("persons")
      .set({ name: sql<string>`name` })
      .where("id", "=", id)
      .execute();
}
