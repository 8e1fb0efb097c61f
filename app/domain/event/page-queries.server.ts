import type { ExpressionBuilder } from "kysely";
import type { Database, Transaction } from "#db/types";
import { readRows, rowsOf } from "#db/dialects/json-rows";
import { prepared } from "#db/dialects/prepared";
import { isWaiting } from "#app/domain/registration/standing.server";
import { hostNames, splitHostNames } from "./host-names.server";
import type { DatabaseSchema } from "#db/schema/database";
import { partsOf, programmeRows } from "./page-programme.server";
import type { ProgrammePart } from "./page-programme.server";
import { otherDateOf, otherDates, otherDatesFor, otherDatesShown } from "./other-dates.server";
import type { DatesAsked, OtherDate } from "./other-dates.server";
import { eventState, needsYear, placesLeft, shownAttendance } from "./rules-for-pages";
import type { Attendance, EventState, PlacesLeft } from "./rules-for-pages";

type Connection = Database | Transaction;

/** Everything the page of one event shows, to anybody. No names of attendees. */
export interface EventPage {
  id: string;
  slug: string;
  kind: DatabaseSchema["events"]["kind"];
  theme: string;
  title: string;
  summary: string;
  about: string;
  doorsOpenAt: string | null;
  startsAt: string;
  endsAt: string;
  previousStartsAt: string | null;
  venueName: string;
  venueAddress: string;
  venueCity: string;
  directions: string;
  accessibility: string;
  costs: string;
  contactName: string;
  contactEmail: string;
  capacity: number;
  placeLimit: number;
  taken: number;
  calendarUid: string;
  calendarSequence: number;
  publicVersion: number;
  publishedAt: string | null;
  registrationClosesAt: string | null;
  cancelledAt: string | null;
  cancelReason: string | null;
  /** Only who was invited can register. */
  invitationOnly: boolean;
  /** Who registers asks for a place, and an organizer decides. */
  asksApproval: boolean;
  regionName: string;
  regionMailbox: string;
  hosts: string[];
  programme: ProgrammePart[];
  /** People with a place, by sector; null while they are too few to say. */
  attendance: Attendance | null;
  /** The series it belongs to. */
  series: { slug: string; title: string } | null;
  /** The other dates of its series that are coming. */
  otherDates: OtherDate[];
  /** People on the waiting list. */
  waiting: number;
  state: EventState;
  places: PlacesLeft;
  /** Whether its date is written with the year. */
  withYear: boolean;
}

/**
 * The page of a published event; undefined when there is none by that slug. For who is signed in, other dates in the
 * regions they chose come first. One query.
 */
export async function findEventPage(
  db: Connection,
  slug: string,
  now: Date,
  viewerId = "",
): Promise<EventPage | undefined> {
  const asked = { slug, at: now.toISOString(), viewerId };
  const [event] = await (viewerId === "" ? findPublishedEvent : findPublishedEventFor)(db, asked);
  return event && pageOf(event, now);
}

/** The same page of an event that may be a draft, for its organizers. One query. */
export async function findDraftPage(db: Connection, slug: string, now: Date): Promise<EventPage | undefined> {
  const asked = { slug, at: now.toISOString(), viewerId: "" };
  const event = await eventPages(db, otherDates(db, asked)).where("events.slug", "=", slug).executeTakeFirst();
  return event && pageOf(event, now);
}

type EventRow = Awaited<ReturnType<ReturnType<typeof eventPages>["execute"]>>[number];

function pageOf(event: EventRow, now: Date): EventPage {
  const instant = now.toISOString();
  const {
    hostNames: hosts,
    programme,
    people,
    invitationOnly,
    approval,
    seriesSlug,
    seriesTitle,
    otherDates: dates,
    ...facts
  } = event;
  const comers = readRows(people).map((row) => ({ ...row, count: Number(row.count) }));
  return {
    ...facts,
    hosts: splitHostNames(hosts),
    invitationOnly: invitationOnly === 1,
    asksApproval: approval === 1,
    programme: partsOf(readRows(programme)),
    attendance: shownAttendance(comers.filter(({ status }) => status === "placed")),
    series: seriesSlug === null || seriesTitle === null ? null : { slug: seriesSlug, title: seriesTitle },
    otherDates: readRows(dates)
      .slice(0, otherDatesShown)
      .map((row) => otherDateOf(row, now)),
    waiting: comers.reduce((sum, { status, count }) => sum + (status === "waitlisted" ? count : 0), 0),
    state: eventState(event, instant),
    places: placesLeft(event),
    withYear: needsYear(event.startsAt, now),
  };
}

const findPublishedEvent = prepared((db: Connection, asked: DatesAsked) =>
  publishedPage(db, asked, otherDates(db, asked)),
);

const findPublishedEventFor = prepared((db: Connection, asked: DatesAsked) =>
  publishedPage(db, asked, otherDatesFor(db, asked)),
);

function publishedPage(db: Connection, { slug, at }: DatesAsked, dates: ReturnType<typeof otherDates>) {
  return eventPages(db, dates).where("events.slug", "=", slug).where("events.published_at", "<=", at);
}

function eventPages(db: Connection, dates: ReturnType<typeof otherDates>) {
  return db
    .selectFrom("events")
    .innerJoin("regions", "regions.id", "events.region_id")
    .leftJoin("series", "series.id", "events.series_id")
    .select([
      "events.id",
      "events.slug",
      "events.kind",
      "events.theme",
      "events.title",
      "events.summary",
      "events.about",
      "events.doors_open_at as doorsOpenAt",
      "events.starts_at as startsAt",
      "events.ends_at as endsAt",
      "events.previous_starts_at as previousStartsAt",
      "events.venue_name as venueName",
      "events.venue_address as venueAddress",
      "events.venue_city as venueCity",
      "events.directions",
      "events.accessibility",
      "events.costs",
      "events.contact_name as contactName",
      "events.contact_email as contactEmail",
      "events.capacity",
      "events.place_limit as placeLimit",
      "events.taken",
      "events.published_at as publishedAt",
      "events.calendar_uid as calendarUid",
      "events.calendar_sequence as calendarSequence",
      "events.public_version as publicVersion",
      "events.registration_closes_at as registrationClosesAt",
      "events.cancelled_at as cancelledAt",
      "events.invitation_only as invitationOnly",
      "events.approval",
      "events.cancel_reason as cancelReason",
      "regions.name as regionName",
      "regions.mailbox as regionMailbox",
      "series.slug as seriesSlug",
      "series.title as seriesTitle",
      hostNames.as("hostNames"),
    ])
    .select((event) => [
      rowsOf(db, programmeRows(event)).as("programme"),
      rowsOf(db, peopleBySector(event)).as("people"),
      rowsOf(db, dates).as("otherDates"),
    ]);
}

type InEvents = ExpressionBuilder<DatabaseSchema, "events">;

/** Everybody who holds a place or waits; no requests. */
function peopleBySector(event: InEvents) {
  return event
    .selectFrom("registrations")
    .select(["status", "sector", event.fn.countAll<number | string>().as("count")])
    .whereRef("event_id", "=", "events.id")
    .where((where) => where.or([where("status", "=", "placed"), isWaiting("registrations")]))
    .groupBy(["status", "sector"]);
}
