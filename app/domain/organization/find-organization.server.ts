import type { Database, Transaction } from "#db/types";
import { colleaguesOf } from "#app/domain/account/colleagues.server";
import { readDetails } from "#app/domain/audit/details";
import { regionsOf } from "./own-regions.server";

type Connection = Database | Transaction;

export interface OrganizationMerge {
  mergeId: string;
  name: string;
  brin: string | null;
  mergedAt: string;
}

export interface HostedEvent {
  slug: string;
  title: string;
  startsAt: string;
  /** The reader may open it in the organizer's area. */
  isOwn: boolean;
}

/** What the page of one organization shows. */
export interface OrganizationDetails {
  id: string;
  name: string;
  kind: string;
  municipality: string | null;
  city: string | null;
  address: string | null;
  brin: string | null;
  mergedInto: string | null;
  aliases: string[];
  /** What organizers of the reader's regions said that means this organization. */
  decidedTexts: { text: string; regionId: string; region: string }[];
  /** Organizations that were taken into this one, the latest first. */
  merges: OrganizationMerge[];
  /** Public ones, and those of the reader's regions; the latest first. */
  hosted: HostedEvent[];
  /** For events of the reader's regions. */
  registrations: number;
}

/** One organization for an organizer; undefined when there is none. */
export async function findOrganization(
  db: Connection,
  { organizationId, personId }: { organizationId: string; personId: string },
): Promise<OrganizationDetails | undefined> {
  const row = await db
    .selectFrom("organizations")
    .select(["id", "name", "kind", "municipality", "city", "address", "brin", "merged_into as mergedInto"])
    .where("id", "=", organizationId)
    .executeTakeFirst();
  if (!row) return undefined;
  const regionIds = (await regionsOf(db, personId)).map(({ id }) => id);
  const aliases = await db
    .selectFrom("organization_aliases")
    .select("name")
    .where("organization_id", "=", organizationId)
    .orderBy("name_search")
    .execute();
  return {
    ...row,
    aliases: aliases.map(({ name }) => name),
    decidedTexts: await listDecided(db, { organizationId, regionIds }),
    merges: await listMerges(db, organizationId),
    hosted: await listHosted(db, { organizationId, regionIds }),
    registrations: await countRegistrations(db, { organizationId, regionIds }),
  };
}

interface Asked {
  organizationId: string;
  regionIds: string[];
}

function listDecided(db: Connection, { organizationId, regionIds }: Asked) {
  return db
    .selectFrom("organization_decisions as d")
    .innerJoin("regions as g", "g.id", "d.region_id")
    .select(["d.text", "g.id as regionId", "g.name as region"])
    .where("d.organization_id", "=", organizationId)
    .where("g.id", "in", orNone(regionIds))
    .orderBy("d.text_search")
    .orderBy("g.name")
    .execute();
}

function listMerges(db: Connection, organizationId: string): Promise<OrganizationMerge[]> {
  return db
    .selectFrom("organization_merges as m")
    .innerJoin("organizations as o", "o.id", "m.organization_id")
    .select(["m.id as mergeId", "o.name", "o.brin", "m.merged_at as mergedAt"])
    .where("m.survivor_id", "=", organizationId)
    .where("m.undone_at", "is", null)
    .orderBy("m.merged_at", "desc")
    .orderBy("m.id")
    .execute();
}

async function listHosted(db: Connection, { organizationId, regionIds }: Asked): Promise<HostedEvent[]> {
  const rows = await db
    .selectFrom("event_hosts as h")
    .innerJoin("events as e", "e.id", "h.event_id")
    .select(["e.slug", "e.title", "e.starts_at as startsAt", "e.region_id as regionId"])
    .where("h.organization_id", "=", organizationId)
    .where((where) =>
      where.or([where("e.published_at", "is not", null), where("e.region_id", "in", orNone(regionIds))]),
    )
    .orderBy("e.starts_at", "desc")
    .orderBy("e.id")
    .limit(50)
    .execute();
  return rows.map(({ regionId, ...event }) => ({ ...event, isOwn: regionIds.includes(regionId) }));
}

async function countRegistrations(db: Connection, { organizationId, regionIds }: Asked): Promise<number> {
  const row = await db
    .selectFrom("registrations as r")
    .innerJoin("events as e", "e.id", "r.event_id")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("r.organization_id", "=", organizationId)
    .where("e.region_id", "in", orNone(regionIds))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export interface OrganizationAct {
  id: string;
  at: string;
  action: string;
  /** Null for somebody who organizes another region, and for who is gone. */
  actor: string | null;
  details: Record<string, unknown>;
}

/** What organizers did to one organization, the latest first. Names are of people of the reader's own regions. */
export async function listOrganizationActs(
  db: Connection,
  { organizationId, personId, limit }: { organizationId: string; personId: string; limit: number },
): Promise<OrganizationAct[]> {
  const rows = await db
    .selectFrom("audit_log as a")
    .leftJoin("persons as p", (join) =>
      join.onRef("p.id", "=", "a.actor_person_id").on("p.id", "in", colleaguesOf(db, personId)),
    )
    .select(["a.id", "a.at", "a.action", "p.name as actor", "a.details"])
    .where("a.subject_type", "=", "organization")
    .where("a.subject_id", "=", organizationId)
    .orderBy("a.at", "desc")
    .orderBy("a.id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, details: readDetails(row.details) }));
}

function orNone(ids: string[]): string[] {
  return ids.length > 0 ? ids : [""];
}
