import type { Database, Transaction } from "#db/types";
import { findInvitingEvent } from "#app/domain/invitation/inviting-event.server";
import type { InvitingEvent } from "#app/domain/invitation/inviting-event.server";

export type Mailing = NonNullable<Awaited<ReturnType<typeof findMailing>>>;
export type MailingEvent = InvitingEvent;

/** The event that a mailing is about; undefined when there is none. */
export function findMailingEvent(db: Database | Transaction, by: { slug: string } | { eventId: string }) {
  return findInvitingEvent(db, by);
}

/** One mailing of this event; undefined for one of another. */
export async function findMailing(
  db: Database | Transaction,
  { eventId, mailingId }: { eventId: string; mailingId: string },
) {
  return selectMailings(db).where("m.event_id", "=", eventId).where("m.id", "=", mailingId).executeTakeFirst();
}

/** All columns of mailings under the names that the rules know. */
export function selectMailings(db: Database | Transaction) {
  return db
    .selectFrom("mailings as m")
    .select([
      "m.id",
      "m.event_id as eventId",
      "m.kind",
      "m.subject",
      "m.body",
      "m.language",
      "m.audience",
      "m.role",
      "m.sector",
    ])
    .select(["m.workshop_id as workshopId", "m.with_calendar as withCalendar", "m.timing", "m.send_at as sendAt"])
    .select(["m.days_from_event as daysFromEvent", "m.clock_time as clockTime", "m.created_at as createdAt"])
    .select(["m.scheduled_at as scheduledAt", "m.planned_for as plannedFor", "m.started_at as startedAt"])
    .select(["m.recipient_count as recipientCount", "m.written_at as writtenAt"])
    .select(["m.stopped_at as stoppedAt", "m.stop_reason as stopReason"]);
}
