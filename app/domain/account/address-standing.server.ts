import type { Transaction } from "#db/types";
import { nameKey } from "#app/domain/person/rules";
import { standingOfAddress } from "./address-rules";
import type { AddressStanding } from "./address-rules";

export interface ClaimingPerson {
  personId: string;
  name: string;
}

/**
 * What a (normalized) address is to this person now. Who registered with it and never used the link proves nothing. Asks the same two
 * questions for every address.
 */
export async function findAddressStanding(
  trx: Transaction,
  email: string,
  { personId, name }: ClaimingPerson,
): Promise<AddressStanding> {
  const owners = await trx
    .selectFrom("person_emails as m")
    .innerJoin("persons as p", "p.id", "m.person_id")
    .select(["m.person_id", "p.name"])
    .where("m.email", "=", email)
    .execute();
  const registered = await trx
    .selectFrom("registrations")
    .select(["person_id", "name_key"])
    .where("email", "=", email)
    .where((row) => row.or([row("confirmed_at", "is not", null), row("name_key", "=", nameKey(name))]))
    .execute();
  const known = [
    ...owners.map((row) => ({ personId: row.person_id, nameKey: nameKey(row.name), owns: true })),
    ...registered.map((row) => ({ personId: row.person_id, nameKey: row.name_key, owns: false })),
  ];
  return standingOfAddress(known, { personId, nameKey: nameKey(name) });
}
