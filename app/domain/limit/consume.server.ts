import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import type { Limit } from "./rules";
import { windowOf } from "./rules";

/**
 * Counts one use and says whether it is still allowed. One statement, so that two at once are both counted, in a row,
 * so that a restart forgets nothing. Inside a transaction that is rolled back the use is not counted.
 */
export async function consumeLimit(db: Database | Transaction, limit: Limit, now: Date): Promise<boolean> {
  return consumeLimits(db, [limit], now);
}

/** The same for several limits at once: true when all allow it, and when there are none. In key order, so that no two wait for each other. */
export async function consumeLimits(db: Database | Transaction, limits: Limit[], now: Date): Promise<boolean> {
  if (limits.length === 0) return true;
  const ordered = [...limits].sort((a, b) => (a.key < b.key ? -1 : 1));
  const counted = await db
    .insertInto("rate_limits")
    .values(
      ordered.map((limit) => {
        const window = windowOf(limit, now);
        return { key: limit.key, window_starts_at: window.startsAt, count: 1, expires_at: window.endsAt };
      }),
    )
    .onConflict((conflict) =>
      conflict.columns(["key", "window_starts_at"]).doUpdateSet({ count: sql`rate_limits.count + 1` }),
    )
    .returning(["key", "count"])
    .execute();
  return limits.every((limit) => (counted.find((row) => row.key === limit.key)?.count ?? 0) <= limit.max);
}
