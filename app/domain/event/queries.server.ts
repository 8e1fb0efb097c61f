import type { Database, Transaction } from "#db/types";
import { needsYear } from "./rules-for-pages";

type Connection = Database | Transaction;

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

/** The present slug of the event that had this one, published or not. Who may know of it is for the caller to ask. */
export async function findPresentSlug(db: Connection, oldSlug: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("event_slugs")
    .innerJoin("events", "events.id", "event_slugs.event_id")
    .select("events.slug")
    .where("event_slugs.slug", "=", oldSlug)
    .executeTakeFirst();
  return row?.slug;
}

/** A published event as the head of a page about it. One query. */
export interface EventHeading {
  /** Who registers asks for a place, and an organizer decides. */
  asksApproval: boolean;
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
    .select(["id", "slug", "title", "theme", "starts_at as startsAt", "ends_at as endsAt", "taken", "approval"])
    .where("slug", "=", slug)
    .where("published_at", "<=", now.toISOString())
    .executeTakeFirst();
  return row && { ...row, asksApproval: row.approval === 1, withYear: needsYear(row.startsAt, now) };
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
