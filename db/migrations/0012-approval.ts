import type { Kysely } from "kysely";
import { sql } from "kysely";

/**
 * Approval: an event may ask for it, and a registration that waits for it is a waitlisted one with `requested_at`. Frozen,
 * as every migration.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;

  await schema
    .alterTable("events")
    .addColumn("approval", "integer", (c) =>
      c
        .notNull()
        .defaultTo(0)
        .check(sql`approval in (0, 1)`),
    )
    .execute();
  for (const column of ["requested_at", "approved_at", "refused_at", "refusal_reason"])
    await schema.alterTable("registrations").addColumn(column, "text").execute();
}
