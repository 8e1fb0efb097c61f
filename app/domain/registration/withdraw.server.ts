import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { writeGrants } from "#app/domain/visibility/write-grants.server";
import { getRegistrationMail } from "./mail-facts.server";
import { lockEvent, releaseEventPlace, releaseWorkshopPlace } from "./places.server";
import { promoteFromWaitlist } from "./promote-from-waitlist.server";
import { isRequest } from "./rules";

export interface Withdrawal {
  registrationId: string;
  by: "attendee" | { organizer: string };
}

export type WithdrawOutcome =
  { ok: true; outcome: "withdrawn" | "repeated" } | { ok: false; reason: "registration_unknown" };

/**
 * Ends a registration: its places come free, diet and access needs go, the diary entry is taken back, and in the same
 * transaction the first who waits gets the place, with a mail. A second time has no effect (`repeated`).
 * While more came than the lowered capacity, a freed place goes to nobody.
 */
export async function withdraw(
  db: Database | Transaction,
  { registrationId, by }: Withdrawal,
  now: Date,
): Promise<WithdrawOutcome> {
  return inTransaction(db, async (trx): Promise<WithdrawOutcome> => {
    const registration = await lockRegistration(trx, registrationId);
    if (registration === undefined) return { ok: false, reason: "registration_unknown" };
    if (registration.status === "withdrawn") return { ok: true, outcome: "repeated" };
    const hadPlace = registration.status === "placed";
    await markWithdrawn(trx, registrationId, now);
    if (registration.confirmed_at !== null) await writeGrants(trx, { personId: registration.person_id });
    const wasRequest = isRequest(registration);
    await mailWithdrawal(trx, { registrationId, hadPlace, wasRequest }, now);
    const act = { action: "registration.withdrawn", subjectType: "registration", subjectId: registrationId } as const;
    const actorPersonId = by === "attendee" ? null : by.organizer;
    await recordAct(
      trx,
      { ...act, actorPersonId, eventId: registration.event_id, details: { hadPlace, wasRequest } },
      now,
    );
    await releasePlaces(trx, { registrationId, eventId: registration.event_id, hadPlace });
    if (hadPlace) await promoteFromWaitlist(trx, { eventId: registration.event_id }, now);
    return { ok: true, outcome: "withdrawn" };
  });
}

/** A registration as it is once this transaction holds the row of its event; undefined when there is none. */
export async function lockRegistration(trx: Transaction, registrationId: string) {
  const known = await trx
    .selectFrom("registrations")
    .select("event_id")
    .where("id", "=", registrationId)
    .executeTakeFirst();
  if (known === undefined) return undefined;
  await lockEvent(trx, known.event_id);
  return trx
    .updateTable("registrations")
    .set({ status: sql`status` })
    .where("id", "=", registrationId)
    .returning(["id", "event_id", "person_id", "status", "confirmed_at", "requested_at", "approved_at"])
    .executeTakeFirst();
}

/** Its row, and what somebody needed; places are given back by `releasePlaces`. */
export async function markWithdrawn(trx: Transaction, registrationId: string, now: Date): Promise<void> {
  await trx
    .updateTable("registrations")
    .set({
      status: "withdrawn",
      withdrawn_at: now.toISOString(),
      waitlisted_at: null,
      calendar_sequence: sql<number>`calendar_sequence + 1`,
    })
    .where("id", "=", registrationId)
    .execute();
  await trx.deleteFrom("registration_needs").where("registration_id", "=", registrationId).execute();
}

export async function releasePlaces(
  trx: Transaction,
  { registrationId, eventId, hadPlace }: { registrationId: string; eventId: string; hadPlace: boolean },
): Promise<void> {
  if (hadPlace) await releaseEventPlace(trx, eventId);
  const choices = await trx
    .deleteFrom("registration_workshops")
    .where("registration_id", "=", registrationId)
    .returning(["workshop_id", "holds_place"])
    .execute();
  const held = choices.filter((choice) => choice.holds_place === 1).map((choice) => choice.workshop_id);
  for (const workshopId of held.sort()) await releaseWorkshopPlace(trx, { eventId, workshopId });
}

async function mailWithdrawal(
  trx: Transaction,
  { registrationId, hadPlace, wasRequest }: { registrationId: string; hadPlace: boolean; wasRequest: boolean },
  now: Date,
): Promise<void> {
  const facts = await getRegistrationMail(trx, registrationId);
  await enqueueEmail(
    trx,
    {
      template: "registration-withdrawn",
      payload: { ...facts.mail, hadPlace, wasRequest },
      language: facts.language,
      to: facts.to,
      dedupeKey: `withdrawn:${registrationId}:${facts.mail.registration.calendarSequence}`,
      eventId: facts.eventId,
      registrationId,
    },
    now,
  );
}
