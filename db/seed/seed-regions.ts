import { normalizeEmail, searchKey, sortKey } from "#app/domain/person/rules";
import { newId } from "../id";
import type { Database } from "../types";
import { organizations, regions } from "./organizations";
import type { RegionSlug } from "./organizations";

export interface SeededRegions {
  /** Id by slug. */
  ids: Record<RegionSlug, string>;
  organizerId: string;
}

/** The regions, and one organizer who runs them all, whose address counts as verified. */
export async function seedRegions(
  db: Database,
  organizer: { name: string; email: string },
  now: Date,
): Promise<SeededRegions> {
  const created_at = now.toISOString();
  const ids = { gooi: newId(), gouda: newId(), zaanstreek: newId(), haaglanden: newId(), zwolle: newId() };
  const organizerId = newId();
  const { name } = organizer;
  await db
    .insertInto("regions")
    .values(regions.map((region) => ({ ...region, id: ids[region.slug], created_at })))
    .execute();
  await db
    .insertInto("persons")
    .values({ id: organizerId, name, name_search: searchKey(name), name_sort: sortKey(name), created_at })
    .execute();
  await db
    .insertInto("person_emails")
    .values({
      email: normalizeEmail(organizer.email) ?? organizer.email,
      person_id: organizerId,
      is_primary: 1,
      verified_at: created_at,
      created_at,
    })
    .execute();
  await db
    .insertInto("roles")
    .values(
      Object.values(ids).map((region_id) => ({
        id: newId(),
        person_id: organizerId,
        region_id,
        event_id: null,
        role: "owner" as const,
        created_at,
      })),
    )
    .execute();
  return { ids, organizerId };
}

/** The organizations by name. */
export async function seedOrganizations(db: Database, now: Date): Promise<Map<string, string>> {
  const rows = organizations.map(({ name, kind, municipality }) => ({
    id: newId(),
    name,
    name_search: searchKey(name),
    kind,
    municipality,
    place_search: searchKey(municipality),
    brin: null,
    created_at: now.toISOString(),
  }));
  await db.insertInto("organizations").values(rows).execute();
  return new Map(rows.map((row) => [row.name, row.id]));
}
