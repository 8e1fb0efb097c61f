import { newId } from "#db/id";
import type { Database, Transaction } from "#db/types";

const at = "2026-11-21T13:00:00.000Z";

/** The simplest row there is, for tests that are about the database and not about what is in it. */
export async function insertRegion(db: Database | Transaction, name: string, mailbox = "post@regio.example") {
  await db.insertInto("regions").values({ id: newId(), slug: name, name, mailbox, created_at: at }).execute();
}

export async function regionNames(db: Database | Transaction): Promise<string[]> {
  const rows = await db.selectFrom("regions").select("name").orderBy("name").execute();
  return rows.map((row) => row.name);
}

/** A promise to be kept by hand, to hold a transaction open until the test says so. */
export function promiseToKeep(): { promise: Promise<void>; keep: () => void } {
  let keep = () => {};
  const promise = new Promise<void>((resolve) => (keep = resolve));
  return { promise, keep };
}

/** Whether a promise has an outcome already, after what is under way had time to finish. */
export async function isSettled(promise: Promise<unknown>, afterMs = 50): Promise<boolean> {
  const pending = Symbol("pending");
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  return (await Promise.race([promise.catch(() => undefined), Promise.resolve(pending)])) !== pending;
}
