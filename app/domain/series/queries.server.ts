import type { Database, Transaction } from "#db/types";
import type { EventInSeries, SeriesText } from "./rules";
import { editorRoles, isSeen } from "./seen-events.server";

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

/** The events of a series, also drafts of one's own, soonest first; `mayChange` is what this person may. One query. */
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
    .where((event) => isSeen(event, personId))
    .orderBy("events.starts_at")
    .orderBy("events.id")
    .execute();
  return rows.map(({ isMine, ...event }) => ({ ...event, mayChange: isMine === 1 }));
}
