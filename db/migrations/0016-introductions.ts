import type { Kysely } from "kysely";
import { sql } from "kysely";
import { dialectOf } from "../dialects/kind";

/** Introductions by consent, contacts and what each gives the other, blocks and reports. Frozen, as every migration. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;
  const sortable = dialectOf(db) === "postgres" ? sql`text collate "C"` : sql`text`;

  await schema
    .createTable("introductions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id").onDelete("cascade"))
    .addColumn("event_id", "text", (c) => c.references("events.id").onDelete("set null"))
    // The two persons in id order while it is open, so that there is one open introduction of two people at a time.
    .addColumn("pair_key", "text", (c) => c.unique())
    .addColumn("asked_by", "text", (c) => c.references("persons.id").onDelete("set null"))
    .addColumn("by_organizer", "integer", (c) => c.notNull().check(sql`by_organizer in (0, 1)`))
    .addColumn("line", "text", (c) => c.notNull())
    .addColumn("asked_at", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .addColumn("ended_at", "text")
    .addColumn("outcome", "text", (c) => c.check(sql`outcome in ('introduced', 'withdrawn', 'blocked', 'expired')`))
    .addCheckConstraint(
      "introductions_ended",
      sql`(ended_at is null) = (outcome is null) and (ended_at is null) = (pair_key is not null)`,
    )
    .execute();
  await schema.createIndex("introductions_asked_by").on("introductions").columns(["asked_by", "asked_at"]).execute();

  await schema
    .createTable("introduction_sides")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("introduction_id", "text", (c) => c.notNull().references("introductions.id").onDelete("cascade"))
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("other_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("link_version", "integer", (c) => c.notNull())
    .addColumn("yes_at", "text")
    .addColumn("not_now_at", "text")
    .addColumn("withdrawn_at", "text")
    .addUniqueConstraint("introduction_sides_unique", ["introduction_id", "person_id"])
    .addCheckConstraint("introduction_sides_answer", sql`yes_at is null or not_now_at is null`)
    .execute();
  await schema
    .createIndex("introduction_sides_pair")
    .on("introduction_sides")
    .columns(["person_id", "other_id"])
    .execute();

  await schema
    .createTable("introduction_channels")
    .addColumn("side_id", "text", (c) => c.notNull().references("introduction_sides.id").onDelete("cascade"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('email', 'phone', 'mobile', 'address')`))
    .addColumn("channel", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("introduction_channels_key", ["side_id", "kind"])
    .execute();

  await schema
    .createTable("contacts")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("owner_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("other_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("name_sort", sortable, (c) => c.notNull())
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("organization", "text", (c) => c.notNull())
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id").onDelete("cascade"))
    .addColumn("event_id", "text", (c) => c.references("events.id").onDelete("set null"))
    .addColumn("introduced_at", "text", (c) => c.notNull())
    .addColumn("note", "text", (c) => c.notNull())
    .addUniqueConstraint("contacts_unique", ["owner_id", "other_id"])
    .execute();
  await schema.createIndex("contacts_other").on("contacts").column("other_id").execute();

  await schema
    .createTable("contact_channels")
    .addColumn("contact_id", "text", (c) => c.notNull().references("contacts.id").onDelete("cascade"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('email', 'phone', 'mobile', 'address')`))
    .addColumn("channel", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("contact_channels_key", ["contact_id", "kind"])
    .execute();

  await schema
    .createTable("person_blocks")
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("blocked_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("blocked_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("person_blocks_key", ["person_id", "blocked_id"])
    .execute();
  await schema.createIndex("person_blocks_blocked").on("person_blocks").column("blocked_id").execute();

  await schema
    .createTable("person_reports")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id").onDelete("cascade"))
    .addColumn("event_id", "text", (c) => c.references("events.id").onDelete("set null"))
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("reported_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("complaint", "text", (c) => c.notNull())
    .addColumn("reported_at", "text", (c) => c.notNull())
    .addColumn("handled_at", "text")
    .addColumn("handled_by", "text", (c) => c.references("persons.id").onDelete("set null"))
    .execute();
  await schema.createIndex("person_reports_region").on("person_reports").columns(["region_id", "handled_at"]).execute();
}
