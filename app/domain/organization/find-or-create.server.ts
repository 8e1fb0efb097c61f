import { newId } from "#db/id";
import type { Transaction } from "#db/types";
import { searchKey } from "#app/domain/person/rules";

/** The organization of this name; a new one, of a kind still to be chosen, where nobody has the name. */
export async function findOrCreateOrganization(
  trx: Transaction,
  name: string,
  now: Date,
): Promise<{ id: string; name: string }> {
  const known = await trx
    .selectFrom("organizations")
    .select(["id", "name"])
    .where("name_search", "=", searchKey(name))
    .where("merged_into", "is", null)
    .orderBy("id")
    .executeTakeFirst();
  if (known) return known;
  const id = newId();
  const row = { id, name, name_search: searchKey(name), kind: "other", municipality: null, brin: null };
  await trx
    .insertInto("organizations")
    .values({ ...row, created_at: now.toISOString() })
    .execute();
  return { id, name };
}
