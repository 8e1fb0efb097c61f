import type { Kysely } from "kysely";
import { sql } from "kysely";

/** Who is suggested to whom at an event, how far the choosing is, who was mailed, and who does not want it. Frozen. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("suggestion_runs")
    .addColumn("event_id", "text", (c) => c.primaryKey().references("events.id").onDelete("cascade"))
    .addColumn("id", "text", (c) => c.notNull().unique())
    .addColumn("asked_by", "text", (c) => c.references("persons.id").onDelete("set null"))
    .addColumn("asked_at", "text", (c) => c.notNull())
    .addColumn("by_mail", "integer", (c) => c.notNull().check(sql`by_mail in (0, 1)`))
    .addColumn("attempts", "integer", (c) => c.notNull())
    .addColumn("claimed_until", "text")
    .addColumn("step", "text", (c) => c.check(sql`step in ('comparing', 'choosing')`))
    .addColumn("done_count", "integer", (c) => c.notNull())
    .addColumn("total_count", "integer")
    .addColumn("finished_at", "text")
    .addColumn("failed_at", "text")
    .addColumn("people_count", "integer")
    .addColumn("suggestion_count", "integer")
    .addColumn("nobody_fits_count", "integer")
    .addColumn("all_full_count", "integer")
    .execute();

  await schema
    .createTable("suggestions")
    .addColumn("event_id", "text", (c) => c.notNull().references("events.id").onDelete("cascade"))
    // The two ids in order, so that a pair stands once.
    .addColumn("one_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("two_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("score", "integer", (c) => c.notNull())
    .addColumn("made_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("suggestions_key", ["event_id", "one_id", "two_id"])
    .execute();
  await schema.createIndex("suggestions_one").on("suggestions").column("one_id").execute();
  await schema.createIndex("suggestions_two").on("suggestions").column("two_id").execute();

  await schema
    .createTable("suggestion_mails")
    .addColumn("event_id", "text", (c) => c.notNull().references("events.id").onDelete("cascade"))
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("written_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("suggestion_mails_key", ["event_id", "person_id"])
    .execute();
  await schema.createIndex("suggestion_mails_person").on("suggestion_mails").column("person_id").execute();

  await schema
    .createTable("suggestion_dismissals")
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("other_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("dismissed_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("suggestion_dismissals_key", ["person_id", "other_id"])
    .execute();
  await schema.createIndex("suggestion_dismissals_other").on("suggestion_dismissals").column("other_id").execute();

  await schema
    .createTable("suggestion_opt_outs")
    .addColumn("person_id", "text", (c) => c.primaryKey().references("persons.id").onDelete("cascade"))
    .addColumn("opted_out_at", "text", (c) => c.notNull())
    .execute();
}
