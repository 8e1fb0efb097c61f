import { createOrganization } from "#app/domain/organization/save.server";
import type { OrganizationFields } from "#app/domain/organization/schema.server";
import type { Database } from "#db/types";
import { testNow } from "#tests/support/factories";

export function fieldsOfOrganization(given: Partial<OrganizationFields> = {}): OrganizationFields {
  const none = { municipality: null, city: null, address: null, brin: null, aliases: [] };
  return { name: "Basisschool De Bron", kind: "school", ...none, ...given };
}

/** An organization, made as an organizer makes it. */
export async function addOrganization(
  db: Database,
  actorPersonId: string,
  given: Partial<OrganizationFields> = {},
): Promise<string> {
  const outcome = await createOrganization(db, { fields: fieldsOfOrganization(given), actorPersonId }, testNow);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.organizationId;
}

/** The organization of each registration. */
export async function organizationsOf(db: Database): Promise<Record<string, string | null>> {
  const rows = await db.selectFrom("registrations").select(["id", "organization_id"]).execute();
  return Object.fromEntries(rows.map(({ id, organization_id }) => [id, organization_id]));
}

/** All that a merge may touch, to compare before and after. */
export async function stateOf(db: Database) {
  return {
    organizations: await db.selectFrom("organizations").selectAll().orderBy("id").execute(),
    aliases: await db
      .selectFrom("organization_aliases")
      .selectAll()
      .orderBy("organization_id")
      .orderBy("name")
      .execute(),
    decisions: await db.selectFrom("organization_decisions").selectAll().orderBy("text_search").execute(),
    inbox: await db.selectFrom("organization_inbox").selectAll().orderBy("id").execute(),
    hosts: await db.selectFrom("event_hosts").selectAll().orderBy("event_id").orderBy("organization_id").execute(),
    registrations: await db.selectFrom("registrations").select(["id", "organization_id"]).orderBy("id").execute(),
    links: await db.selectFrom("organization_merge_links").selectAll().execute(),
  };
}
