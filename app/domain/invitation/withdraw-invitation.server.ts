import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import type { InvitationRefusal } from "./rules";

export interface InvitationWithdrawal {
  eventId: string;
  invitationId: string;
  actorPersonId: string;
}

export type WithdrawInvitationOutcome =
  { ok: true; outcome: "withdrawn" | "repeated" } | { ok: false; reason: InvitationRefusal };

/**
 * Takes an invitation back: its link says so, no reminder goes out. Who registered already keeps the place
 * (`invitation_answered`). An invitation of another event is `invitation_unknown`, as one that is not there.
 */
export async function withdrawInvitation(
  db: Database | Transaction,
  { eventId, invitationId, actorPersonId }: InvitationWithdrawal,
  now: Date,
): Promise<WithdrawInvitationOutcome> {
  return inTransaction(db, async (trx): Promise<WithdrawInvitationOutcome> => {
    const row = await trx
      .updateTable("invitations")
      .set((own) => ({ link_version: own.ref("link_version") }))
      .where("id", "=", invitationId)
      .where("event_id", "=", eventId)
      .returning(["withdrawn_at", "registration_id"])
      .executeTakeFirst();
    if (!row) return { ok: false, reason: "invitation_unknown" };
    if (row.withdrawn_at !== null) return { ok: true, outcome: "repeated" };
    if (row.registration_id !== null && (await comes(trx, row.registration_id)))
      return { ok: false, reason: "invitation_answered" };
    await trx
      .updateTable("invitations")
      .set({ withdrawn_at: now.toISOString(), withdrawn_by: "organizer" })
      .where("id", "=", invitationId)
      .execute();
    const act = { actorPersonId, action: "invitation.withdrawn", subjectType: "invitation" as const };
    await recordAct(trx, { ...act, subjectId: invitationId, eventId, details: {} }, now);
    return { ok: true, outcome: "withdrawn" };
  });
}

async function comes(trx: Transaction, registrationId: string): Promise<boolean> {
  const row = await trx
    .selectFrom("registrations")
    .select("status")
    .where("id", "=", registrationId)
    .executeTakeFirst();
  return row !== undefined && row.status !== "withdrawn";
}
