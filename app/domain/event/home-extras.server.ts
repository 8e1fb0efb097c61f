import type { Database, Transaction } from "#db/types";
import { readRows, rowsOf } from "#db/dialects/json-rows";
import type { SectorCount } from "./rules-for-pages";

type Connection = Database | Transaction;

export interface HomeExtras {
  /** Of the next event. */
  workshops: number;
  themes: { theme: string; coming: number }[];
  /** People who had a place, by sector, for each slug. */
  people: Map<string, SectorCount[]>;
}

interface Asked {
  /** Slug of the next event; empty where there is none. */
  next: string;
  /** Slugs of what was. */
  past: readonly string[];
  /** Slugs of regions; none means all. */
  chosen: readonly string[];
}

/** What stands around the events of the front page. One query. */
export async function readHomeExtras(db: Connection, asked: Asked, now: Date): Promise<HomeExtras> {
  const row = await db
    .selectNoFrom([
      rowsOf(db, workshopsOf(db, asked.next)).as("workshops"),
      rowsOf(db, comingThemes(db, asked.chosen, now)).as("themes"),
      rowsOf(db, peopleAt(db, asked.past)).as("people"),
    ])
    .executeTakeFirstOrThrow();
  const people = new Map<string, SectorCount[]>(asked.past.map((slug) => [slug, []]));
  for (const { slug, sector, count } of readRows(row.people)) people.get(slug)?.push({ sector, count: Number(count) });
  return {
    workshops: Number(readRows(row.workshops)[0]?.count ?? 0),
    themes: readRows(row.themes).map(({ theme, count }) => ({ theme, coming: Number(count) })),
    people,
  };
}

function workshopsOf(db: Connection, slug: string) {
  return db
    .selectFrom("workshops")
    .innerJoin("events", "events.id", "workshops.event_id")
    .select(({ fn }) => fn.countAll<number | string>().as("count"))
    .where("events.slug", "=", slug);
}

function comingThemes(db: Connection, chosen: readonly string[], now: Date) {
  const at = now.toISOString();
  const themes = db
    .selectFrom("events")
    .select(["events.theme", ({ fn }) => fn.countAll<number | string>().as("count")])
    .where("events.published_at", "<=", at)
    .where("events.ends_at", ">", at)
    .where("events.cancelled_at", "is", null)
    .groupBy("events.theme");
  if (chosen.length === 0) return themes;
  return themes.where("events.region_id", "in", (region) =>
    region.selectFrom("regions").select("regions.id").where("regions.slug", "in", chosen),
  );
}

function peopleAt(db: Connection, slugs: readonly string[]) {
  return db
    .selectFrom("registrations")
    .innerJoin("events", "events.id", "registrations.event_id")
    .select(["events.slug", "registrations.sector", ({ fn }) => fn.countAll<number | string>().as("count")])
    .where("events.slug", "in", slugs.length > 0 ? slugs : [""])
    .where("registrations.status", "=", "placed")
    .groupBy(["events.slug", "registrations.sector"]);
}
