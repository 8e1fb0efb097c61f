import { sql } from "kysely";
import { rowsOf } from "#db/dialects/json-rows";
import type { Database, Transaction } from "#db/types";
import { questionRows, readQuestions } from "#app/domain/custom-question/queries.server";
import type { CustomQuestion } from "#app/domain/custom-question/rules";
import { needsYear } from "#app/domain/event/rules-for-pages";

type Connection = Database | Transaction;

type EventRow = Awaited<ReturnType<typeof selectEvents>>[number];

export type RegistrationEvent = Omit<EventRow, "questions"> & {
  region: { name: string; mailbox: string };
  /** Whether its date is written with the year. */
  withYear: boolean;
};

/** An event as the form, the personal page and the personal calendar need it, with its questions. One query. */
export function selectEvents(db: Connection, by: { slug: string } | { id: string }) {
  const query = db
    .selectFrom("events as e")
    .innerJoin("regions as g", "g.id", "e.region_id")
    .select([
      "e.id",
      "e.slug",
      "e.kind",
      "e.theme",
      "e.title",
      "e.doors_open_at as doorsOpenAt",
      "e.starts_at as startsAt",
      "e.ends_at as endsAt",
      "e.previous_starts_at as previousStartsAt",
      "e.venue_name as venueName",
      "e.venue_address as venueAddress",
      "e.venue_city as venueCity",
      "e.directions",
      "e.accessibility",
      "e.costs",
      "e.contact_name as contactName",
      "e.contact_email as contactEmail",
      "e.place_limit as placeLimit",
      "e.taken",
      "e.calendar_uid as calendarUid",
      "e.calendar_sequence as calendarSequence",
      "e.registration_closes_at as registrationClosesAt",
      "e.published_at as publishedAt",
      "e.invitation_only as invitationOnly",
      "e.cancelled_at as cancelledAt",
      "e.cancel_reason as cancelReason",
      "g.name as regionName",
      "g.mailbox as regionMailbox",
    ])
    .select(rowsOf(db, questionRows(db).where("q.event_id", "=", sql.ref<string>("e.id"))).as("questions"));
  return "slug" in by ? query.where("e.slug", "=", by.slug).execute() : query.where("e.id", "=", by.id).execute();
}

export function dressEvent({ questions: _, ...event }: EventRow, now: Date): RegistrationEvent {
  const region = { name: event.regionName, mailbox: event.regionMailbox };
  return { ...event, region, withYear: needsYear(event.startsAt, now) };
}

export function openingOf(event: EventRow) {
  return {
    published_at: event.publishedAt,
    cancelled_at: event.cancelledAt,
    ends_at: event.endsAt,
    registration_closes_at: event.registrationClosesAt,
  };
}

/** A published event that somebody registers for, with what it asks; undefined when there is none by that slug. One query. */
export async function findAskingEvent(
  db: Connection,
  slug: string,
  now: Date,
): Promise<{ id: string; questions: CustomQuestion[] } | undefined> {
  const event = await db
    .selectFrom("events as e")
    .select("e.id")
    .select(rowsOf(db, questionRows(db).where("q.event_id", "=", sql.ref<string>("e.id"))).as("questions"))
    .where("e.slug", "=", slug)
    .where("e.published_at", "<=", now.toISOString())
    .executeTakeFirst();
  return event && { id: event.id, questions: readQuestions(event.questions) };
}
