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
}

const known = Object.keys(dictionary("nl").events.themes);

/**
 * What is coming and what was about one theme. Undefined for what is no theme of Elkaar and of no published event. Two
 * queries.
 */
export async function findThemePage(db: Connection, slug: string, now: Date): Promise<ThemePage | undefined> {
  const themes = [...(await listThemes(db, now)), ...known];
  const theme = themes.find((one) => themeSlug(one) === slug);
  if (theme === undefined) return undefined;
  const { events, hasNext, past } = await findEventList(db, { past: false, theme }, now);
  return { theme, slug, upcoming: events, hasMore: hasNext, past };
}

/** Every theme of a published event, by name. */
export async function listThemes(db: Connection, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom("events")
    .select("theme")
    .distinct()
    .where("published_at", "<=", now.toISOString())
    .execute();
  return rows.map(({ theme }) => theme).sort((a, b) => a.localeCompare(b, "nl"));
}
