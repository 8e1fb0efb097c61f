import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { prepared } from "#db/dialects/prepared";
import { hostNames, separator, splitHostNames } from "./host-names.server";
import type { DatabaseSchema } from "#db/schema/database";
import { eventState, needsYear, placesLeft, shownAttendance } from "./rules-for-pages";
import type { Attendance, EventState, PlacesLeft, SectorCount } from "./rules-for-pages";

type Connection = Database | Transaction;

export interface EventWorkshop {
  id: string;
  /** 0-based within the event; shown as a letter. */
  position: number;
  title: string;
  description: string;
  leader: string;
  room: string;
  places: PlacesLeft;
}

export interface ProgrammePart {
  id: string;
  kind: DatabaseSchema["programme_items"]["kind"];
  title: string;
  description: string;
  speakers: string;
  room: string;
  startsAt: string;
  endsAt: string;
  workshops: EventWorkshop[];
}

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
  regionName: string;
  regionMailbox: string;
  hosts: string[];
  programme: ProgrammePart[];
  /** People with a place, by sector; null while they are too few to say. */
  attendance: Attendance | null;
  /** People on the waiting list. */
  waiting: number;
  state: EventState;
  places: PlacesLeft;
  /** Whether its date is written with the year. */
  withYear: boolean;
}

/** The page of a published event; undefined when there is none by that slug. Two queries. */
export async function findEventPage(db: Connection, slug: string, now: Date): Promise<EventPage | undefined> {
  const [event] = await findPublishedEvent(db, { slug, at: now.toISOString() });
  if (!event) return undefined;
  const { hostNames: hosts, peopleCounts: counts, ...facts } = event;
  const people = splitPeople(counts);
  return {
    ...facts,
    hosts: splitHostNames(hosts),
    programme: await listProgramme(db, event.id),
    attendance: shownAttendance(people.placed),
    waiting: people.waiting,
    state: eventState(event, now),
    places: placesLeft(event),
    withYear: needsYear(event.startsAt, now),
  };
}

const findPublishedEvent = prepared((db: Connection, values: { slug: string; at: string }) =>
  db
    .selectFrom("events")
    .innerJoin("regions", "regions.id", "events.region_id")
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
      "events.cancel_reason as cancelReason",
      "regions.name as regionName",
      "regions.mailbox as regionMailbox",
      hostNames.as("hostNames"),
      peopleCounts.as("peopleCounts"),
    ])
    .where("events.slug", "=", values.slug)
    .where("events.published_at", "<=", values.at),
);

const selectProgramme = prepared((db: Connection, values: { eventId: string }) =>
  db
    .selectFrom("programme_items as items")
    .leftJoin("workshops", "workshops.round_id", "items.id")
    .select([
      "items.id",
      "items.kind",
      "items.title",
      "items.description",
      "items.speakers",
      "items.room",
      "items.starts_at as startsAt",
      "items.ends_at as endsAt",
      "workshops.id as workshopId",
      "workshops.position as workshopPosition",
      "workshops.title as workshopTitle",
      "workshops.description as workshopDescription",
      "workshops.leader as workshopLeader",
      "workshops.room as workshopRoom",
      "workshops.place_limit as workshopPlaceLimit",
      "workshops.taken as workshopTaken",
    ])
    .where("items.event_id", "=", values.eventId)
    .orderBy("items.position")
    .orderBy("workshops.position"),
);

async function listProgramme(db: Connection, eventId: string): Promise<ProgrammePart[]> {
  const rows = await selectProgramme(db, { eventId });
  const parts = new Map<string, ProgrammePart>();
  for (const row of rows) {
    const { id, kind, title, description, speakers, room, startsAt, endsAt } = row;
    const part = parts.get(id) ?? { id, kind, title, description, speakers, room, startsAt, endsAt, workshops: [] };
    parts.set(id, part);
    if (row.workshopId === null) continue;
    part.workshops.push({
      id: row.workshopId,
      position: row.workshopPosition ?? 0,
      title: row.workshopTitle ?? "",
      description: row.workshopDescription ?? "",
      leader: row.workshopLeader ?? "",
      room: row.workshopRoom ?? "",
      places: placesLeft({ placeLimit: row.workshopPlaceLimit ?? 0, taken: row.workshopTaken ?? 0 }),
    });
  }
  return [...parts.values()];
}

/** `status/sector/count` of everybody who holds a place or waits, in one text. */
const peopleCounts = sql<string | null>`(
  select string_agg(counted.status || '/' || counted.sector || '/' || counted.people, ${separator})
  from (
    select status, sector, count(*) as people from registrations
    where event_id = events.id and status in ('placed', 'waitlisted')
    group by status, sector) as counted)`;

function splitPeople(counts: string | null): { placed: SectorCount[]; waiting: number } {
  const rows = (counts ?? "")
    .split(separator)
    .filter(Boolean)
    .map((row) => row.split("/"))
    .map(([status, sector = "", count]) => ({ status, sector, count: Number(count) }));
  return {
    placed: rows.filter(({ status }) => status === "placed").map(({ sector, count }) => ({ sector, count })),
    waiting: rows.reduce((sum, { status, count }) => sum + (status === "waitlisted" ? count : 0), 0),
  };
}

/** Where an old slug leads: the present slug of a published event. */
export async function findSlugRedirect(db: Connection, oldSlug: string, now: Date): Promise<string | undefined> {
  const row = await db
    .selectFrom("event_slugs")
    .innerJoin("events", "events.id", "event_slugs.event_id")
    .select("events.slug")
    .where("event_slugs.slug", "=", oldSlug)
    .where("events.published_at", "<=", now.toISOString())
    .executeTakeFirst();
  return row?.slug;
}

/** A published event as the head of a page about it. One query. */
export interface EventHeading {
  id: string;
  slug: string;
  title: string;
  theme: string;
  startsAt: string;
  endsAt: string;
  /** People with a place. */
  taken: number;
  /** Whether its date is written with the year. */
  withYear: boolean;
}

export async function findEventHeading(db: Connection, slug: string, now: Date): Promise<EventHeading | undefined> {
  const row = await db
    .selectFrom("events")
    .select(["id", "slug", "title", "theme", "starts_at as startsAt", "ends_at as endsAt", "taken"])
    .where("slug", "=", slug)
    .where("published_at", "<=", now.toISOString())
    .executeTakeFirst();
  return row && { ...row, withYear: needsYear(row.startsAt, now) };
}

/** What the picture of a published event depends on. One query. */
export async function findEventPicture(db: Connection, slug: string, now: Date) {
  const row = await db
    .selectFrom("events")
    .select((select) => [
      "events.slug",
      "events.theme",
      "events.starts_at as startsAt",
      select
        .selectFrom("workshops")
        .select(({ fn }) => fn.countAll<number | string>().as("count"))
        .whereRef("workshops.event_id", "=", "events.id")
        .as("workshops"),
    ])
    .where("events.slug", "=", slug)
    .where("events.published_at", "<=", now.toISOString())
    .executeTakeFirst();
  return row && { ...row, workshops: Number(row.workshops ?? 0) };
}
