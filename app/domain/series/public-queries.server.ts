import type { Database, Transaction } from "#db/types";
import { readRows, rowsOf } from "#db/dialects/json-rows";
import { prepared } from "#db/dialects/prepared";
import { selectSeriesDates, seriesDateOf } from "#app/domain/event/other-dates.server";
import type { SeriesDate } from "#app/domain/event/other-dates.server";

type Connection = Database | Transaction;

/** What the page of a series shows to anybody. */
export interface SeriesPage {
  slug: string;
  title: string;
  theme: string;
  summary: string;
  about: string;
  /** Soonest first; also a cancelled one, which says so. */
  coming: SeriesDate[];
  /** Latest first. */
  past: SeriesDate[];
}

/** The page of a series; undefined where there is none by that slug, or nothing of it is published. One query. */
export async function findSeriesPage(db: Connection, slug: string, now: Date): Promise<SeriesPage | undefined> {
  const at = now.toISOString();
  const [row] = await selectPage(db, { slug, at });
  if (!row) return undefined;
  const { dates: rows, ...series } = row;
  const dates = readRows(rows).map((date) => seriesDateOf(date, now));
  if (dates.length === 0) return undefined;
  const isComing = ({ endsAt }: SeriesDate) => endsAt > at;
  return {
    ...series,
    coming: dates.filter(isComing),
    past: dates.filter((date) => !isComing(date)).reverse(),
  };
}

const selectPage = prepared((db: Connection, { slug, at }: { slug: string; at: string }) =>
  db
    .selectFrom("series")
    .select(["series.slug", "series.title", "series.theme", "series.summary", "series.about"])
    .select(rowsOf(db, datesOf(db, { slug, at })).as("dates"))
    .where("series.slug", "=", slug),
);

function datesOf(db: Connection, { slug, at }: { slug: string; at: string }) {
  return selectSeriesDates(db, at)
    .innerJoin("series", "series.id", "events.series_id")
    .where("series.slug", "=", slug)
    .orderBy("events.starts_at")
    .orderBy("events.id");
}

/** The addresses of every series with a published event, for the sitemap. */
export async function listPublishedSeries(db: Connection, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom("series")
    .select("series.slug")
    .where((series) =>
      series.exists(
        series
          .selectFrom("events")
          .select("events.id")
          .whereRef("events.series_id", "=", "series.id")
          .where("events.published_at", "<=", now.toISOString()),
      ),
    )
    .orderBy("series.slug")
    .execute();
  return rows.map(({ slug }) => slug);
}
