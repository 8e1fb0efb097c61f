import type { Kysely } from "kysely";
import { sql } from "kysely";

/** Questions of an organizer for one event, what can be chosen, and what people answered. Frozen, as every migration. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;

  await schema
    .createTable("custom_questions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("event_id", "text", (c) => c.notNull().references("events.id").onDelete("cascade"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('text', 'choice', 'several', 'yes_no')`))
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("hint", "text", (c) => c.notNull())
    .addColumn("required", "integer", (c) => c.notNull().check(sql`required in (0, 1)`))
    .addColumn("read_only", "integer", (c) => c.notNull().check(sql`read_only in (0, 1)`))
    .addColumn("sectors", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
  await schema
    .createIndex("custom_questions_event")
    .on("custom_questions")
    .columns(["event_id", "position", "id"])
    .execute();

  await schema
    .createTable("custom_question_options")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("question_id", "text", (c) => c.notNull().references("custom_questions.id").onDelete("cascade"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("label", "text", (c) => c.notNull())
    .execute();
  await schema
    .createIndex("custom_question_options_question")
    .on("custom_question_options")
    .columns(["question_id", "position", "id"])
    .execute();

  await schema
    .createTable("custom_answers")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("registration_id", "text", (c) => c.notNull().references("registrations.id").onDelete("cascade"))
    .addColumn("question_id", "text", (c) => c.notNull().references("custom_questions.id").onDelete("cascade"))
    .addColumn("event_id", "text", (c) => c.notNull().references("events.id").onDelete("cascade"))
    .addColumn("option_id", "text", (c) => c.references("custom_question_options.id"))
    .addColumn("value", "text")
    .addColumn("answered_at", "text", (c) => c.notNull())
    // SQLite and PostgreSQL both let rows without an option stand beside each other.
    .addUniqueConstraint("custom_answers_option", ["registration_id", "question_id", "option_id"])
    .addCheckConstraint("custom_answers_one", sql`(option_id is null) <> (value is null)`)
    .execute();
  await schema
    .createIndex("custom_answers_value")
    .unique()
    .on("custom_answers")
    .columns(["registration_id", "question_id"])
    .where(sql<boolean>`option_id is null`)
    .execute();
  await schema
    .createIndex("custom_answers_question")
    .on("custom_answers")
    .columns(["question_id", "option_id"])
    .execute();
  await schema.createIndex("custom_answers_event").on("custom_answers").column("event_id").execute();
  await schema.createIndex("custom_answers_chosen").on("custom_answers").column("option_id").execute();
}
