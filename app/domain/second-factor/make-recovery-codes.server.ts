import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { lockPerson } from "#app/domain/person/lock-person.server";
import { findSecondFactor } from "./queries.server";
import { recordChange } from "./record-change.server";
import { hashRecoveryCode, newRecoveryCode } from "./recovery-code";
import { secondFactorRules, stepOf } from "./rules";

interface Holder {
  personId: string;
  sessionId: string;
  secret: string;
}

export type MakeCodesOutcome = { ok: true; codes: string[] } | { ok: false; reason: "prove_first" };

/** Ten new recovery codes, shown this once; the older ones stop working. Only in a session that proved a passkey. */
export async function makeRecoveryCodes(db: Database, holder: Holder, now: Date): Promise<MakeCodesOutcome> {
  const { personId } = holder;
  return inTransaction(db, async (trx): Promise<MakeCodesOutcome> => {
    await lockPerson(trx, personId);
    if (stepOf(await findSecondFactor(trx, holder), now) !== "manage") return { ok: false, reason: "prove_first" };
    const codes = await writeRecoveryCodes(trx, holder, now);
    await recordChange(trx, { personId, actorPersonId: personId, what: "codes-made", name: null }, now);
    return { ok: true, codes };
  });
}

/** Replaces the recovery codes of a person, and answers the new ones. */
export async function writeRecoveryCodes(
  trx: Transaction,
  { personId, secret }: Pick<Holder, "personId" | "secret">,
  now: Date,
): Promise<string[]> {
  const codes = Array.from({ length: secondFactorRules.codes }, newRecoveryCode);
  const created_at = now.toISOString();
  await trx.deleteFrom("recovery_codes").where("person_id", "=", personId).execute();
  await trx
    .insertInto("recovery_codes")
    .values(
      codes.map((code) => ({
        person_id: personId,
        code_hash: hashRecoveryCode(secret, personId, code),
        created_at,
        used_at: null,
      })),
    )
    .execute();
  return codes;
}
