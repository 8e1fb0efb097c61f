import type { Database, Transaction } from "#db/types";
import { organizationNames } from "#app/domain/organization/present-names.server";
import { readProfiles } from "#app/domain/profile/read-profiles.server";
import type { PersonFacts } from "#emails/introduction-facts";

/**
 * Name, function and organization as the person gives them by asking or by saying yes: of the profile, or else of the latest
 * confirmed registration.
 */
export async function describePerson(db: Database | Transaction, personId: string): Promise<PersonFacts> {
  const { name } = await db.selectFrom("persons").select("name").where("id", "=", personId).executeTakeFirstOrThrow();
  const profile = (await readProfiles(db, [personId])).get(personId);
  if (profile && (profile.role !== "" || profile.organization !== ""))
    return { name, role: profile.role, organization: profile.organization };
  const registered = await db
    .selectFrom("registrations")
    .select(["role", "organization_id", "organization_text"])
    .where("person_id", "=", personId)
    .where("confirmed_at", "is not", null)
    .where("email", "!=", "")
    .orderBy("created_at", "desc")
    .orderBy("id")
    .executeTakeFirst();
  if (!registered) return { name, role: "", organization: "" };
  const { organization_id: id, organization_text: text, role } = registered;
  const known = id === null ? undefined : (await organizationNames(db, [id])).get(id);
  return { name, role, organization: known?.name ?? text };
}
