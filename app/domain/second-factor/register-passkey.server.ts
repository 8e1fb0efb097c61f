import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { takeChallenge } from "./challenge.server";
import { lockPerson } from "#app/domain/person/lock-person.server";
import { writeRecoveryCodes } from "./make-recovery-codes.server";
import { proveSession } from "./prove-session.server";
import { findSecondFactor } from "./queries.server";
import { recordChange } from "./record-change.server";
import type { RelyingParty } from "./rules";
import { passkeyName, secondFactorRules, stepOf } from "./rules";
import { verifyNewPasskey } from "./verify.server";

export interface NewPasskey {
  personId: string;
  sessionId: string;
  /** What the device sent, as JSON. */
  credential: string;
  /** As typed. */
  name: string;
  /** The name where none was typed. */
  nameOtherwise: string;
  party: RelyingParty;
  secret: string;
}

export type RegisterPasskeyReason =
  "too_many" | "challenge_gone" | "not_verified" | "prove_first" | "passkey_known" | "enough_passkeys";

/** `codes`: the recovery codes, shown this once; null where the person has some already. */
export type RegisterPasskeyOutcome =
  { ok: true; codes: string[] | null } | { ok: false; reason: RegisterPasskeyReason };

/**
 * Adds a passkey, and lets this session through. The first one may be made by whoever signed in by mail; a later one
 * only after a passkey (`prove_first`) or a recovery code. The first one brings the recovery codes.
 */
export async function registerPasskey(db: Database, input: NewPasskey, now: Date): Promise<RegisterPasskeyOutcome> {
  const limit = { key: limitKey("passkey", input.personId), ...secondFactorRules.passkeyTries };
  if (!(await consumeLimit(db, limit, now))) return { ok: false, reason: "too_many" };
  const challenge = await takeChallenge(db, { sessionId: input.sessionId, purpose: "register" }, now);
  if (challenge === undefined) return { ok: false, reason: "challenge_gone" };
  const made = await verifyNewPasskey({ credential: input.credential, challenge, party: input.party });
  if (!made) return { ok: false, reason: "not_verified" };
  return inTransaction(db, (trx) => addPasskey(trx, { ...input, made }, now));
}

type Made = NonNullable<Awaited<ReturnType<typeof verifyNewPasskey>>>;

async function addPasskey(
  trx: Transaction,
  { made, ...input }: NewPasskey & { made: Made },
  now: Date,
): Promise<RegisterPasskeyOutcome> {
  const { personId, sessionId } = input;
  await lockPerson(trx, personId);
  const factor = await findSecondFactor(trx, input);
  if (stepOf(factor, now) === "prove") return { ok: false, reason: "prove_first" };
  if (factor.passkeys >= secondFactorRules.passkeysPerPerson) return { ok: false, reason: "enough_passkeys" };
  const name = passkeyName(input.name, input.nameOtherwise);
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("passkeys")
    .values({
      id: newId(),
      person_id: personId,
      credential_id: made.credentialId,
      public_key: made.publicKey,
      counter: made.counter,
      transports: JSON.stringify(made.transports),
      name,
      created_at: now.toISOString(),
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.column("credential_id").doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return { ok: false, reason: "passkey_known" };
  await proveSession(trx, { sessionId, personId }, now);
  await recordChange(trx, { personId, actorPersonId: personId, what: "passkey-added", name }, now);
  return { ok: true, codes: factor.hasCodes ? null : await writeRecoveryCodes(trx, input, now) };
}
