import { searchKey } from "#app/domain/person/rules";
import type { Database, Transaction } from "#db/types";
import { splitHostNames } from "./host-names.server";
import { readListRows } from "./list-rows.server";
import type { EventLineRow, LineValues, ListRows } from "./list-rows.server";
import { eventState, mostRegions, needsYear, placesLeft } from "./rules-for-pages";
import type { EventState, PlacesLeft } from "./rules-for-pages";

type Connection = Database | Transaction;

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
  /** Only who was invited can register. */
  invitationOnly: boolean;
  /** It is held in more regions or years. */
  inSeries: boolean;
  state: EventState;
  places: PlacesLeft;
  /** Whether its date is written with the year. */
  withYear: boolean;
}

export interface EventListInput {
  /** What is over, latest first; otherwise what is not over, soonest first. */
  past: boolean;
  /** Slugs of regions; none means everywhere, and no more than `mostRegions` count. */
  regions?: readonly string[] | undefined;
  theme?: string | undefined;
  /** Words that must all occur in title, summary, theme, place or hosts; marks and capitals make no difference. */
  text?: string | undefined;
  /** Counted from 1. */
  page?: number | undefined;
  pageSize?: number | undefined;
}

export interface EventFilters {
  /** Regions that published something, by name. */
  regions: { slug: string; name: string }[];
  themes: string[];
}

export interface EventList extends EventFilters {
  events: EventLine[];
  page: number;
  hasNext: boolean;
  /** The latest that are over; only below the first page of what is coming. */
  past: EventLine[];
}

const listPageSize = 20;
const searchedAtMost = 2_000;
const pastBelowTheList = 5;

/** What the page with all published events shows. One query, however many events. */
export async function findEventList(db: Connection, input: EventListInput, now: Date): Promise<EventList> {
  const instant = now.toISOString();
  const asked = { past: input.past, regions: regionsOf(input).length, byTheme: Boolean(input.theme) };
  const rows = await readListRows(db, asked, valuesOf(input, now));
  const page = pageNumber(input);
  const pageSize = input.pageSize ?? listPageSize;
  const words = wordsOf(input);
  const lines = rows.lines.map((row) => lineOf(row, now, instant)).filter(holdsEach(words));
  const skipped = words.length > 0 ? (page - 1) * pageSize : 0;
  return {
    events: lines.slice(skipped, skipped + pageSize),
    page,
    hasNext: lines.length > skipped + pageSize,
    past: rows.besides.map((row) => lineOf(row, now, instant)),
    ...filtersOf(rows),
  };
}

function valuesOf(input: EventListInput, now: Date): LineValues {
  const page = pageNumber(input);
  const pageSize = input.pageSize ?? listPageSize;
  const searches = wordsOf(input).length > 0;
  return {
    at: now.toISOString(),
    ...Object.fromEntries(regionsOf(input).map((slug, index) => [`region${index}`, slug])),
    theme: input.theme ?? "",
    // A region has some hundreds of events in a lifetime: reading them is cheaper than a search column to keep right.
    limit: searches ? searchedAtMost : pageSize + 1,
    offset: searches ? 0 : (page - 1) * pageSize,
    besides: input.past || searches || page > 1 ? 0 : pastBelowTheList,
  };
}

function regionsOf({ regions = [] }: EventListInput): readonly string[] {
  return regions.slice(0, mostRegions);
}

function pageNumber({ page }: EventListInput): number {
  return Math.max(1, page ?? 1);
}

function wordsOf({ text }: EventListInput): string[] {
  return text ? searchKey(text).split(" ").filter(Boolean) : [];
}

function holdsEach(words: string[]) {
  return (line: EventLine) => {
    if (words.length === 0) return true;
    const text = searchKey(
      [line.title, line.summary, line.theme, line.venueName, line.venueCity, ...line.hosts].join(" "),
    );
    return words.every((word) => text.includes(word));
  };
}

/** A row of `selectLines` as a page shows it; \`instant\` is \`now\` as UTC ISO text. */
export function lineOf({ hostNames: hosts, ...row }: EventLineRow, now: Date, instant: string): EventLine {
  const { slug, theme, title, summary, startsAt, endsAt, previousStartsAt, venueName, venueCity } = row;
  return {
    ...{ slug, theme, title, summary, startsAt, endsAt, previousStartsAt, venueName, venueCity },
    hosts: splitHostNames(hosts),
    invitationOnly: row.invitationOnly === 1,
    inSeries: row.seriesId !== null,
    state: eventState(row, instant),
    places: placesLeft(row),
    withYear: needsYear(startsAt, now),
  };
}

function filtersOf({ filters }: ListRows): EventFilters {
  const regions = new Map(filters.map(({ slug, name }) => [slug, { slug, name }]));
  return {
    regions: [...regions.values()].sort((a, b) => a.name.localeCompare(b.name, "nl")),
    themes: [...new Set(filters.map(({ theme }) => theme))].sort((a, b) => a.localeCompare(b, "nl")),
  };
}
