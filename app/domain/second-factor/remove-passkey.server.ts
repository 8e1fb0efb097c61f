import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { lockPerson } from "#app/domain/person/lock-person.server";
import { unproveOtherSessions } from "./other-sessions.server";
import { findSecondFactor } from "./queries.server";
import { recordChange } from "./record-change.server";
import { mayRemovePasskey, stepOf } from "./rules";

export type RemovePasskeyOutcome =
  { ok: true } | { ok: false; reason: "prove_first" | "passkey_gone" | "last_passkey" };

/**
 * Removes one of one's own passkeys. Other devices where one is signed in must use a passkey again: the one that was
 * removed may have been lost with its device. Refuses `last_passkey` where no recovery code is left.
 */
export async function removePasskey(
  db: Database,
  input: { personId: string; sessionId: string; passkeyId: string },
  now: Date,
): Promise<RemovePasskeyOutcome> {
  const { personId, passkeyId } = input;
  return inTransaction(db, async (trx): Promise<RemovePasskeyOutcome> => {
    await lockPerson(trx, personId);
    const factor = await findSecondFactor(trx, input);
    if (stepOf(factor, now) !== "manage") return { ok: false, reason: "prove_first" };
    const passkey = factor.lines.find(({ id }) => id === passkeyId);
    if (!passkey) return { ok: false, reason: "passkey_gone" };
    if (!mayRemovePasskey(factor)) return { ok: false, reason: "last_passkey" };
    await trx.deleteFrom("passkeys").where("id", "=", passkeyId).where("person_id", "=", personId).execute();
    await unproveOtherSessions(trx, input);
    await recordChange(trx, { personId, actorPersonId: personId, what: "passkey-removed", name: passkey.name }, now);
    return { ok: true };
  });
}
