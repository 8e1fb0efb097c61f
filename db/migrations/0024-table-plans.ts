import type { Kysely } from "kysely";
import { sql } from "kysely";

/** Who sits at which table in each round of a break, a round of the programme, or in the hall. Frozen. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("table_plans")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("event_id", "text", (c) => c.notNull().references("events.id").onDelete("cascade"))
    // A part of the programme; empty for the hall. No reference: the plan outlives the part.
    .addColumn("item_id", "text", (c) => c.notNull())
    .addColumn("sizes", "text", (c) => c.notNull())
    .addColumn("rounds", "integer", (c) => c.notNull().check(sql`rounds between 1 and 6`))
    .addColumn("seed", "integer", (c) => c.notNull())
    // In quarters of a point.
    .addColumn("score", "integer", (c) => c.notNull())
    .addColumn("bound", "integer", (c) => c.notNull())
    .addColumn("made_at", "text")
    .addColumn("shown_at", "text")
    .addColumn("run_id", "text")
    .addColumn("run_started_at", "text")
    .addColumn("run_done", "integer", (c) => c.notNull())
    .addColumn("run_failed_at", "text")
    .addUniqueConstraint("table_plans_unique", ["event_id", "item_id"])
    .addCheckConstraint("table_plans_run", sql`(run_id is null) = (run_started_at is null)`)
    .addCheckConstraint("table_plans_shown", sql`shown_at is null or made_at is not null`)
    .execute();

  await schema
    .createTable("table_seats")
    .addColumn("plan_id", "text", (c) => c.notNull().references("table_plans.id").onDelete("cascade"))
    .addColumn("round", "integer", (c) => c.notNull())
    .addColumn("table_number", "integer", (c) => c.notNull())
    .addColumn("registration_id", "text", (c) => c.notNull().references("registrations.id").onDelete("cascade"))
    .addPrimaryKeyConstraint("table_seats_key", ["plan_id", "round", "registration_id"])
    .execute();
  await schema.createIndex("table_seats_registration").on("table_seats").column("registration_id").execute();
}
