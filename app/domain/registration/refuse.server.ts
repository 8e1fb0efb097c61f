import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { getRegistrationMail } from "./mail-facts.server";
import { isRequest } from "./rules";
import { lockRegistration, markWithdrawn, releasePlaces } from "./withdraw.server";

export interface Refusal {
  registrationId: string;
  /** What the person reads: `parseRefusal` made it. */
  reason: string;
  actorPersonId: string;
}

export type RefuseOutcome =
  { ok: true; outcome: "refused" } | { ok: false; reason: "registration_unknown" | "not_requested" };

/**
 * Says no to a request, with one mail that holds the reason and whom to ask. The registration ends as one that was
 * withdrawn: wishes and needs go, and who registers again asks anew. The log does not hold the reason.
 */
export async function refuse(
  db: Database | Transaction,
  { registrationId, reason, actorPersonId }: Refusal,
  now: Date,
): Promise<RefuseOutcome> {
  return inTransaction(db, async (trx): Promise<RefuseOutcome> => {
    const registration = await lockRegistration(trx, registrationId);
    if (registration === undefined) return { ok: false, reason: "registration_unknown" };
    if (!isRequest(registration)) return { ok: false, reason: "not_requested" };
    const eventId = registration.event_id;
    await markWithdrawn(trx, registrationId, now);
    await trx
      .updateTable("registrations")
      .set({ refused_at: now.toISOString(), refusal_reason: reason })
      .where("id", "=", registrationId)
      .execute();
    await mailRefusal(trx, { registrationId, reason }, now);
    const act = { action: "registration.refused", subjectType: "registration", subjectId: registrationId } as const;
    await recordAct(trx, { ...act, actorPersonId, eventId, details: {} }, now);
    await releasePlaces(trx, { registrationId, eventId, hadPlace: false });
    return { ok: true, outcome: "refused" };
  });
}

async function mailRefusal(
  trx: Transaction,
  { registrationId, reason }: Pick<Refusal, "registrationId" | "reason">,
  now: Date,
): Promise<void> {
  const facts = await getRegistrationMail(trx, registrationId);
  await enqueueEmail(
    trx,
    {
      template: "request-refused",
      payload: { ...facts.mail, reason },
      language: facts.language,
      to: facts.to,
      dedupeKey: `refused:${registrationId}:${facts.mail.registration.calendarSequence}`,
      eventId: facts.eventId,
      registrationId,
    },
    now,
  );
}
