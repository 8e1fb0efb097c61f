import type { Database, Transaction } from "#db/types";
import type { OrganizerRole } from "#app/domain/account/roles.server";

type Connection = Database | Transaction;

export interface RegionOrganizer {
  roleId: string;
  personId: string;
  name: string;
  role: OrganizerRole;
  region: string;
  isYou: boolean;
}

/** Who has a role in a region that this person owns, by region and surname. */
export async function listRegionOrganizers(db: Connection, ownerId: string): Promise<RegionOrganizer[]> {
  const rows = await db
    .selectFrom("roles as r")
    .innerJoin("regions", "regions.id", "r.region_id")
    .innerJoin("persons as p", "p.id", "r.person_id")
    .select(["r.id as roleId", "r.person_id as personId", "p.name", "r.role", "regions.name as region"])
    .where("r.region_id", "in", ownedRegionIds(db, ownerId))
    .orderBy("regions.name")
    .orderBy("p.name_sort")
    .orderBy("r.id")
    .execute();
  return rows.map((row) => ({ ...row, isYou: row.personId === ownerId }));
}

/** The regions that this person owns: for those they name people. */
export function listOwnedRegions(db: Connection, ownerId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("regions")
    .select(["id", "name"])
    .where("id", "in", ownedRegionIds(db, ownerId))
    .orderBy("name")
    .execute();
}

function ownedRegionIds(db: Connection, ownerId: string) {
  return db
    .selectFrom("roles")
    .select((role) => role.ref("region_id").$notNull().as("region_id"))
    .where("person_id", "=", ownerId)
    .where("role", "=", "owner")
    .where("region_id", "is not", null);
}
