import type { Transaction } from "#db/types";

/** Every other session of this person has to use a passkey again. */
export async function unproveOtherSessions(
  trx: Transaction,
  { personId, sessionId }: { personId: string; sessionId: string },
): Promise<void> {
  await trx
    .updateTable("sessions")
    .set({ passkey_at: null, recovered_at: null })
    .where("person_id", "=", personId)
    .where("id", "!=", sessionId)
    .execute();
}
