import type { Database, Transaction } from "#db/types";
import { lineOf } from "./list-queries.server";
import type { EventLine } from "./list-queries.server";
import { selectLines } from "./list-rows.server";
import { eventState, needsYear, placesLeft } from "./rules-for-pages";

type Connection = Database | Transaction;

/** One date of a series, with the region that holds it. */
export interface SeriesDate extends EventLine {
  region: string;
}

/** As the page of another date shows it: the text stands there already, the hosts stand on the page of that date. */
export type OtherDate = Omit<SeriesDate, "summary" | "hosts" | "inSeries">;

export interface DatesAsked extends Record<string, string> {
  /** Of the event whose other dates these are. */
  slug: string;
  /** Now, as UTC ISO text. */
  at: string;
  /** Who looks; empty for nobody that we know. */
  viewerId: string;
}

/**
 * The other coming dates of the series of one event, soonest first. It is part of every page of an event: as few words as
 * can be, since SQLite takes longer to read it than to answer it, and no limit, with which the whole page took twice as long.
 */
export function otherDates(db: Connection, { slug, at }: DatesAsked) {
  return db
    .selectFrom("events as other")
    .innerJoin("regions", "regions.id", "other.region_id")
    .select(["other.slug", "theme", "title", "starts_at as startsAt", "ends_at as endsAt", "venue_name as venueName"])
    .select(["venue_city as venueCity", "place_limit as placeLimit", "taken", "invitation_only as invitationOnly"])
    .select(["registration_closes_at as closesAt", "previous_starts_at as previousStartsAt", "regions.name as region"])
    .where("series_id", "=", (own) => own.selectFrom("events").select("series_id").where("slug", "=", slug))
    .where("other.slug", "!=", slug)
    .where("published_at", "<=", at)
    .where("ends_at", ">", at)
    .where("cancelled_at", "is", null)
    .orderBy("starts_at")
    .orderBy("other.id");
}

/** The same, with those in the regions that the viewer chose first. */
export function otherDatesFor(db: Connection, asked: DatesAsked) {
  return otherDates(db, asked)
    .clearOrderBy()
    .orderBy(
      (other) =>
        other.exists(
          other
            .selectFrom("person_regions")
            .select("person_regions.region_id")
            .where("person_regions.person_id", "=", asked.viewerId)
            .whereRef("person_regions.region_id", "=", "other.region_id"),
        ),
      "desc",
    )
    .orderBy("starts_at")
    .orderBy("other.id");
}

export const otherDatesShown = 6;

type OtherDateRow = Awaited<ReturnType<ReturnType<typeof otherDates>["execute"]>>[number];

export function otherDateOf(
  { placeLimit, taken, closesAt, invitationOnly, ...row }: OtherDateRow,
  now: Date,
): OtherDate {
  const moments = { endsAt: row.endsAt, cancelledAt: null, registrationClosesAt: closesAt, placeLimit, taken };
  return {
    ...row,
    invitationOnly: invitationOnly === 1,
    state: eventState(moments, now.toISOString()),
    places: placesLeft({ placeLimit, taken }),
    withYear: needsYear(row.startsAt, now),
  };
}

/** Every published event, as a date of its series. */
export function selectSeriesDates(db: Connection, at: string) {
  return selectLines(db, at).innerJoin("regions", "regions.id", "events.region_id").select("regions.name as region");
}

type SeriesDateRow = Awaited<ReturnType<ReturnType<typeof selectSeriesDates>["execute"]>>[number];

export function seriesDateOf({ region, ...row }: SeriesDateRow, now: Date): SeriesDate {
  return { ...lineOf(row, now, now.toISOString()), region };
}
