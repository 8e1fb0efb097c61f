import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { lockPerson } from "#app/domain/person/lock-person.server";
import { recordChange } from "./record-change.server";
import { mayReset } from "./colleagues.server";

export type ResetOutcome = { ok: true } | { ok: false; reason: "not_yours" | "role_elsewhere" | "nothing_to_reset" };

/**
 * An owner takes away all passkeys and recovery codes of a colleague who lost them, and ends their sessions. The
 * colleague signs in by mail and makes a new passkey. Only an owner of every region where that colleague has a role:
 * else one region could open the door of another.
 */
export async function resetForColleague(
  db: Database,
  { actorPersonId, personId }: { actorPersonId: string; personId: string },
  now: Date,
): Promise<ResetOutcome> {
  return inTransaction(db, async (trx): Promise<ResetOutcome> => {
    await lockPerson(trx, personId);
    const reach = await mayReset(trx, { actorPersonId, personId });
    if (reach !== "yes") return { ok: false, reason: reach };
    return reset(trx, { personId, actorPersonId, what: "reset-by-owner" }, now);
  });
}

/** For who runs the installation: the way back for the last owner. Undefined where nobody has this address. */
export async function resetByAdmin(db: Database, email: string, now: Date): Promise<ResetOutcome | undefined> {
  return inTransaction(db, async (trx) => {
    const owner = await trx
      .selectFrom("person_emails")
      .select("person_id")
      .where("email", "=", email)
      .executeTakeFirst();
    if (!owner) return undefined;
    await lockPerson(trx, owner.person_id);
    return reset(trx, { personId: owner.person_id, actorPersonId: null, what: "reset-by-admin" }, now);
  });
}

async function reset(
  trx: Transaction,
  change: { personId: string; actorPersonId: string | null; what: "reset-by-owner" | "reset-by-admin" },
  now: Date,
): Promise<ResetOutcome> {
  const { personId } = change;
  const passkeys = await trx.deleteFrom("passkeys").where("person_id", "=", personId).executeTakeFirst();
  const codes = await trx.deleteFrom("recovery_codes").where("person_id", "=", personId).executeTakeFirst();
  if (passkeys.numDeletedRows + codes.numDeletedRows === 0n) return { ok: false, reason: "nothing_to_reset" };
  await trx
    .updateTable("sessions")
    .set({ revoked_at: now.toISOString(), passkey_at: null, recovered_at: null })
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .execute();
  await recordChange(trx, { ...change, name: null }, now);
  return { ok: true };
}
