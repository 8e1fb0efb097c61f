import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { unproveOtherSessions } from "./other-sessions.server";
import { recordChange } from "./record-change.server";
import { hashRecoveryCode, readRecoveryCode } from "./recovery-code";
import { secondFactorRules } from "./rules";

interface RecoveryUse {
  personId: string;
  sessionId: string;
  /** As typed. */
  code: string;
  secret: string;
}

export type UseRecoveryOutcome = { ok: true } | { ok: false; reason: "too_many_codes" | "code_wrong" };

/**
 * Uses a recovery code up: for half an hour this session may make a new passkey, and nothing else yet. Other sessions
 * have to use a passkey again, since a device is lost. After five attempts an hour it waits, right or wrong.
 */
export async function useRecoveryCode(db: Database, input: RecoveryUse, now: Date): Promise<UseRecoveryOutcome> {
  const { personId, sessionId, code, secret } = input;
  const limit = { key: limitKey("recovery-code", personId), ...secondFactorRules.codeTries };
  if (!(await consumeLimit(db, limit, now))) return { ok: false, reason: "too_many_codes" };
  const read = readRecoveryCode(code);
  if (read === undefined) return { ok: false, reason: "code_wrong" };
  return inTransaction(db, async (trx): Promise<UseRecoveryOutcome> => {
    // Compare-and-set: of two at once, one gets it.
    const used = await trx
      .updateTable("recovery_codes")
      .set({ used_at: now.toISOString() })
      .where("person_id", "=", personId)
      .where("code_hash", "=", hashRecoveryCode(secret, personId, read))
      .where("used_at", "is", null)
      .executeTakeFirst();
    if (used.numUpdatedRows !== 1n) return { ok: false, reason: "code_wrong" };
    await unproveOtherSessions(trx, input);
    await trx
      .updateTable("sessions")
      .set({ recovered_at: now.toISOString() })
      .where("id", "=", sessionId)
      .where("person_id", "=", personId)
      .where("revoked_at", "is", null)
      .execute();
    await recordChange(trx, { personId, actorPersonId: personId, what: "code-used", name: null }, now);
    return { ok: true };
  });
}
