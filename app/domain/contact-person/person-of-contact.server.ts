import { newId } from "#db/id";
import type { Transaction } from "#db/types";
import { isShared } from "#app/domain/person/claim-address.server";
import { findIdentity } from "#app/domain/account/identity.server";
import { nameKey, searchKey, sortKey } from "#app/domain/person/rules";

/**
 * Whose link was used: the person of that address and name, made where there is none. Who uses it reads the address, so it
 * becomes theirs, unless it is another person's or a shared mailbox: then they answer with their link and cannot sign in.
 */
export async function personOfContact(
  trx: Transaction,
  { name, email }: { name: string; email: string },
  now: Date,
): Promise<string> {
  const identity = await findIdentity(trx, email);
  const at = now.toISOString();
  if (identity.variant === "known" && identity.nameKey === nameKey(name)) {
    await claim(trx, { personId: identity.personId, email, at });
    return identity.personId;
  }
  const personId = newId();
  const keys = { name_search: searchKey(name), name_sort: sortKey(name) };
  await trx
    .insertInto("persons")
    .values({ id: personId, name, ...keys, created_at: at })
    .execute();
  if (identity.variant === "unknown" && !(await isShared(trx, email))) await claim(trx, { personId, email, at });
  return personId;
}

async function claim(
  trx: Transaction,
  { personId, email, at }: { personId: string; email: string; at: string },
): Promise<void> {
  const primary = await trx
    .selectFrom("person_emails")
    .select("email")
    .where("person_id", "=", personId)
    .where("is_primary", "=", 1)
    .executeTakeFirst();
  await trx
    .insertInto("person_emails")
    .values({ email, person_id: personId, is_primary: primary ? 0 : 1, verified_at: at, created_at: at })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .execute();
}
