import type { Kysely } from "kysely";
import { sql } from "kysely";
import { dialectOf } from "../dialects/kind";

/** Invitations by name, their answers, and events that only invited people can register for. Frozen, as every migration. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;
  // Sorted and searched the same whatever the language of the database server is.
  const sortable = dialectOf(db) === "postgres" ? sql`text collate "C"` : sql`text`;

  await schema
    .alterTable("events")
    .addColumn("invitation_only", "integer", (c) =>
      c
        .notNull()
        .defaultTo(0)
        .check(sql`invitation_only in (0, 1)`),
    )
    .execute();

  await schema
    .createTable("invitations")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("event_id", "text", (c) => c.notNull().references("events.id").onDelete("cascade"))
    .addColumn("email", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("name_key", sortable, (c) => c.notNull())
    .addColumn("name_search", sortable, (c) => c.notNull())
    .addColumn("name_sort", sortable, (c) => c.notNull())
    .addColumn("organization", "text", (c) => c.notNull())
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("language", "text", (c) => c.notNull().check(sql`language in ('nl', 'en')`))
    .addColumn("link_version", "integer", (c) => c.notNull())
    .addColumn("invited_at", "text", (c) => c.notNull())
    .addColumn("mailed_at", "text", (c) => c.notNull())
    .addColumn("mail_key", "text", (c) => c.notNull().unique())
    .addColumn("reminders", "integer", (c) => c.notNull())
    .addColumn("declined_at", "text")
    .addColumn("decline_reason", "text")
    .addColumn("withdrawn_at", "text")
    .addColumn("withdrawn_by", "text", (c) => c.check(sql`withdrawn_by in ('organizer', 'invitee')`))
    .addColumn("registration_id", "text", (c) => c.references("registrations.id").onDelete("set null"))
    .addUniqueConstraint("invitations_unique", ["event_id", "email", "name_key"])
    .addCheckConstraint("invitations_withdrawn", sql`(withdrawn_at is null) = (withdrawn_by is null)`)
    .execute();
  await schema.createIndex("invitations_registration").on("invitations").column("registration_id").execute();
}
