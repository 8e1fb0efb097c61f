import type { Database, Transaction } from "#db/types";
import { readHomeExtras } from "./home-extras.server";
import { findEventList } from "./list-queries.server";
import type { EventLine } from "./list-queries.server";
import { shownAttendance } from "./rules-for-pages";
import type { Attendance } from "./rules-for-pages";
import { themeSlug } from "./theme-slug.server";

type Connection = Database | Transaction;

/** An afternoon that was, with who came as far as that points at nobody. */
export interface PastEvent extends EventLine {
  attendance: Attendance | null;
}

export interface HomePage {
  /** The soonest event that goes on. */
  next: EventLine | null;
  /** How many workshops it has: its picture has a small table for each. */
  workshops: number;
  upcoming: EventLine[];
  /** The latest that went on. */
  past: PastEvent[];
  /** Themes of what is coming, the most events first. */
  themes: { theme: string; slug: string; coming: number }[];
  regions: { slug: string; name: string }[];
}

const homeLines = 6;
const homePast = 2;
const homeThemes = 6;

/** What the front page shows of some regions; none means all of them. Two queries. */
export async function findHomePage(
  db: Connection,
  { regions: chosen }: { regions: readonly string[] },
  now: Date,
): Promise<HomePage> {
  const list = await findEventList(db, { past: false, pageSize: homeLines, regions: chosen }, now);
  const next = list.events.find(({ state }) => state !== "cancelled") ?? null;
  const past = list.past.filter(({ state }) => state === "past").slice(0, homePast);
  const extras = await readHomeExtras(db, { next: next?.slug ?? "", past: past.map(({ slug }) => slug), chosen }, now);
  return {
    next,
    workshops: extras.workshops,
    upcoming: list.events.filter((event) => event !== next),
    past: past.map((event) => ({ ...event, attendance: shownAttendance(extras.people.get(event.slug) ?? []) })),
    themes: extras.themes
      .sort((a, b) => b.coming - a.coming || a.theme.localeCompare(b.theme, "nl"))
      .slice(0, homeThemes)
      .map((one) => ({ ...one, slug: themeSlug(one.theme) })),
    regions: list.regions,
  };
}
