import { sql, Transaction as KyselyTransaction } from "kysely";
import type { TransactionBuilder } from "kysely";
import { isRetryable } from "./dialects/errors";
import { transactionAfter } from "./dialects/retry";
import type { DatabaseSchema } from "./schema/database";
import type { Database, Transaction } from "./types";

const ATTEMPTS = 4;
const LONGEST_PAUSE_MS = 30;

/**
 * Runs `work` in one transaction, and returns what it returns. A throw, or a result `{ ok: false }`, leaves nothing of it behind.
 *
 * - Given a connection, it opens the transaction, and runs `work` again (at most 3 times) after a deadlock or a lock
 *   that did not come free; so `work` does nothing but talk to `trx`.
 * - Given a transaction, it runs in that one, in a savepoint, and retries nothing: its caller owns the transaction.
 */
export async function inTransaction<T>(db: Database | Transaction, work: (trx: Transaction) => Promise<T>): Promise<T> {
  if (db instanceof KyselyTransaction) return inSavepoint(db, work);
  let lastError: unknown;
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnce(transactionAfter(db, lastError), work);
    } catch (error) {
      lastError = error;
      if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_PAUSE_MS));
    }
  }
}

async function runOnce<T>(
  transaction: TransactionBuilder<DatabaseSchema>,
  work: (trx: Transaction) => Promise<T>,
): Promise<T> {
  const rollBack = new Error("Refused");
  const refused: { result: T }[] = [];
  try {
    return await transaction.execute(async (trx) => {
      const result = await work(trx);
      if (!isRefusal(result)) return result;
      refused.push({ result });
      throw rollBack;
    });
  } catch (error) {
    const [refusal] = refused;
    if (error === rollBack && refusal) return refusal.result;
    throw error;
  }
}

async function inSavepoint<T>(trx: Transaction, work: (trx: Transaction) => Promise<T>): Promise<T> {
  await sql`savepoint nested`.execute(trx);
  try {
    const result = await work(trx);
    if (isRefusal(result)) await sql`rollback to savepoint nested`.execute(trx);
    await sql`release savepoint nested`.execute(trx);
    return result;
  } catch (error) {
    // Where the whole transaction is broken this fails too, and the first error is the one to tell.
    await rollBackSavepoint(trx).catch(() => undefined);
    throw error;
  }
}

async function rollBackSavepoint(trx: Transaction): Promise<void> {
  await sql`rollback to savepoint nested`.execute(trx);
  await sql`release savepoint nested`.execute(trx);
}

function isRefusal(result: unknown): boolean {
  return typeof result === "object" && result !== null && "ok" in result && result.ok === false;
}
