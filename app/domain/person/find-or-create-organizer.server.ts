import { newId } from "#db/id";
import type { Transaction } from "#db/types";
import { nameKey, searchKey, sortKey } from "./rules";

/**
 * The person of this name and (normalized) address, made where nobody has the address; undefined where it belongs to
 * another name. Who writes them down vouches for the address: it counts as theirs, and they can sign in with it.
 */
export async function findOrCreateOrganizer(
  trx: Transaction,
  { name, email }: { name: string; email: string },
  at: string,
): Promise<string | undefined> {
  const owner = await trx
    .selectFrom("person_emails")
    .innerJoin("persons", "persons.id", "person_emails.person_id")
    .select(["persons.id", "persons.name"])
    .where("person_emails.email", "=", email)
    .executeTakeFirst();
  if (owner) return nameKey(owner.name) === nameKey(name) ? owner.id : undefined;
  const id = newId();
  await trx
    .insertInto("persons")
    .values({ id, name, name_search: searchKey(name), name_sort: sortKey(name), created_at: at })
    .execute();
  await trx
    .insertInto("person_emails")
    .values({ email, person_id: id, is_primary: 1, verified_at: at, created_at: at })
    .execute();
  return id;
}
