import type { Database, Transaction } from "#db/types";
import { readRows, rowsOf } from "#db/dialects/json-rows";
import { prepared } from "#db/dialects/prepared";
import { hostNames } from "./host-names.server";

type Connection = Database | Transaction;

/** Which lines: each way of asking is compiled once. */
export interface LinesAsked {
  past: boolean;
  /** In how many regions: `region0`, `region1` and so on of the values. 0 is everywhere. */
  regions: number;
  byTheme: boolean;
}

/** `at` is an instant as UTC ISO text; `region0` and so on are slugs; `besides` how many that are over come along. */
export type LineValues = Record<"at" | "theme" | `region${number}`, string> &
  Record<"limit" | "offset" | "besides", number>;

export type EventLineRow = Awaited<ReturnType<ReturnType<typeof linesBy>["execute"]>>[number];

export interface ListRows {
  lines: EventLineRow[];
  /** The latest that are over. */
  besides: EventLineRow[];
  filters: { slug: string; name: string; theme: string }[];
}

const known = new Map<string, ReturnType<typeof prepareRows>>();

/** Lines of published events, those that are over, and what a list can be narrowed down to. One query. */
export async function readListRows(db: Connection, asked: LinesAsked, values: LineValues): Promise<ListRows> {
  const key = JSON.stringify(asked);
  const select = known.get(key) ?? prepareRows(asked);
  known.set(key, select);
  const [rows] = await select(db, values);
  if (!rows) throw new Error("A select without a table gives one row");
  return { lines: readRows(rows.lines), besides: readRows(rows.besides), filters: readRows(rows.filters) };
}

function prepareRows(asked: LinesAsked) {
  return prepared((db: Connection, values: LineValues) => {
    const besides = linesBy(db, { ...asked, past: true }, values).limit(values.besides);
    return db.selectNoFrom([
      rowsOf(db, linesBy(db, asked, values).limit(values.limit).offset(values.offset)).as("lines"),
      rowsOf(db, besides).as("besides"),
      rowsOf(db, filtersAt(db, values.at)).as("filters"),
    ]);
  });
}

function linesBy(db: Connection, { past, regions, byTheme }: LinesAsked, values: LineValues) {
  const { at, theme } = values;
  let lines = selectLines(db, at).where("events.ends_at", past ? "<=" : ">", at);
  if (byTheme) lines = lines.where("events.theme", "=", theme);
  if (regions > 0)
    lines = lines.where("events.region_id", "in", (region) =>
      region.selectFrom("regions").select("regions.id").where("regions.slug", "in", regionSlugs(regions, values)),
    );
  return lines.orderBy(past ? "events.ends_at" : "events.starts_at", past ? "desc" : "asc").orderBy("events.id");
}

/** The columns of a line, of every event that is published at this instant. */
export function selectLines(db: Connection, at: string) {
  return db
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
      "events.invitation_only as invitationOnly",
      "events.series_id as seriesId",
      hostNames.as("hostNames"),
    ])
    .where("events.published_at", "<=", at);
}

function regionSlugs(regions: number, values: LineValues): string[] {
  return Array.from({ length: regions }, (_, index) => values[`region${index}`] ?? "");
}

function filtersAt(db: Connection, at: string) {
  return db
    .selectFrom((events) =>
      events
        .selectFrom("events")
        .select(["events.region_id", "events.theme"])
        .distinct()
        .where("events.published_at", "<=", at)
        .as("used"),
    )
    .innerJoin("regions", "regions.id", "used.region_id")
    .select(["regions.slug", "regions.name", "used.theme"]);
}
