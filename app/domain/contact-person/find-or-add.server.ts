import { newId } from "#db/id";
import type { Transaction } from "#db/types";
import type { Language } from "#app/language/language";
import { nameKey, searchKey, sortKey } from "#app/domain/person/rules";

export interface NewContactPerson {
  regionId: string;
  name: string;
  /** Normalized. */
  email: string;
  /** Offered to them in their form, and shown to nobody before they tick it. */
  phone: string | null;
  language: Language;
}

/** The columns of somebody new, who has agreed to nothing yet. */
export function contactPersonRow({ regionId, name, email, phone, language }: NewContactPerson, now: Date) {
  return {
    id: newId(),
    region_id: regionId,
    person_id: null,
    email,
    name,
    name_key: nameKey(name),
    name_search: searchKey(name),
    name_sort: sortKey(name),
    phone,
    show_phone: 0,
    show_email: 0,
    language,
    link_version: 1,
    created_at: now.toISOString(),
  };
}

/** The id of the contact person of this address and name in the region, added where they are not known. */
export async function findOrAddContactPerson(trx: Transaction, person: NewContactPerson, now: Date): Promise<string> {
  const row = await trx
    .insertInto("contact_persons")
    .values(contactPersonRow(person, now))
    // Writes nothing new: the row is ours from here on, and nobody forgets it meanwhile.
    .onConflict((conflict) =>
      conflict.columns(["region_id", "email", "name_key"]).doUpdateSet((own) => ({
        link_version: own.ref("contact_persons.link_version"),
      })),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}
