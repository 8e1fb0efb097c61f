import type { Database, Transaction } from "#db/types";
import { organizerRoleForSlug } from "#app/domain/account/roles.server";
import type { DraftFormValues } from "./draft-schema.server";

type Connection = Database | Transaction;

export interface DraftChoices {
  /** Where this person may make events, by name. */
  regions: { id: string; name: string }[];
  /** Organizations that hosted in these regions before, the most frequent first. */
  hosts: { id: string; name: string }[];
}

const mostHosts = 8;

/** What somebody can choose from who makes a new event. Two queries. */
export async function listDraftChoices(db: Connection, personId: string): Promise<DraftChoices> {
  const regions = await db
    .selectFrom("roles")
    .innerJoin("regions", "regions.id", "roles.region_id")
    .select(["regions.id", "regions.name"])
    .distinct()
    .where("roles.person_id", "=", personId)
    .where("roles.role", "in", ["owner", "editor"])
    .orderBy("regions.name")
    .execute();
  if (regions.length === 0) return { regions, hosts: [] };
  const ids = regions.map(({ id }) => id);
  const hosts = await db
    .selectFrom("event_hosts")
    .innerJoin("events", "events.id", "event_hosts.event_id")
    .innerJoin("organizations", "organizations.id", "event_hosts.organization_id")
    .select(({ fn }) => ["organizations.id", "organizations.name", fn.countAll().as("times")])
    .where("events.region_id", "in", ids)
    .where("event_hosts.state", "!=", "declined")
    .groupBy(["organizations.id", "organizations.name", "organizations.name_search"])
    .orderBy("times", "desc")
    .orderBy("organizations.name_search")
    .limit(mostHosts)
    .execute();
  return { regions, hosts: hosts.map(({ id, name }) => ({ id, name })) };
}

export interface CopySource {
  id: string;
  slug: string;
  title: string;
  startsAt: string;
  parts: number;
  workshops: number;
  hosts: { id: string; name: string }[];
  values: DraftFormValues;
}

/** An earlier event to copy, as the form of a new one; undefined for who may not change it. Every date is left empty. */
export async function findCopySource(
  db: Connection,
  { slug, personId }: { slug: string; personId: string },
): Promise<CopySource | undefined> {
  const role = await organizerRoleForSlug(db, personId, slug);
  if (role !== "owner" && role !== "editor") return undefined;
  const event = await db
    .selectFrom("events")
    .select((select) => [
      "id",
      "slug",
      "title",
      "kind",
      "theme",
      "region_id as regionId",
      "starts_at as startsAt",
      "venue_name as venueName",
      "venue_city as venueCity",
      "capacity",
      select
        .selectFrom("programme_items as parts")
        .select(({ fn }) => fn.countAll<number | string>().as("count"))
        .whereRef("parts.event_id", "=", "events.id")
        .as("parts"),
      select
        .selectFrom("workshops")
        .select(({ fn }) => fn.countAll<number | string>().as("count"))
        .whereRef("workshops.event_id", "=", "events.id")
        .as("workshops"),
    ])
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (!event) return undefined;
  const hosts = await listHostsToCopy(db, event.id);
  const { id, title, startsAt, kind, theme, regionId, venueName, venueCity, capacity } = event;
  return {
    ...{ id, slug, title, startsAt, hosts },
    parts: Number(event.parts),
    workshops: Number(event.workshops),
    values: {
      ...{ title, kind, theme, region: regionId, date: "", starts_at: "", ends_at: "", closes_on: "" },
      ...{ venue_name: venueName, venue_city: venueCity, capacity: String(capacity), other_host: "" },
      hosts: hosts.map((host) => host.id),
    },
  };
}

/** Who hosted an event, without those that said no, in the order of the alphabet. */
export function listHostsToCopy(db: Connection, eventId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("event_hosts")
    .innerJoin("organizations", "organizations.id", "event_hosts.organization_id")
    .select(["organizations.id", "organizations.name"])
    .where("event_hosts.event_id", "=", eventId)
    .where("event_hosts.state", "!=", "declined")
    .orderBy("organizations.name_search")
    .orderBy("organizations.id")
    .execute();
}
