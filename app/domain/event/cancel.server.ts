import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { tellInvitees } from "#app/domain/invitation/invitees-to-tell.server";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { lockEvent } from "#app/domain/registration/places.server";
import { writeEventGrants } from "#app/domain/visibility/write-grants.server";
import { tellOrganizers } from "./organizers-to-tell.server";
import { previewCancel } from "./preview-cancel.server";
import type { CancelInput, CancelPlan, CancelRefusal } from "./preview-cancel.server";
import { raiseCalendarSequences } from "./raise-calendar-sequences.server";

export interface ConfirmedCancel extends CancelInput {
  /** The hash of the preview that the organizer agreed to. */
  previewHash: string;
  actorPersonId: string;
}

export type CancelOutcome =
  | { ok: true; told: number }
  | { ok: false; reason: CancelRefusal }
  | { ok: false; reason: "preview_outdated"; plan: CancelPlan };

/**
 * Calls an event off, for good: nobody can register any more, the page says why, everyone who holds a place or waits gets
 * a mail that takes it out of their calendar (METHOD:CANCEL, RFC 5546, section 3.2.5). Registrations stay as they are.
 */
export async function cancelEvent(
  db: Database | Transaction,
  input: ConfirmedCancel,
  now: Date,
): Promise<CancelOutcome> {
  return inTransaction(db, async (trx): Promise<CancelOutcome> => {
    await lockEvent(trx, input.eventId);
    const preview = await previewCancel(trx, input, now);
    if (!preview.ok) return preview;
    const { plan } = preview;
    if (plan.hash !== input.previewHash) return { ok: false, reason: "preview_outdated", plan };
    await writeCancellation(trx, plan, now);
    await tellCancelled(trx, plan, now);
    const { eventId, told, organizers, invitees } = plan;
    const fact = `cancelled:${eventId}`;
    await tellOrganizers(trx, { eventId, organizers, fact }, now);
    await tellInvitees(trx, { eventId, invitees, fact }, now);
    await writeEventGrants(trx, { eventId });
    const details = { told: told.length, organizers: organizers.length, invitees: invitees.length };
    const act = { actorPersonId: input.actorPersonId, action: "event.cancelled", subjectType: "event" as const };
    await recordAct(trx, { ...act, subjectId: eventId, eventId, details }, now);
    return { ok: true, told: told.length };
  });
}

async function writeCancellation(trx: Transaction, { eventId, reason }: CancelPlan, now: Date): Promise<void> {
  await trx
    .updateTable("events")
    .set({
      cancelled_at: now.toISOString(),
      cancel_reason: reason,
      calendar_sequence: sql<number>`calendar_sequence + 1`,
      public_version: sql<number>`public_version + 1`,
    })
    .where("id", "=", eventId)
    .execute();
}

async function tellCancelled(trx: Transaction, { eventId, told }: CancelPlan, now: Date): Promise<void> {
  await raiseCalendarSequences(
    trx,
    told.map(({ person }) => person.registrationId),
  );
  for (const { person, payload } of told) {
    const { registrationId, name, email, language } = person;
    const to = { name, address: email };
    const dedupeKey = `event-cancelled:${registrationId}`;
    const mail = { template: "event-cancelled" as const, payload, language, to, dedupeKey, eventId, registrationId };
    await enqueueEmail(trx, mail, now);
  }
}
