import type { Kysely } from "kysely";
import { sql } from "kysely";

/** Questions to a region, who has them, what was said, and answers for everybody; the number of a region's desk. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ["desk_phone", "desk_email", "desk_hours"])
    await db.schema.alterTable("regions").addColumn(column, "text").execute();
  await makeQuestions(db);
  await makeReceivers(db);
  await makePublishedAnswers(db);
}

async function makeQuestions({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("questions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id").onDelete("cascade"))
    .addColumn("organization_id", "text", (c) => c.references("organizations.id").onDelete("set null"))
    .addColumn("organization_text", "text", (c) => c.notNull())
    .addColumn("topic", "text", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("asker_name", "text", (c) => c.notNull())
    .addColumn("asker_email", "text", (c) => c.notNull())
    .addColumn("by_mail", "integer", (c) => c.notNull().check(sql`by_mail in (0, 1)`))
    .addColumn("language", "text", (c) => c.notNull().check(sql`language in ('nl', 'en')`))
    .addColumn("link_version", "integer", (c) => c.notNull())
    .addColumn("state", "text", (c) =>
      c.notNull().check(sql`state in ('unconfirmed', 'open', 'passed_on', 'asked_back', 'answered', 'closed')`),
    )
    // No reference: the receivers refer to their question.
    .addColumn("receiver_id", "text")
    .addColumn("asked_at", "text", (c) => c.notNull())
    .addColumn("confirmed_at", "text")
    .addColumn("answered_at", "text")
    .addColumn("closed_at", "text")
    .addColumn("last_turn_at", "text", (c) => c.notNull())
    .addColumn("next_step_at", "text")
    .addColumn("reminders", "integer", (c) => c.notNull().check(sql`reminders between 0 and 2`))
    .addCheckConstraint("questions_confirmed", sql`(state = 'unconfirmed') = (confirmed_at is null)`)
    .addCheckConstraint("questions_received", sql`(receiver_id is null) = (confirmed_at is null)`)
    .execute();
  await schema
    .createIndex("questions_region")
    .on("questions")
    .columns(["region_id", "state", "last_turn_at"])
    .execute();
  await schema.createIndex("questions_step").on("questions").column("next_step_at").execute();
  await schema.createIndex("questions_last_turn").on("questions").column("last_turn_at").execute();
}

async function makeReceivers({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("question_receivers")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("question_id", "text", (c) => c.notNull().references("questions.id").onDelete("cascade"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('first', 'deputy', 'desk')`))
    // No reference: the table of contact persons forgets people before a question does.
    .addColumn("contact_person_id", "text")
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("email", "text", (c) => c.notNull())
    .addColumn("organization", "text", (c) => c.notNull())
    .addColumn("language", "text", (c) => c.notNull().check(sql`language in ('nl', 'en')`))
    .addColumn("link_version", "integer", (c) => c.notNull())
    .addColumn("how", "text", (c) => c.notNull().check(sql`how in ('table', 'passed_on', 'escalated')`))
    .addColumn("received_at", "text", (c) => c.notNull())
    .addColumn("ended_at", "text")
    .execute();
  await schema
    .createIndex("question_receivers_question")
    .on("question_receivers")
    .columns(["question_id", "received_at"])
    .execute();
  await schema
    .createTable("question_turns")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("question_id", "text", (c) => c.notNull().references("questions.id").onDelete("cascade"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("kind", "text", (c) =>
      c
        .notNull()
        .check(sql`kind in ('asked', 'replied', 'passed_on', 'escalated', 'answered', 'asked_back', 'closed')`),
    )
    .addColumn("who", "text", (c) => c.notNull().check(sql`who in ('asker', 'receiver', 'desk', 'elkaar')`))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("organization", "text", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("at", "text", (c) => c.notNull())
    .addUniqueConstraint("question_turns_position", ["question_id", "position"])
    .execute();
}

async function makePublishedAnswers({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("published_answers")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id").onDelete("cascade"))
    .addColumn("question_id", "text", (c) => c.references("questions.id").onDelete("set null").unique())
    .addColumn("theme", "text", (c) => c.notNull())
    .addColumn("theme_slug", "text", (c) => c.notNull())
    .addColumn("question", "text", (c) => c.notNull())
    .addColumn("answer", "text", (c) => c.notNull())
    .addColumn("text_search", "text", (c) => c.notNull())
    .addColumn("state", "text", (c) => c.notNull().check(sql`state in ('proposed', 'published', 'taken_back')`))
    .addColumn("changed_at", "text", (c) => c.notNull())
    .addColumn("published_at", "text")
    .addColumn("published_by", "text", (c) => c.references("persons.id").onDelete("set null"))
    .addCheckConstraint("published_answers_published", sql`state <> 'published' or published_at is not null`)
    .execute();
  await schema
    .createIndex("published_answers_theme")
    .on("published_answers")
    .columns(["state", "theme_slug", "published_at"])
    .execute();
  await schema
    .createIndex("published_answers_region")
    .on("published_answers")
    .columns(["region_id", "state"])
    .execute();
}
