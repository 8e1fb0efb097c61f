import type { Database, Transaction } from "#db/types";
import { contactField } from "./contact-rules";
import type { ContactField } from "./contact-rules";
import { onlyPerson, peopleOf } from "./rules";

export interface ContactToSee {
  contactPersonId: string;
  personId: string;
}

/**
 * What somebody sees of contact persons as one of the people of a region, by the grants. Who blocked the viewer shows the
 * name, since the school has them, and no channel. The grants are read by themselves and not joined: a database that does
 * not know how many there will be reads the rows of the whole region.
 */
export async function seenContactFields(
  db: Database | Transaction,
  { regionId, viewerPersonId, personIds }: { regionId: string; viewerPersonId: string; personIds: readonly string[] },
  now: Date,
): Promise<(contact: ContactToSee, field: ContactField) => boolean> {
  if (personIds.length === 0) return () => false;
  const [region, viewer] = [peopleOf(regionId), onlyPerson(viewerPersonId)];
  const grants = await db
    .selectFrom("grants")
    .select(["person_id", "audience", "field"])
    .where("person_id", "in", [...new Set(personIds)])
    .where("audience", "in", [region, viewer])
    .where("until", ">", now.toISOString())
    .execute();
  const granted = new Set(grants.map(({ person_id, audience, field }) => `${person_id} ${audience} ${field}`));
  return ({ contactPersonId, personId }, field) => {
    if (field !== "name" && granted.has(`${personId} ${viewer} blocked`)) return false;
    return granted.has(`${personId} ${region} ${contactField(contactPersonId, field)}`);
  };
}
