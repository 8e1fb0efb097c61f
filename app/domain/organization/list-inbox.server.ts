import type { Database, Transaction } from "#db/types";
import { listAliases } from "./list-organizations.server";
import { regionsOf } from "./own-regions.server";
import type { OwnRegion } from "./own-regions.server";
import { makeMatcher } from "./rules";
import type { Match, NamedOrganization } from "./rules";

type Connection = Database | Transaction;

/** A text that people typed in one region and that means no organization yet. */
export interface OpenText {
  regionId: string;
  region: string;
  text: string;
  key: string;
  /** How many registrations say so. */
  count: number;
  /** The likeliest first. */
  matches: (Match & { kind: string; municipality: string | null })[];
}

export interface DecidedText {
  regionId: string;
  region: string;
  text: string;
  organization: { id: string; name: string } | null;
  decidedAt: string;
}

export interface Inbox {
  open: OpenText[];
  total: number;
  page: number;
  pages: number;
  /** The latest decisions, to take back. */
  decided: DecidedText[];
  /** The regions of the reader; with one it need not be named. */
  regions: OwnRegion[];
}

export const inboxPageSize = 10;
const mostMatches = 3;
const mostDecided = 20;

/** What waits to be placed in the regions of this person, the most frequent first, and what was decided last. */
export async function listInbox(
  db: Connection,
  { personId, page: asked }: { personId: string; page: number },
): Promise<Inbox> {
  const regions = await regionsOf(db, personId);
  const regionIds = regions.map(({ id }) => id);
  const total = await countIn(db, regionIds);
  const pages = Math.max(1, Math.ceil(total / inboxPageSize));
  const page = Math.min(Math.max(1, asked), pages);
  const texts = await openTexts(db, regionIds)
    .select(({ fn }) => [
      "e.region_id as regionId",
      "i.text_search as key",
      fn.min("i.text").as("text"),
      fn.count("i.registration_id").distinct().as("count"),
    ])
    .orderBy("count", "desc")
    .orderBy("key")
    .orderBy("regionId")
    .offset((page - 1) * inboxPageSize)
    .limit(inboxPageSize)
    .execute();
  const find = texts.length > 0 ? await makeFinder(db) : () => [];
  const nameOf = (regionId: string) => regions.find(({ id }) => id === regionId)?.name ?? "";
  const open = texts.map(({ regionId, key, text, count }) => ({
    regionId,
    region: nameOf(regionId),
    key,
    text,
    count: Number(count),
    matches: find(text),
  }));
  return { open, total, page, pages, regions, decided: await listDecided(db, regionIds) };
}

/** How many different texts wait in the regions of this person. */
export async function countOpenTexts(db: Connection, { personId }: { personId: string }): Promise<number> {
  return countIn(
    db,
    (await regionsOf(db, personId)).map(({ id }) => id),
  );
}

async function countIn(db: Connection, regionIds: string[]): Promise<number> {
  const row = await db
    .selectFrom(openTexts(db, regionIds).select(["e.region_id", "i.text_search"]).as("texts"))
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

function openTexts(db: Connection, regionIds: string[]) {
  return db
    .selectFrom("organization_inbox as i")
    .innerJoin("events as e", "e.id", "i.event_id")
    .where("i.resolved_at", "is", null)
    .where("e.region_id", "in", regionIds.length > 0 ? regionIds : [""])
    .groupBy(["e.region_id", "i.text_search"]);
}

async function makeFinder(db: Connection) {
  const organizations = await listMatchable(db);
  const byId = new Map(organizations.map((one) => [one.id, one]));
  const match = makeMatcher(organizations);
  return (text: string) =>
    match(text, mostMatches).map((found) => {
      const { kind = "", municipality = null } = byId.get(found.id) ?? {};
      return { ...found, kind, municipality };
    });
}

export type MatchableOrganization = NamedOrganization & {
  names: string[];
  kind: string;
  municipality: string | null;
  brin: string | null;
};

/** Every organization that is not merged, with all that it is called. */
export async function listMatchable(db: Connection): Promise<MatchableOrganization[]> {
  const rows = await db
    .selectFrom("organizations")
    .select(["id", "name", "kind", "municipality", "city", "brin"])
    .where("merged_into", "is", null)
    .execute();
  const aliases = await listAliases(db);
  return rows.map(({ id, name, kind, municipality, city, brin }) => ({
    id,
    name,
    kind,
    municipality,
    brin,
    names: [name, ...(aliases.get(id) ?? [])],
    places: [municipality, city].flatMap((place) => place ?? []),
  }));
}

async function listDecided(db: Connection, regionIds: string[]): Promise<DecidedText[]> {
  const rows = await db
    .selectFrom("organization_decisions as d")
    .innerJoin("regions as g", "g.id", "d.region_id")
    .leftJoin("organizations as o", "o.id", "d.organization_id")
    .select(["d.region_id as regionId", "g.name as region", "d.text", "o.id", "o.name", "d.decided_at as decidedAt"])
    .where("d.region_id", "in", regionIds.length > 0 ? regionIds : [""])
    .orderBy("d.decided_at", "desc")
    .orderBy("d.text_search")
    .orderBy("d.region_id")
    .limit(mostDecided)
    .execute();
  return rows.map(({ id, name, ...row }) => ({
    ...row,
    organization: id === null || name === null ? null : { id, name },
  }));
}
