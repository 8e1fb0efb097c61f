import type { Database, Transaction } from "#db/types";
import { inTransaction } from "#db/transaction";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { codeLimits, makeCode } from "./rules";

/** The code of somebody; undefined where they have none. */
export async function findOwnCode(db: Database | Transaction, personId: string): Promise<string | undefined> {
  const row = await db.selectFrom("person_codes").select("code").where("person_id", "=", personId).executeTakeFirst();
  return row?.code;
}

/** Gives somebody a code. The one they had leads nowhere from now on, also where it was printed or photographed. */
export async function renewCode(
  db: Database | Transaction,
  { personId }: { personId: string },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "too_many" }> {
  const limit = { key: limitKey("person-code", personId), ...codeLimits.renewals };
  if (!(await consumeLimit(db, limit, now))) return { ok: false, reason: "too_many" };
  const made = { code: makeCode(), made_at: now.toISOString() };
  await inTransaction(db, (trx) =>
    trx
      .insertInto("person_codes")
      .values({ person_id: personId, on_badge: 0, ...made })
      .onConflict((conflict) => conflict.column("person_id").doUpdateSet(made))
      .execute(),
  );
  return { ok: true };
}

/** Takes the code away: nobody can ask anything by it any more. What was asked stays. */
export async function removeCode(db: Database | Transaction, { personId }: { personId: string }): Promise<void> {
  await inTransaction(db, (trx) => trx.deleteFrom("person_codes").where("person_id", "=", personId).execute());
}
