import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { withdraw } from "#app/domain/registration/withdraw.server";
import type { InvitationRefusal } from "./rules";

export type AnswerOutcome = { ok: true; outcome: "saved" | "repeated" } | { ok: false; reason: InvitationRefusal };

/**
 * "I cannot come", until the event is over. Somebody who had registered with the address that was invited is withdrawn in
 * the same transaction, with the mail about that; a registration with another address has a link of its own
 * (`other_address`). The same answer again has no second effect.
 */
export async function decline(
  db: Database | Transaction,
  { invitationId, reason }: { invitationId: string; reason: string | null },
  now: Date,
): Promise<AnswerOutcome> {
  return inTransaction(db, async (trx): Promise<AnswerOutcome> => {
    const invitation = await takeInvitation(trx, invitationId, now);
    if ("reason" in invitation) return { ok: false, reason: invitation.reason };
    const { registration, said } = invitation;
    const comes = registration !== undefined && registration.status !== "withdrawn";
    if (comes && registration.email !== invitation.email) return { ok: false, reason: "other_address" };
    if (!comes && said.declinedAt !== null && said.reason === reason) return { ok: true, outcome: "repeated" };
    await trx
      .updateTable("invitations")
      .set({ declined_at: now.toISOString(), decline_reason: reason })
      .where("id", "=", invitationId)
      .execute();
    await recordAnswer(trx, { invitationId, eventId: invitation.eventId, action: "invitation.declined" }, now);
    if (comes) await withdraw(trx, { registrationId: registration.id, by: "attendee" }, now);
    return { ok: true, outcome: "saved" };
  });
}

/** "Do not invite me to this event any more": no reminder and no second invitation. Who is registered stays so. */
export async function stopInviting(
  db: Database | Transaction,
  { invitationId }: { invitationId: string },
  now: Date,
): Promise<AnswerOutcome> {
  return inTransaction(db, async (trx): Promise<AnswerOutcome> => {
    const invitation = await takeInvitation(trx, invitationId, now);
    if ("reason" in invitation && invitation.reason !== "invitation_withdrawn")
      return { ok: false, reason: invitation.reason };
    const stopped = await trx
      .updateTable("invitations")
      .set({ withdrawn_at: now.toISOString(), withdrawn_by: "invitee" })
      .where("id", "=", invitationId)
      .where((row) => row.or([row("withdrawn_by", "is", null), row("withdrawn_by", "=", "organizer")]))
      .returning("event_id")
      .executeTakeFirst();
    if (!stopped) return { ok: true, outcome: "repeated" };
    await recordAnswer(trx, { invitationId, eventId: stopped.event_id, action: "invitation.stopped" }, now);
    return { ok: true, outcome: "saved" };
  });
}

interface TakenInvitation {
  eventId: string;
  email: string;
  said: { declinedAt: string | null; reason: string | null };
  registration: { id: string; email: string; status: string } | undefined;
}

/** The invitation, whose row is ours until the commit. */
async function takeInvitation(
  trx: Transaction,
  invitationId: string,
  now: Date,
): Promise<TakenInvitation | { reason: InvitationRefusal }> {
  const limit = { key: limitKey("invitation", invitationId), max: 20, windowSeconds: 600 };
  if (!(await consumeLimit(trx, limit, now))) return { reason: "too_many" };
  const row = await trx
    .updateTable("invitations")
    .set((own) => ({ link_version: own.ref("link_version") }))
    .where("id", "=", invitationId)
    .returning(["event_id", "email", "declined_at", "decline_reason", "withdrawn_by", "registration_id"])
    .executeTakeFirst();
  if (!row) return { reason: "invitation_unknown" };
  const event = await trx
    .selectFrom("events")
    .select(["cancelled_at", "ends_at"])
    .where("id", "=", row.event_id)
    .executeTakeFirstOrThrow();
  if (event.cancelled_at !== null) return { reason: "event_cancelled" };
  if (event.ends_at <= now.toISOString()) return { reason: "event_over" };
  if (row.withdrawn_by !== null) return { reason: "invitation_withdrawn" };
  const registration =
    row.registration_id === null
      ? undefined
      : await trx
          .selectFrom("registrations")
          .select(["id", "email", "status"])
          .where("id", "=", row.registration_id)
          .executeTakeFirst();
  const said = { declinedAt: row.declined_at, reason: row.decline_reason };
  return { eventId: row.event_id, email: row.email, said, registration };
}

async function recordAnswer(
  trx: Transaction,
  { invitationId, eventId, action }: { invitationId: string; eventId: string; action: string },
  now: Date,
): Promise<void> {
  const act = { actorPersonId: null, action, subjectType: "invitation" as const, subjectId: invitationId };
  await recordAct(trx, { ...act, eventId, details: {} }, now);
}
