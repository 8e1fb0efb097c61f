import type { ExpressionBuilder } from "kysely";
import type { DatabaseSchema } from "#db/schema/database";
import type { Database, Transaction } from "#db/types";
import { colleaguesOf } from "#app/domain/account/colleagues.server";
import { readDetails } from "#app/domain/audit/details";
import type { EventInSeries, SeriesText } from "./rules";

type Connection = Database | Transaction;

export interface Series extends SeriesText {
  id: string;
  slug: string;
}

export function findSeries(
  db: Connection,
  series: { slug: string } | { seriesId: string },
): Promise<Series | undefined> {
  return db
    .selectFrom("series")
    .select(["id", "slug", "title", "theme", "summary", "about", "costs"])
    .where((where) => ("slug" in series ? where("slug", "=", series.slug) : where("id", "=", series.seriesId)))
    .executeTakeFirst();
}

/** The series that an event belongs to, with its text. */
export function findSeriesOf(db: Connection, { eventId }: { eventId: string }): Promise<Series | undefined> {
  return db
    .selectFrom("series")
    .innerJoin("events", "events.series_id", "series.id")
    .select(["series.id", "series.slug", "series.title", "series.theme", "series.summary", "series.about"])
    .select("series.costs")
    .where("events.id", "=", eventId)
    .executeTakeFirst();
}

/** An event of a series, for its organizers. */
export interface SeriesEvent extends EventInSeries {
  slug: string;
  startsAt: string;
  venueCity: string;
  regionName: string;
  publishedAt: string | null;
  capacity: number;
  taken: number;
}

/** The events of a series, also drafts, soonest first; `mayChange` is what this person may. One query. */
export async function listSeriesEvents(
  db: Connection,
  { seriesId, personId }: { seriesId: string; personId: string },
): Promise<SeriesEvent[]> {
  const rows = await db
    .selectFrom("events")
    .innerJoin("regions", "regions.id", "events.region_id")
    .select(["events.id", "events.slug", "events.title", "events.theme", "events.summary", "events.about"])
    .select(["events.costs", "events.starts_at as startsAt", "events.ends_at as endsAt", "events.capacity"])
    .select(["events.venue_city as venueCity", "events.published_at as publishedAt", "events.taken"])
    .select(["events.cancelled_at as cancelledAt", "regions.name as regionName"])
    .select((event) =>
      event
        .case()
        .when(event.exists(editorRoles(event, personId)))
        .then(1)
        .else(0)
        .end()
        .as("isMine"),
    )
    .where("events.series_id", "=", seriesId)
    .orderBy("events.starts_at")
    .orderBy("events.id")
    .execute();
  return rows.map(({ isMine, ...event }) => ({ ...event, mayChange: isMine === 1 }));
}

/** The roles by which somebody may change an event. */
function editorRoles(event: ExpressionBuilder<DatabaseSchema, "events">, personId: string) {
  return event
    .selectFrom("roles")
    .select("roles.id")
    .where("roles.person_id", "=", personId)
    .where("roles.role", "in", ["owner", "editor"])
    .where((on) =>
      on.or([on("roles.event_id", "=", on.ref("events.id")), on("roles.region_id", "=", on.ref("events.region_id"))]),
    );
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

export interface SeriesLine {
  slug: string;
  title: string;
  theme: string;
  events: number;
  /** The start of the next event that goes on, also of a draft. */
  nextAt: string | null;
}

/** Every series that somebody may change: of a region where they are an editor, or with an event that they edit. */
export async function listOwnSeries(
  db: Connection,
  { personId }: { personId: string },
  now: Date,
): Promise<SeriesLine[]> {
  const rows = await db
    .selectFrom("series")
    .leftJoin("events", "events.series_id", "series.id")
    .select(["series.slug", "series.title", "series.theme"])
    .select(({ fn, eb }) => [
      fn.count<number | string>("events.id").as("events"),
      fn
        .min("events.starts_at")
        .filterWhere(eb.and([eb("events.ends_at", ">", now.toISOString()), eb("events.cancelled_at", "is", null)]))
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
    .groupBy(["series.id", "series.slug", "series.title", "series.theme"])
    .orderBy("series.title")
    .orderBy("series.id")
    .execute();
  return rows.map((row) => ({ ...row, events: Number(row.events) }));
}

function ownRegions(db: Connection, personId: string) {
  return db
    .selectFrom("roles")
    .select((role) => role.ref("roles.region_id").$notNull().as("region_id"))
    .where("roles.person_id", "=", personId)
    .where("roles.region_id", "is not", null)
    .where("roles.role", "in", ["owner", "editor"]);
}

export interface SeriesAct {
  id: string;
  at: string;
  action: string;
  /** Null for somebody who organizes another region, and for who is gone. */
  actor: string | null;
  /** The event that was put in or taken out. */
  event: { startsAt: string; venueCity: string } | null;
  details: Record<string, unknown>;
}

/** What was done to a series, the latest first. Names are of people of the reader's own regions. */
export async function listSeriesActs(
  db: Connection,
  { seriesId, personId, limit }: { seriesId: string; personId: string; limit: number },
): Promise<SeriesAct[]> {
  const rows = await db
    .selectFrom("audit_log as a")
    .leftJoin("persons as p", (join) =>
      join.onRef("p.id", "=", "a.actor_person_id").on("p.id", "in", colleaguesOf(db, personId)),
    )
    .leftJoin("events", "events.id", "a.event_id")
    .select(["a.id", "a.at", "a.action", "p.name as actor", "a.details"])
    .select(["events.starts_at as startsAt", "events.venue_city as venueCity"])
    .where("a.subject_type", "=", "series")
    .where("a.subject_id", "=", seriesId)
    .orderBy("a.at", "desc")
    .orderBy("a.id")
    .limit(limit)
    .execute();
  return rows.map(({ startsAt, venueCity, ...row }) => ({
    ...row,
    event: startsAt === null || venueCity === null ? null : { startsAt, venueCity },
    details: readDetails(row.details),
  }));
}
