import type { ExpressionBuilder } from "kysely";
import type { DatabaseSchema } from "#db/schema/database";
import type { Database, Transaction } from "#db/types";
import { feedWindow, latest } from "./feed-rules";

type Connection = Database | Transaction;

/** A published event as a feed tells of it. Instants are UTC ISO text. */
export interface FeedEvent {
  id: string;
  slug: string;
  theme: string;
  title: string;
  summary: string;
  doorsOpenAt: string | null;
  startsAt: string;
  endsAt: string;
  venueName: string;
  venueAddress: string;
  venueCity: string;
  contactName: string;
  contactEmail: string;
  calendarUid: string;
  calendarSequence: number;
  publishedAt: string;
  cancelledAt: string | null;
  /** When it last became different for who reads it: published, changed or cancelled. */
  changedAt: string;
}

export interface Feed {
  /** Soonest first. */
  events: FeedEvent[];
  /** When the feed last became another one. */
  changedAt: string;
}

export interface FeedInput {
  /** Slugs; none means all. */
  regions?: readonly string[];
  theme?: string;
}

const eventsAtMost = 500;

/** What is coming and what was in the last months, of everybody or of some regions and a theme. One query. */
export async function findFeed(db: Connection, { regions = [], theme }: FeedInput, now: Date): Promise<Feed> {
  const { since, movedAt } = feedWindow(now);
  let query = selectFeedEvents(db).where("published_at", "<=", now.toISOString()).where("ends_at", ">", since);
  if (theme) query = query.where("theme", "=", theme);
  if (regions.length > 0)
    query = query.where("region_id", "in", (region) =>
      region.selectFrom("regions").select("regions.id").where("regions.slug", "in", regions),
    );
  const rows = await query.orderBy("starts_at", "desc").orderBy("id").limit(eventsAtMost).execute();
  const events = rows.map(feedEvent).reverse();
  return { events, changedAt: latest(movedAt, ...events.map((event) => event.changedAt)) };
}

export interface PublishedPage {
  slug: string;
  changedAt: string;
}

/** Every published event, for the sitemap; the latest first. One query. */
export async function listPublishedPages(db: Connection, limit: number, now: Date): Promise<PublishedPage[]> {
  const rows = await db
    .selectFrom("events")
    .select(["slug", "published_at as publishedAt", "cancelled_at as cancelledAt"])
    .select((event) => lastAct(event).as("actAt"))
    .where("published_at", "<=", now.toISOString())
    .orderBy("starts_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ slug: row.slug, changedAt: changeOf(row) }));
}

export function selectFeedEvents(db: Connection) {
  return db
    .selectFrom("events")
    .select([
      "events.id",
      "events.slug",
      "events.theme",
      "events.title",
      "events.summary",
      "events.doors_open_at as doorsOpenAt",
      "events.starts_at as startsAt",
      "events.ends_at as endsAt",
      "events.venue_name as venueName",
      "events.venue_address as venueAddress",
      "events.venue_city as venueCity",
      "events.contact_name as contactName",
      "events.contact_email as contactEmail",
      "events.calendar_uid as calendarUid",
      "events.calendar_sequence as calendarSequence",
      "events.published_at as publishedAt",
      "events.cancelled_at as cancelledAt",
    ])
    .select((event) => lastAct(event).as("actAt"));
}

type FeedRow = Awaited<ReturnType<ReturnType<typeof selectFeedEvents>["execute"]>>[number];

export function feedEvent({ actAt, publishedAt, ...event }: FeedRow): FeedEvent {
  return {
    ...event,
    publishedAt: publishedAt ?? event.startsAt,
    changedAt: changeOf({ actAt, publishedAt, cancelledAt: event.cancelledAt }),
  };
}

/** The audit log knows every change of an event; what was done to its registrations changes nothing in a feed. */
function lastAct(event: ExpressionBuilder<DatabaseSchema, "events">) {
  return event
    .selectFrom("audit_log")
    .select(({ fn }) => fn.max("audit_log.at").as("at"))
    .whereRef("audit_log.event_id", "=", "events.id")
    .where("audit_log.subject_type", "=", "event");
}

function changeOf(row: { publishedAt: string | null; cancelledAt: string | null; actAt: string | null }): string {
  return latest(row.publishedAt ?? "", row.cancelledAt, row.actAt);
}
