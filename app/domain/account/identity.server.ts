import type { Database, Transaction } from "#db/types";
import type { AddressHolder, Identity } from "./rules";
import { identityOf } from "./rules";

/** Who signs in with a (normalized) address; see `identityOf`. Asks the same two questions for every address. */
export async function findIdentity(db: Database | Transaction, email: string): Promise<Identity> {
  const owners = await db
    .selectFrom("person_emails")
    .select(["person_id", "verified_at"])
    .where("email", "=", email)
    .execute();
  const registered = await db
    .selectFrom("registrations")
    .select((select) => ["person_id", select.fn.max("confirmed_at").as("confirmed_at")])
    .where("email", "=", email)
    .groupBy("person_id")
    .execute();
  const holders: AddressHolder[] = [
    ...owners.map((row) => ({ personId: row.person_id, proven: row.verified_at !== null })),
    ...registered.map((row) => ({ personId: row.person_id, proven: row.confirmed_at !== null })),
  ];
  return identityOf(holders);
}
