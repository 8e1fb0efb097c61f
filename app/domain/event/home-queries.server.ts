import type { Database, Transaction } from "#db/types";
import { findEventList } from "./list-queries.server";
import type { EventLine } from "./list-queries.server";

type Connection = Database | Transaction;

export interface HomePage {
  /** The soonest event that goes on. */
  next: EventLine | null;
  /** How many workshops it has: its picture has a small table for each. */
  workshops: number;
  upcoming: EventLine[];
  regions: { slug: string; name: string }[];
}

const homeLines = 6;

/** What the front page shows. Two queries. */
export async function findHomePage(db: Connection, now: Date): Promise<HomePage> {
  const { events, regions } = await findEventList(db, { past: false, pageSize: homeLines }, now);
  const next = events.find(({ state }) => state !== "cancelled") ?? null;
  const workshops = next ? await countWorkshops(db, next.slug) : 0;
  return { next, workshops, upcoming: events.filter((event) => event !== next), regions };
}

async function countWorkshops(db: Connection, slug: string): Promise<number> {
  const row = await db
    .selectFrom("workshops")
    .innerJoin("events", "events.id", "workshops.event_id")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("events.slug", "=", slug)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
