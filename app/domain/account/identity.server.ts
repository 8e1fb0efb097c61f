import type { Database, Transaction } from "#db/types";
import { nameKey } from "#app/domain/person/rules";
import type { Identity } from "./rules";
import { identityOf } from "./rules";

/** Who signs in with a (normalized) address; see `identityOf`. Asks the same two questions for every address. */
export async function findIdentity(db: Database | Transaction, email: string): Promise<Identity> {
  const owners = await db
    .selectFrom("person_emails")
    .innerJoin("persons", "persons.id", "person_emails.person_id")
    .select(["persons.id", "persons.name", "person_emails.verified_at"])
    .where("person_emails.email", "=", email)
    .execute();
  const registered = await db
    .selectFrom("registrations")
    .select(["person_id", "name_key", "confirmed_at"])
    .where("email", "=", email)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return identityOf([
    ...owners.map((row) => ({ personId: row.id, nameKey: nameKey(row.name), proven: row.verified_at !== null })),
    ...registered.map((row) => ({
      personId: row.person_id,
      nameKey: row.name_key,
      proven: row.confirmed_at !== null,
    })),
  ]);
}
