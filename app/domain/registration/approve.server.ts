import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { getRegistrationMail } from "./mail-facts.server";
import { joinLine } from "./place-or-queue.server";
import { lockEvent } from "./places.server";
import { givePlace } from "./promote-from-waitlist.server";
import { isRequest, mayPromote } from "./rules";
import { lockRegistration } from "./withdraw.server";

export interface Approval {
  registrationId: string;
  actorPersonId: string;
}

export type ApproveOutcome =
  | { ok: true; outcome: "approved" | "approved_to_waitlist" }
  | { ok: false; reason: "registration_unknown" | "not_requested" | "event_cancelled" | "event_over" };

/**
 * Says yes to a request, with a mail: a place with the wished workshops that have room, by the same guarded counters as
 * every place; or, when the event is full, the end of the waitlist (`approved_to_waitlist`), so that nobody whose position
 * was told stands further back. Nobody is overtaken: while somebody waits, no place is free.
 */
export async function approve(
  db: Database | Transaction,
  { registrationId, actorPersonId }: Approval,
  now: Date,
): Promise<ApproveOutcome> {
  return inTransaction(db, async (trx): Promise<ApproveOutcome> => {
    const registration = await lockRegistration(trx, registrationId);
    if (registration === undefined) return { ok: false, reason: "registration_unknown" };
    if (!isRequest(registration)) return { ok: false, reason: "not_requested" };
    const event = await lockEvent(trx, registration.event_id);
    if (event === undefined || !mayPromote(event, now))
      return { ok: false, reason: event?.cancelled_at == null ? "event_over" : "event_cancelled" };
    const at = now.toISOString();
    await trx.updateTable("registrations").set({ approved_at: at }).where("id", "=", registrationId).execute();
    const isPlaced = await givePlace(trx, { event, registrationId }, now);
    const outcome = isPlaced ? "approved" : "approved_to_waitlist";
    if (!isPlaced) await waitInLine(trx, { eventId: event.id, registrationId }, now);
    await mailApproval(trx, registrationId, now);
    const act = { action: "registration.approved", subjectType: "registration", subjectId: registrationId } as const;
    await recordAct(trx, { ...act, actorPersonId, eventId: event.id, details: { outcome } }, now);
    return { ok: true, outcome };
  });
}

async function waitInLine(
  trx: Transaction,
  { eventId, registrationId }: { eventId: string; registrationId: string },
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await trx
    .updateTable("registrations")
    .set({ waitlisted_at: at, link_mailed_at: at, calendar_sequence: sql<number>`calendar_sequence + 1` })
    .where("id", "=", registrationId)
    .execute();
  await joinLine(trx, { eventId, registrationId }, now);
}

async function mailApproval(trx: Transaction, registrationId: string, now: Date): Promise<void> {
  const facts = await getRegistrationMail(trx, registrationId);
  const fullWorkshops = facts.withoutPlace.map(({ roundTitle, title }) => ({ roundTitle, title }));
  await enqueueEmail(
    trx,
    {
      template: "request-approved",
      payload: { ...facts.mail, position: facts.position, workshops: facts.workshops, fullWorkshops },
      language: facts.language,
      to: facts.to,
      dedupeKey: `approved:${registrationId}:${facts.mail.registration.calendarSequence}`,
      eventId: facts.eventId,
      registrationId,
    },
    now,
  );
}
