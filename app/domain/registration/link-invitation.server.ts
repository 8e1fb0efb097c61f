import type { Transaction } from "#db/types";
import type { RegisteringFacts } from "./registering-facts.server";

/**
 * Makes the registration the answer to the invitation. False when it is no longer as it was read: taken back by the
 * organizer, or used by somebody else at the same moment; the guard stands in the statement itself.
 */
export async function linkInvitation(
  trx: Transaction,
  { invitation, registrationId }: { invitation: RegisteringFacts["invitation"]; registrationId: string },
): Promise<boolean> {
  if (invitation === null) return true;
  // A link that was passed on after it was used stays the answer of the first.
  if (invitation.used_by !== null && invitation.used_by !== registrationId) return true;
  const { numUpdatedRows } = await trx
    .updateTable("invitations")
    .set({ registration_id: registrationId, declined_at: null, decline_reason: null })
    .where("id", "=", invitation.id)
    .where((row) =>
      invitation.registration_id === null
        ? row("registration_id", "is", null)
        : row("registration_id", "=", invitation.registration_id),
    )
    .where((row) =>
      invitation.withdrawn_by === null
        ? row("withdrawn_by", "is", null)
        : row("withdrawn_by", "=", invitation.withdrawn_by),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
