import { searchKey } from "#app/domain/person/rules";
import type { Database, Transaction } from "#db/types";
import { prepared } from "#db/dialects/prepared";
import { hostNames, splitHostNames } from "./host-names.server";
import { eventState, needsYear, placesLeft } from "./rules-for-pages";
import type { EventState, PlacesLeft } from "./rules-for-pages";

type Connection = Database | Transaction;

interface EventLineRow {
  slug: string;
  theme: string;
  title: string;
  summary: string;
  startsAt: string;
  endsAt: string;
  previousStartsAt: string | null;
  venueName: string;
  venueCity: string;
  placeLimit: number;
  taken: number;
  registrationClosesAt: string | null;
  cancelledAt: string | null;
  hostNames: string | null;
}

/** One line of the list: what, when, where, who receives, how full. Instants are UTC ISO text. */
export interface EventLine {
  slug: string;
  theme: string;
  title: string;
  summary: string;
  startsAt: string;
  endsAt: string;
  previousStartsAt: string | null;
  venueName: string;
  venueCity: string;
  /** Names in the order of the alphabet. */
  hosts: string[];
  state: EventState;
  places: PlacesLeft;
  /** Whether its date is written with the year. */
  withYear: boolean;
}

export interface EventListInput {
  /** Slug of a region. */
  region?: string | undefined;
  theme?: string | undefined;
  /** Words that must all occur in title, summary, theme, place or hosts; marks and capitals make no difference. */
  text?: string | undefined;
  /** Counted from 1. */
  page?: number | undefined;
  pageSize?: number | undefined;
}

export interface EventListPage {
  events: EventLine[];
  page: number;
  hasNext: boolean;
}

const listPageSize = 20;
const searchedAtMost = 2_000;

/** Published events that are not over, soonest first. One query, however many events. */
export async function listUpcomingEvents(db: Connection, input: EventListInput, now: Date): Promise<EventListPage> {
  return listEvents(db, { ...input, past: false }, now);
}

/** Published events that are over, latest first. One query, however many events. */
export async function listPastEvents(db: Connection, input: EventListInput, now: Date): Promise<EventListPage> {
  return listEvents(db, { ...input, past: true }, now);
}

async function listEvents(
  db: Connection,
  input: EventListInput & { past: boolean },
  now: Date,
): Promise<EventListPage> {
  const page = Math.max(1, input.page ?? 1);
  const pageSize = input.pageSize ?? listPageSize;
  const skipped = (page - 1) * pageSize;
  const words = searchKey(input.text ?? "")
    .split(" ")
    .filter(Boolean);
  const searches = words.length > 0;
  const select = linesOf({ past: input.past, byRegion: Boolean(input.region), byTheme: Boolean(input.theme) });
  const rows = await select(db, {
    at: now.toISOString(),
    region: input.region ?? "",
    theme: input.theme ?? "",
    // A region has some hundreds of events in a lifetime: reading them is cheaper than a search column to keep right.
    limit: searches ? searchedAtMost : pageSize + 1,
    offset: searches ? 0 : skipped,
  });
  const lines = rows.map((row) => lineOf(row, now));
  if (!searches) return { events: lines.slice(0, pageSize), page, hasNext: lines.length > pageSize };
  const found = lines.filter(holdsEach(words));
  return { events: found.slice(skipped, skipped + pageSize), page, hasNext: found.length > skipped + pageSize };
}

interface LineQuery {
  past: boolean;
  byRegion: boolean;
  byTheme: boolean;
}

type LineValues = Record<"at" | "region" | "theme", string> & Record<"limit" | "offset", number>;

const lineQueries = new Map<string, ReturnType<typeof prepareLines>>();

function linesOf(query: LineQuery) {
  const key = JSON.stringify(query);
  const known = lineQueries.get(key) ?? prepareLines(query);
  lineQueries.set(key, known);
  return known;
}

function prepareLines({ past, byRegion, byTheme }: LineQuery) {
  return prepared((db: Connection, values: LineValues) => {
    let lines = db
      .selectFrom("events")
      .select([
        "events.slug",
        "events.theme",
        "events.title",
        "events.summary",
        "events.starts_at as startsAt",
        "events.ends_at as endsAt",
        "events.previous_starts_at as previousStartsAt",
        "events.venue_name as venueName",
        "events.venue_city as venueCity",
        "events.place_limit as placeLimit",
        "events.taken",
        "events.registration_closes_at as registrationClosesAt",
        "events.cancelled_at as cancelledAt",
        hostNames.as("hostNames"),
      ])
      .where("events.published_at", "<=", values.at)
      .where("events.ends_at", past ? "<=" : ">", values.at);
    if (byTheme) lines = lines.where("events.theme", "=", values.theme);
    if (byRegion)
      lines = lines.where("events.region_id", "in", (regions) =>
        regions.selectFrom("regions").select("regions.id").where("regions.slug", "=", values.region),
      );
    return lines
      .orderBy(past ? "events.ends_at" : "events.starts_at", past ? "desc" : "asc")
      .orderBy("events.id")
      .limit(values.limit)
      .offset(values.offset);
  });
}

function holdsEach(words: string[]) {
  return (line: EventLine) => {
    const text = searchKey(
      [line.title, line.summary, line.theme, line.venueName, line.venueCity, ...line.hosts].join(" "),
    );
    return words.every((word) => text.includes(word));
  };
}

function lineOf({ hostNames: hosts, ...row }: EventLineRow, now: Date): EventLine {
  const { slug, theme, title, summary, startsAt, endsAt, previousStartsAt, venueName, venueCity } = row;
  return {
    ...{ slug, theme, title, summary, startsAt, endsAt, previousStartsAt, venueName, venueCity },
    hosts: splitHostNames(hosts),
    state: eventState(row, now),
    places: placesLeft(row),
    withYear: needsYear(startsAt, now),
  };
}

export interface EventFilters {
  /** Regions that published something, by name. */
  regions: { slug: string; name: string }[];
  themes: string[];
}

/** What a list can be narrowed down to. One query. */
export async function listEventFilters(db: Connection, now: Date): Promise<EventFilters> {
  const rows = await selectFilters(db, { at: now.toISOString() });
  const regions = new Map(rows.map(({ slug, name }) => [slug, { slug, name }]));
  return {
    regions: [...regions.values()].sort((a, b) => a.name.localeCompare(b.name, "nl")),
    themes: [...new Set(rows.map(({ theme }) => theme))].sort((a, b) => a.localeCompare(b, "nl")),
  };
}

const selectFilters = prepared((db: Connection, values: { at: string }) =>
  db
    .selectFrom((events) =>
      events
        .selectFrom("events")
        .select(["events.region_id", "events.theme"])
        .distinct()
        .where("events.published_at", "<=", values.at)
        .as("used"),
    )
    .innerJoin("regions", "regions.id", "used.region_id")
    .select(["regions.slug", "regions.name", "used.theme"]),
);

export interface EventList extends EventListPage, EventFilters {
  /** The latest that are over; only below the first page of what is coming. */
  past: EventLine[];
}

const pastBelowTheList = 5;

/** What the page with all events shows: what is coming, or with `past` what is over. Three queries at most. */
export async function findEventList(
  db: Connection,
  input: EventListInput & { past: boolean },
  now: Date,
): Promise<EventList> {
  const alone = input.past || Boolean(input.text) || (input.page ?? 1) > 1;
  const [list, filters, past] = await Promise.all([
    input.past ? listPastEvents(db, input, now) : listUpcomingEvents(db, input, now),
    listEventFilters(db, now),
    alone ? null : listPastEvents(db, { ...input, pageSize: pastBelowTheList }, now),
  ]);
  return { ...list, ...filters, past: past?.events ?? [] };
}
