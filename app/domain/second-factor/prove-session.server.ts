import type { Transaction } from "#db/types";

/** Notes that a passkey of this person was used in this session: from now on it may do what an organizer may. */
export async function proveSession(
  trx: Transaction,
  { sessionId, personId }: { sessionId: string; personId: string },
  now: Date,
): Promise<void> {
  await trx
    .updateTable("sessions")
    .set({ passkey_at: now.toISOString(), recovered_at: null })
    .where("id", "=", sessionId)
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .execute();
}
