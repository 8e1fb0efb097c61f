import type { Database } from "#db/types";

/** Writes one row, durably, to prove that the write path works. Throws when it does not. */
export async function writeProbe(db: Database, now: Date): Promise<void> {
  await db
    .insertInto("job_runs")
    .values({ name: "write-probe", last_run_at: now.toISOString() })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ last_run_at: now.toISOString() }))
    .execute();
}
