import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import type { Limit } from "./rules";
import { windowOf } from "./rules";

/**
 * Counts one use and says whether it is still allowed. One statement, so that two at once are both counted, in a row,
 * so that a restart forgets nothing. Inside a transaction that is rolled back the use is not counted.
 */
export async function consumeLimit(db: Database | Transaction, limit: Limit, now: Date): Promise<boolean> {
  const window = windowOf(limit, now);
  const row = await db
    .insertInto("rate_limits")
    .values({ key: limit.key, window_starts_at: window.startsAt, count: 1, expires_at: window.endsAt })
    .onConflict((conflict) =>
      conflict.columns(["key", "window_starts_at"]).doUpdateSet({ count: sql`rate_limits.count + 1` }),
    )
    .returning("count")
    .executeTakeFirstOrThrow();
  return row.count <= limit.max;
}
