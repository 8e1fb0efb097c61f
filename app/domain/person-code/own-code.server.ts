import type { Database, Transaction } from "#db/types";
import { inTransaction } from "#db/transaction";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { codeLimits, makeCode } from "./rules";

export interface OwnCode {
  code: string;
  /** An organizer who prints badges prints it too. */
  onBadge: boolean;
}

/** The code of somebody; undefined where they have none. */
export async function findOwnCode(db: Database | Transaction, personId: string): Promise<string | undefined> {
  return (await readOwnCode(db, personId))?.code;
}

/** The same, with where it may stand. */
export async function readOwnCode(db: Database | Transaction, personId: string): Promise<OwnCode | undefined> {
  const row = await db
    .selectFrom("person_codes")
    .select(["code", "on_badge"])
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row && { code: row.code, onBadge: row.on_badge === 1 };
}

/** Whether it is printed on the badge of its owner, at every event. Without a code nothing happens. */
export async function putCodeOnBadge(
  db: Database | Transaction,
  { personId, onBadge }: { personId: string; onBadge: boolean },
): Promise<void> {
  await inTransaction(db, (trx) =>
    trx
      .updateTable("person_codes")
      .set({ on_badge: onBadge ? 1 : 0 })
      .where("person_id", "=", personId)
      .execute(),
  );
}

/**
 * Gives somebody a code. The one they had leads nowhere from now on, also where it was printed or photographed; whether they want it on
 * their badge stays.
 */
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
