import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { takeChallenge } from "./challenge.server";
import { readAuthentication } from "./credential-schema.server";
import { proveSession } from "./prove-session.server";
import type { RelyingParty } from "./rules";
import { secondFactorRules } from "./rules";
import { verifyUse } from "./verify.server";

interface PasskeyUse {
  personId: string;
  sessionId: string;
  /** What the device sent, as JSON. */
  credential: string;
  party: RelyingParty;
}

export type UsePasskeyReason = "too_many" | "challenge_gone" | "passkey_unknown" | "not_verified";

export type UsePasskeyOutcome = { ok: true } | { ok: false; reason: UsePasskeyReason };

/**
 * Lets this session through with a passkey of its person, that signed the challenge of this session. Every attempt uses
 * the challenge up, so an answer that was caught on the way works nowhere and never again.
 */
export async function usePasskey(db: Database, input: PasskeyUse, now: Date): Promise<UsePasskeyOutcome> {
  const { personId, sessionId, credential, party } = input;
  const limit = { key: limitKey("passkey", personId), ...secondFactorRules.passkeyTries };
  if (!(await consumeLimit(db, limit, now))) return { ok: false, reason: "too_many" };
  const challenge = await takeChallenge(db, { sessionId, purpose: "use" }, now);
  if (challenge === undefined) return { ok: false, reason: "challenge_gone" };
  const passkey = await db
    .selectFrom("passkeys")
    .select(["id", "credential_id", "public_key", "counter"])
    .where("credential_id", "=", readAuthentication(credential)?.id ?? "")
    .where("person_id", "=", personId)
    .executeTakeFirst();
  if (!passkey) return { ok: false, reason: "passkey_unknown" };
  const counter = await verifyUse({ credential, challenge, party, passkey });
  if (counter === undefined) return { ok: false, reason: "not_verified" };
  return inTransaction(db, async (trx): Promise<UsePasskeyOutcome> => {
    // Compare-and-set: of two uses with one counter, one is a copy.
    const counted = await trx
      .updateTable("passkeys")
      .set({ counter, last_used_at: now.toISOString() })
      .where("id", "=", passkey.id)
      .where("counter", "=", passkey.counter)
      .executeTakeFirst();
    if (counted.numUpdatedRows !== 1n) return { ok: false, reason: "not_verified" };
    await proveSession(trx, { sessionId, personId }, now);
    return { ok: true };
  });
}
