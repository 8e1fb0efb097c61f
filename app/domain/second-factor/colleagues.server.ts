import type { Database, Transaction } from "#db/types";
import { listOwnedRegions } from "#app/domain/region/organizer-queries.server";

export interface Colleague {
  personId: string;
  name: string;
  passkeys: number;
  isYou: boolean;
  /** Has a role in a region that the reader does not own: only who runs the installation resets for them. */
  elsewhere: boolean;
}

/** The organizers of the regions that this person owns, and how it stands with their passkeys. */
export async function listColleagues(db: Database, ownerId: string): Promise<Colleague[]> {
  const owned = await ownedRegions(db, ownerId);
  if (owned.length === 0) return [];
  const roles = await rolesWithRegion(db)
    .innerJoin("persons", "persons.id", "roles.person_id")
    .select((select) => [
      "persons.id",
      "persons.name",
      select
        .selectFrom("passkeys")
        .select((passkeys) => passkeys.fn.countAll().as("count"))
        .whereRef("passkeys.person_id", "=", "persons.id")
        .as("passkeys"),
    ])
    .where("roles.person_id", "in", rolesWithin(db, owned))
    .orderBy("persons.name_sort")
    .orderBy("persons.id")
    .execute();
  const people = new Map(roles.map((row) => [row.id, row]));
  return [...people.values()].map(({ id, name, passkeys }) => ({
    personId: id,
    name,
    passkeys: Number(passkeys),
    isYou: id === ownerId,
    elsewhere: roles.some((row) => row.id === id && !owned.includes(row.region_id ?? "")),
  }));
}

/** Whether an owner may reset somebody's second factor. */
export async function mayReset(
  db: Database | Transaction,
  { actorPersonId, personId }: { actorPersonId: string; personId: string },
): Promise<"yes" | "not_yours" | "role_elsewhere"> {
  const owned = await ownedRegions(db, actorPersonId);
  const regions = (await rolesWithRegion(db).where("roles.person_id", "=", personId).execute()).map(
    (row) => row.region_id ?? "",
  );
  if (actorPersonId === personId || !regions.some((region) => owned.includes(region))) return "not_yours";
  return regions.every((region) => owned.includes(region)) ? "yes" : "role_elsewhere";
}

async function ownedRegions(db: Database | Transaction, personId: string): Promise<string[]> {
  return (await listOwnedRegions(db, personId)).map(({ id }) => id);
}

/** Every role with its region, by itself or by its event. */
function rolesWithRegion(db: Database | Transaction) {
  return db
    .selectFrom("roles")
    .leftJoin("events", "events.id", "roles.event_id")
    .select((select) => select.fn.coalesce("roles.region_id", "events.region_id").as("region_id"));
}

function rolesWithin(db: Database, regions: string[]) {
  return db
    .selectFrom("roles as near")
    .leftJoin("events as at", "at.id", "near.event_id")
    .select("near.person_id")
    .where((role) => role(role.fn.coalesce("near.region_id", "at.region_id"), "in", regions));
}
