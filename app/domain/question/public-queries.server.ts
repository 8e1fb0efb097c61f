import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { dictionary } from "#app/language/dictionary";
import { listThemes } from "#app/domain/event/theme-queries.server";
import { searchKey } from "#app/domain/person/rules";

type Connection = Database | Transaction;

/** Where to call or mail with any question. */
export interface RegionDesk {
  slug: string;
  name: string;
  phone: string | null;
  email: string | null;
  hours: string | null;
}

export interface PublicAnswer {
  id: string;
  theme: string;
  themeSlug: string;
  region: string;
  question: string;
  answer: string;
  publishedAt: string;
}

export interface AnswerSearch {
  /** Slug; empty for all. */
  region: string;
  /** Empty for all. */
  theme: string;
  text: string;
  page: number;
}

export interface AnswersPage {
  /** All regions by name, with their number where they set one. */
  desks: RegionDesk[];
  /** Themes that have an answer. */
  themes: string[];
  answers: PublicAnswer[];
  total: number;
  hasNext: boolean;
}

const pageSize = 20;
const mostTopics = 100;

/** What the page for all questions shows. Three queries; the page is kept. */
export async function findAnswersPage(db: Connection, search: AnswerSearch): Promise<AnswersPage> {
  const found = matching(db, search);
  const rows = await found
    .select(["a.id", "a.theme", "a.theme_slug as themeSlug", "r.name as region", "a.question", "a.answer"])
    .select((row) => row.ref("a.published_at").$notNull().as("publishedAt"))
    .select(sql<number | string>`count(*) over ()`.as("total"))
    .orderBy("a.published_at", "desc")
    .orderBy("a.id")
    .limit(pageSize + 1)
    .offset((search.page - 1) * pageSize)
    .execute();
  const themes = await db
    .selectFrom("published_answers")
    .select("theme")
    .distinct()
    .where("state", "=", "published")
    .execute();
  return {
    desks: await listDesks(db),
    themes: themes.map(({ theme }) => theme).sort((a, b) => a.localeCompare(b, "nl")),
    answers: rows.slice(0, pageSize).map(({ total: _, ...answer }) => answer),
    total: Number(rows[0]?.total ?? 0),
    hasNext: rows.length > pageSize,
  };
}

function matching(db: Connection, { region, theme, text }: AnswerSearch) {
  let query = db
    .selectFrom("published_answers as a")
    .innerJoin("regions as r", "r.id", "a.region_id")
    .where("a.state", "=", "published");
  if (region !== "") query = query.where("r.slug", "=", region);
  if (theme !== "") query = query.where("a.theme", "=", theme);
  for (const word of searchKey(text).split(" ").filter(Boolean)) {
    const pattern = `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    query = query.where(sql<boolean>`a.text_search like ${pattern} escape '\\'`);
  }
  return query;
}

async function listDesks(db: Connection): Promise<RegionDesk[]> {
  const rows = await db
    .selectFrom("regions")
    .select(["slug", "name", "desk_phone as phone", "desk_email as email", "desk_hours as hours"])
    .execute();
  return rows.sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

/** What the form of a question offers: regions, and the topics that any of them has beside all questions. */
export interface AskChoices {
  regions: { slug: string; name: string }[];
  topics: string[];
}

export async function findAskChoices(db: Connection): Promise<AskChoices> {
  const regions = await listDesks(db);
  const topics = await db
    .selectFrom("contact_topics")
    .select("name")
    .distinct()
    .where("position", ">", 0)
    .orderBy("name")
    .limit(mostTopics)
    .execute();
  return { regions: regions.map(({ slug, name }) => ({ slug, name })), topics: topics.map(({ name }) => name) };
}

const knownThemes = Object.keys(dictionary("nl").events.themes);

/** Under what an answer can stand: the themes of Elkaar, and those of published events. */
export async function listAnswerThemes(db: Connection, now: Date): Promise<string[]> {
  return [...new Set([...knownThemes, ...(await listThemes(db, now))])];
}
