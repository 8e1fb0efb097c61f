import type { Database, Transaction } from "#db/types";
import { listRegionsOfReader } from "#app/domain/visibility/region-audience.server";

type Connection = Database | Transaction;

export interface ContactRegion {
  id: string;
  slug: string;
  name: string;
}

/** The regions whose table somebody may read, by name: those they belong to. */
export async function listReadableRegions(db: Connection, personId: string, now: Date): Promise<ContactRegion[]> {
  const ids = await listRegionsOfReader(db, personId, now);
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("regions").select(["id", "slug", "name"]).where("id", "in", ids).execute();
  return rows.sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

/** The regions whose table somebody keeps up, by name: an editor or owner of the region. */
export async function listKeptRegions(db: Connection, personId: string): Promise<ContactRegion[]> {
  const rows = await db
    .selectFrom("regions")
    .select(["id", "slug", "name"])
    .where("id", "in", (own) =>
      own
        .selectFrom("roles")
        .select((role) => role.ref("region_id").$notNull().as("region_id"))
        .where("person_id", "=", personId)
        .where("region_id", "is not", null)
        .where("role", "in", ["editor", "owner"]),
    )
    .execute();
  return rows.sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

/** Whether somebody keeps up the table of this region. */
export async function keepsUp(
  db: Connection,
  { regionId, personId }: { regionId: string; personId: string },
): Promise<boolean> {
  return (await listKeptRegions(db, personId)).some(({ id }) => id === regionId);
}

/** The region that the address asks for; else the first one that has partners, else the first. */
export async function chooseRegion(
  db: Connection,
  regions: readonly ContactRegion[],
  slug: string,
): Promise<ContactRegion | undefined> {
  const asked = regions.find((one) => one.slug === slug);
  if (asked || regions.length < 2) return asked ?? regions[0];
  const used = await db
    .selectFrom("contact_partners")
    .select("region_id")
    .distinct()
    .where(
      "region_id",
      "in",
      regions.map(({ id }) => id),
    )
    .execute();
  return regions.find(({ id }) => used.some(({ region_id }) => region_id === id)) ?? regions[0];
}

export interface ContactPartner {
  id: string;
  label: string;
  organizationId: string;
  organization: string;
}

/** The partners of a region, in the order that its organizers gave them. */
export function listPartners(db: Connection, regionId: string): Promise<ContactPartner[]> {
  return db
    .selectFrom("contact_partners as c")
    .innerJoin("organizations as o", "o.id", "c.organization_id")
    .select(["c.id", "c.label", "o.id as organizationId", "o.name as organization"])
    .where("c.region_id", "=", regionId)
    .orderBy("c.position")
    .orderBy("c.id")
    .execute();
}

export interface ContactTopic {
  id: string;
  name: string;
}

/** The topics of a region; the first is for all questions. */
export function listTopics(db: Connection, regionId: string): Promise<ContactTopic[]> {
  return db
    .selectFrom("contact_topics")
    .select(["id", "name"])
    .where("region_id", "=", regionId)
    .orderBy("position")
    .orderBy("id")
    .execute();
}

/** The schools of a region: organizations of kind school in its municipalities. Other ones stand in no table. */
export function schoolsOf(db: Connection, regionId: string) {
  return db
    .selectFrom("organizations as o")
    .innerJoin("contact_municipalities as m", "m.municipality", "o.municipality")
    .where("m.region_id", "=", regionId)
    .where("o.kind", "=", "school")
    .where("o.merged_into", "is", null);
}
