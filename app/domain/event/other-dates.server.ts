import type { Database, Transaction } from "#db/types";
import { lineOf } from "./list-queries.server";
import type { EventLine } from "./list-queries.server";
import { selectLines } from "./list-rows.server";

type Connection = Database | Transaction;

/** One date of a series, with the region that holds it. */
export interface SeriesDate extends EventLine {
  region: string;
}

export interface DatesAsked extends Record<string, string> {
  /** Of the event whose other dates these are. */
  slug: string;
  /** Now, as UTC ISO text. */
  at: string;
  /** Who looks; empty for nobody that we know. */
  viewerId: string;
}

const shownDates = 6;

/** The other coming dates of the series of one event: those in the regions that the viewer chose first, then by date. */
export function otherDates(db: Connection, { slug, at, viewerId }: DatesAsked) {
  return selectSeriesDates(db, at)
    .where("events.series_id", "in", (own) =>
      own
        .selectFrom("events as own")
        .select((event) => event.ref("own.series_id").$notNull().as("series_id"))
        .where("own.slug", "=", slug),
    )
    .where("events.slug", "!=", slug)
    .where("events.ends_at", ">", at)
    .where("events.cancelled_at", "is", null)
    .orderBy(
      (event) =>
        event.exists(
          event
            .selectFrom("person_regions")
            .select("person_regions.region_id")
            .where("person_regions.person_id", "=", viewerId)
            .whereRef("person_regions.region_id", "=", "events.region_id"),
        ),
      "desc",
    )
    .orderBy("events.starts_at")
    .orderBy("events.id")
    .limit(shownDates);
}

/** Every published event, as a date of its series. */
export function selectSeriesDates(db: Connection, at: string) {
  return selectLines(db, at).innerJoin("regions", "regions.id", "events.region_id").select("regions.name as region");
}

type SeriesDateRow = Awaited<ReturnType<ReturnType<typeof selectSeriesDates>["execute"]>>[number];

export function seriesDateOf({ region, ...row }: SeriesDateRow, now: Date): SeriesDate {
  return { ...lineOf(row, now, now.toISOString()), region };
}
