import type { Database, Transaction } from "#db/types";
import type { SeriesText } from "./rules";
import { editorRoles, seenEvents } from "./seen-events.server";

type Connection = Database | Transaction;

export interface SeriesLine {
  slug: string;
  title: string;
  events: number;
  /** The start of the next event that goes on, also of a draft of one's own. */
  nextAt: string | null;
}

/** Every series that somebody may change: of a region where they are an editor, or with an event that they edit; by title. */
export async function listOwnSeries(
  db: Connection,
  { personId }: { personId: string },
  now: Date,
): Promise<SeriesLine[]> {
  const rows = await db
    .selectFrom("series")
    .leftJoin(seenEvents(db, personId).as("seen"), "seen.series_id", "series.id")
    .select(["series.slug", "series.title"])
    .select(({ fn, eb }) => [
      fn.count<number | string>("seen.id").as("events"),
      fn
        .min("seen.starts_at")
        .filterWhere(eb.and([eb("seen.ends_at", ">", now.toISOString()), eb("seen.cancelled_at", "is", null)]))
        .as("nextAt"),
    ])
    .where((where) =>
      where.or([
        where("series.region_id", "in", ownRegions(db, personId)),
        where("series.id", "in", (own) =>
          own
            .selectFrom("events")
            .select((event) => event.ref("events.series_id").$notNull().as("series_id"))
            .where("events.series_id", "is not", null)
            .where((event) => event.exists(editorRoles(event, personId))),
        ),
      ]),
    )
    .groupBy(["series.id", "series.slug", "series.title"])
    .execute();
  return rows
    .map((row) => ({ ...row, events: Number(row.events) }))
    .sort((a, b) => a.title.localeCompare(b.title, "nl") || a.slug.localeCompare(b.slug));
}

function ownRegions(db: Connection, personId: string) {
  return db
    .selectFrom("roles")
    .select((role) => role.ref("roles.region_id").$notNull().as("region_id"))
    .where("roles.person_id", "=", personId)
    .where("roles.region_id", "is not", null)
    .where("roles.role", "in", ["owner", "editor"]);
}

export interface AddableEvent {
  id: string;
  title: string;
  startsAt: string;
  venueCity: string;
}

const addableAtMost = 200;

/** What somebody can put in a series: their own events that belong to none, the latest first. */
export function listAddableEvents(db: Connection, { personId }: { personId: string }): Promise<AddableEvent[]> {
  return db
    .selectFrom("events")
    .select(["events.id", "events.title", "events.starts_at as startsAt", "events.venue_city as venueCity"])
    .where("events.series_id", "is", null)
    .where("events.cancelled_at", "is", null)
    .where((event) => event.exists(editorRoles(event, personId)))
    .orderBy("events.starts_at", "desc")
    .orderBy("events.id")
    .limit(addableAtMost)
    .execute();
}

export interface EventToPutIn {
  id: string;
  slug: string;
  title: string;
  regionId: string;
  text: SeriesText;
}

/** An event of one's own that is in no series, with its text; undefined for any other. */
export async function findEventToPutIn(
  db: Connection,
  { slug, personId }: { slug: string; personId: string },
): Promise<EventToPutIn | undefined> {
  const event = await db
    .selectFrom("events")
    .select(["events.id", "events.slug", "events.region_id as regionId"])
    .select(["events.title", "events.theme", "events.summary", "events.about", "events.costs"])
    .where("events.slug", "=", slug)
    .where("events.series_id", "is", null)
    .where((own) => own.exists(editorRoles(own, personId)))
    .executeTakeFirst();
  if (!event) return undefined;
  const { id, regionId, title, theme, summary, about, costs } = event;
  return { id, slug, title, regionId, text: { title, theme, summary, about, costs } };
}
