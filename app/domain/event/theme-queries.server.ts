import { readRows, rowsOf } from "#db/dialects/json-rows";
import type { Database, Transaction } from "#db/types";
import { dictionary } from "#app/language/dictionary";
import { findEventList } from "./list-queries.server";
import type { EventLine } from "./list-queries.server";
import { themeSlug } from "./theme-slug.server";

type Connection = Database | Transaction;

export interface ThemePage {
  theme: string;
  /** As in its address. */
  slug: string;
  upcoming: EventLine[];
  /** Whether the list has more that is coming than is shown. */
  hasMore: boolean;
  /** The latest that are over. */
  past: EventLine[];
  /** Questions and answers for everybody, the latest first. */
  answers: ThemeAnswer[];
  hasMoreAnswers: boolean;
}

export interface ThemeAnswer {
  id: string;
  region: string;
  question: string;
  answer: string;
  publishedAt: string;
}

const mostAnswers = 5;

const known = Object.keys(dictionary("nl").events.themes);

/**
 * What is coming and what was about one theme. Undefined for what is no theme of Elkaar and of no published event. Two
 * queries.
 */
export async function findThemePage(db: Connection, slug: string, now: Date): Promise<ThemePage | undefined> {
  const { themes, answers } = await findThemesAndAnswers(db, slug, now);
  const theme = [...themes, ...known].find((one) => themeSlug(one) === slug);
  if (theme === undefined) return undefined;
  const { events, hasNext, past } = await findEventList(db, { past: false, theme }, now);
  return {
    theme,
    slug,
    upcoming: events,
    hasMore: hasNext,
    past,
    answers: answers.slice(0, mostAnswers),
    hasMoreAnswers: answers.length > mostAnswers,
  };
}

/** One query: what is asked about the theme comes beside the names of all themes. */
async function findThemesAndAnswers(
  db: Connection,
  slug: string,
  now: Date,
): Promise<{ themes: string[]; answers: ThemeAnswer[] }> {
  const answers = db
    .selectFrom("published_answers as a")
    .innerJoin("regions as r", "r.id", "a.region_id")
    .select(["a.id", "r.name as region", "a.question", "a.answer"])
    .select((row) => row.ref("a.published_at").$notNull().as("publishedAt"))
    .where("a.state", "=", "published")
    .where("a.theme_slug", "=", slug)
    .orderBy("a.published_at", "desc")
    .orderBy("a.id")
    .limit(mostAnswers + 1);
  const { themes, asked } = await db
    .selectNoFrom([rowsOf(db, themesOf(db, now)).as("themes"), rowsOf(db, answers).as("asked")])
    .executeTakeFirstOrThrow();
  return { themes: byName(readRows(themes)), answers: readRows(asked) };
}

/** Every theme of a published event, by name. */
export async function listThemes(db: Connection, now: Date): Promise<string[]> {
  return byName(await themesOf(db, now).execute());
}

function themesOf(db: Connection, now: Date) {
  return db.selectFrom("events").select("theme").distinct().where("published_at", "<=", now.toISOString());
}

function byName(rows: { theme: string }[]): string[] {
  return rows.map(({ theme }) => theme).sort((a, b) => a.localeCompare(b, "nl"));
}
