import type { Kysely } from "kysely";
import { sql } from "kysely";
import { dialectOf } from "../dialects/kind";

/** The first line: see an afternoon, register, pick a workshop, have it in the diary. Frozen: later changes get a file of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;
  // Sorted and searched the same whatever the language of the database server is.
  const sortable = dialectOf(db) === "postgres" ? sql`text collate "C"` : sql`text`;

  await schema
    .createTable("regions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("slug", "text", (c) => c.notNull().unique())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("mailbox", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();

  await schema
    .createTable("organizations")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("name_search", sortable, (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("municipality", "text")
    .addColumn("brin", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
  await schema.createIndex("organizations_name_search").on("organizations").column("name_search").execute();

  await schema
    .createTable("persons")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("name_search", sortable, (c) => c.notNull())
    .addColumn("name_sort", sortable, (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();

  await schema
    .createTable("person_emails")
    .addColumn("email", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("is_primary", "integer", (c) => c.notNull().check(sql`is_primary in (0, 1)`))
    .addColumn("verified_at", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
  await schema.createIndex("person_emails_person").on("person_emails").column("person_id").execute();

  await schema
    .createTable("events")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("slug", "text", (c) => c.notNull().unique())
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('studiemiddag', 'symposium', 'bijeenkomst')`))
    .addColumn("theme", "text", (c) => c.notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("summary", "text", (c) => c.notNull())
    .addColumn("about", "text", (c) => c.notNull())
    .addColumn("doors_open_at", "text")
    .addColumn("starts_at", "text", (c) => c.notNull())
    .addColumn("ends_at", "text", (c) => c.notNull())
    .addColumn("previous_starts_at", "text")
    .addColumn("venue_name", "text", (c) => c.notNull())
    .addColumn("venue_address", "text", (c) => c.notNull())
    .addColumn("venue_city", "text", (c) => c.notNull())
    .addColumn("directions", "text", (c) => c.notNull())
    .addColumn("accessibility", "text", (c) => c.notNull())
    .addColumn("costs", "text", (c) => c.notNull())
    .addColumn("contact_name", "text", (c) => c.notNull())
    .addColumn("contact_email", "text", (c) => c.notNull())
    .addColumn("capacity", "integer", (c) => c.notNull().check(sql`capacity >= 0`))
    .addColumn("place_limit", "integer", (c) => c.notNull())
    .addColumn("taken", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("calendar_uid", "text", (c) => c.notNull().unique())
    .addColumn("calendar_sequence", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("public_version", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("registration_closes_at", "text")
    .addColumn("published_at", "text")
    .addColumn("cancelled_at", "text")
    .addColumn("cancel_reason", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .addCheckConstraint("events_taken_within_limit", sql`taken between 0 and place_limit`)
    .addCheckConstraint("events_ends_after_start", sql`ends_at > starts_at`)
    .execute();
  await schema.createIndex("events_starts_at").on("events").columns(["starts_at", "id"]).execute();
  await schema.createIndex("events_ends_at").on("events").columns(["ends_at", "id"]).execute();
  await schema.createIndex("events_filters").on("events").columns(["region_id", "theme", "published_at"]).execute();

  await schema
    .createTable("event_slugs")
    .addColumn("slug", "text", (c) => c.primaryKey())
    .addColumn("event_id", "text", (c) => c.notNull().references("events.id").onDelete("cascade"))
    .execute();

  await schema
    .createTable("event_hosts")
    .addColumn("event_id", "text", (c) => c.notNull().references("events.id").onDelete("cascade"))
    .addColumn("organization_id", "text", (c) => c.notNull().references("organizations.id"))
    .addPrimaryKeyConstraint("event_hosts_key", ["event_id", "organization_id"])
    .execute();

  await schema
    .createTable("roles")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("region_id", "text", (c) => c.references("regions.id").onDelete("cascade"))
    .addColumn("event_id", "text", (c) => c.references("events.id").onDelete("cascade"))
    .addColumn("role", "text", (c) => c.notNull().check(sql`role in ('owner', 'editor', 'desk')`))
    .addColumn("created_at", "text", (c) => c.notNull())
    .addCheckConstraint("roles_region_or_event", sql`(region_id is null) <> (event_id is null)`)
    .execute();
  await schema.createIndex("roles_person").on("roles").column("person_id").execute();

  await schema
    .createTable("programme_items")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("event_id", "text", (c) => c.notNull().references("events.id").onDelete("cascade"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("kind", "text", (c) =>
      c.notNull().check(sql`kind in ('welcome', 'plenary', 'panel', 'break', 'round', 'drinks')`),
    )
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("description", "text", (c) => c.notNull())
    .addColumn("speakers", "text", (c) => c.notNull())
    .addColumn("room", "text", (c) => c.notNull())
    .addColumn("starts_at", "text", (c) => c.notNull())
    .addColumn("ends_at", "text", (c) => c.notNull())
    .execute();
  await schema.createIndex("programme_items_event").on("programme_items").columns(["event_id", "position"]).execute();

  await schema
    .createTable("workshops")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("event_id", "text", (c) => c.notNull().references("events.id").onDelete("cascade"))
    .addColumn("round_id", "text", (c) => c.notNull().references("programme_items.id").onDelete("cascade"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("description", "text", (c) => c.notNull())
    .addColumn("leader", "text", (c) => c.notNull())
    .addColumn("room", "text", (c) => c.notNull())
    .addColumn("capacity", "integer", (c) => c.notNull().check(sql`capacity >= 0`))
    .addColumn("place_limit", "integer", (c) => c.notNull())
    .addColumn("taken", "integer", (c) => c.notNull().defaultTo(0))
    .addCheckConstraint("workshops_taken_within_limit", sql`taken between 0 and place_limit`)
    .execute();
  await schema.createIndex("workshops_event").on("workshops").columns(["event_id", "position"]).execute();

  await schema
    .createTable("registrations")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("event_id", "text", (c) => c.notNull().references("events.id").onDelete("cascade"))
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id"))
    .addColumn("email", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("name_key", "text", (c) => c.notNull())
    .addColumn("name_search", sortable, (c) => c.notNull())
    .addColumn("name_sort", sortable, (c) => c.notNull())
    .addColumn("organization_id", "text", (c) => c.references("organizations.id"))
    .addColumn("organization_text", "text", (c) => c.notNull())
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("sector", "text", (c) => c.notNull())
    .addColumn("phone", "text")
    .addColumn("region", "text")
    .addColumn("note", "text")
    .addColumn("language", "text", (c) => c.notNull().check(sql`language in ('nl', 'en')`))
    .addColumn("listed", "integer", (c) => c.notNull().check(sql`listed in (0, 1)`))
    .addColumn("status", "text", (c) => c.notNull().check(sql`status in ('placed', 'waitlisted', 'withdrawn')`))
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("placed_at", "text")
    .addColumn("waitlisted_at", "text")
    .addColumn("withdrawn_at", "text")
    .addColumn("confirmed_at", "text")
    .addColumn("link_version", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("link_mailed_at", "text", (c) => c.notNull())
    .addColumn("calendar_uid", "text", (c) => c.notNull().unique())
    .addColumn("calendar_sequence", "integer", (c) => c.notNull().defaultTo(0))
    .addUniqueConstraint("registrations_event_address_name", ["event_id", "email", "name_key"])
    .addUniqueConstraint("registrations_event_person", ["event_id", "person_id"])
    .execute();
  await schema
    .createIndex("registrations_event_status")
    .on("registrations")
    .columns(["event_id", "status", "waitlisted_at", "id"])
    .execute();
  // Who comes, by sector, is read from this index alone.
  await schema
    .createIndex("registrations_event_sector")
    .on("registrations")
    .columns(["event_id", "status", "sector"])
    .execute();
  await schema.createIndex("registrations_person").on("registrations").column("person_id").execute();
  await schema.createIndex("registrations_email").on("registrations").column("email").execute();

  await schema
    .createTable("registration_workshops")
    .addColumn("registration_id", "text", (c) => c.notNull().references("registrations.id").onDelete("cascade"))
    .addColumn("round_id", "text", (c) => c.notNull().references("programme_items.id").onDelete("cascade"))
    .addColumn("workshop_id", "text", (c) => c.notNull().references("workshops.id").onDelete("cascade"))
    .addColumn("event_id", "text", (c) => c.notNull().references("events.id").onDelete("cascade"))
    .addColumn("holds_place", "integer", (c) => c.notNull().check(sql`holds_place in (0, 1)`))
    .addColumn("chosen_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("registration_workshops_key", ["registration_id", "round_id"])
    .execute();
  await schema
    .createIndex("registration_workshops_workshop")
    .on("registration_workshops")
    .columns(["workshop_id", "holds_place"])
    .execute();
  await schema.createIndex("registration_workshops_event").on("registration_workshops").column("event_id").execute();

  await schema
    .createTable("registration_needs")
    .addColumn("registration_id", "text", (c) => c.primaryKey().references("registrations.id").onDelete("cascade"))
    .addColumn("event_id", "text", (c) => c.notNull().references("events.id").onDelete("cascade"))
    .addColumn("diet", "text")
    .addColumn("access", "text")
    .addColumn("consent_at", "text", (c) => c.notNull())
    .execute();
  await schema.createIndex("registration_needs_event").on("registration_needs").column("event_id").execute();

  await schema
    .createTable("organization_inbox")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("text_search", sortable, (c) => c.notNull())
    .addColumn("event_id", "text", (c) => c.notNull().references("events.id").onDelete("cascade"))
    .addColumn("registration_id", "text", (c) => c.notNull().references("registrations.id").onDelete("cascade"))
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("resolved_at", "text")
    .addColumn("organization_id", "text", (c) => c.references("organizations.id"))
    .execute();
  await schema
    .createIndex("organization_inbox_registration")
    .on("organization_inbox")
    .column("registration_id")
    .execute();
  await schema.createIndex("organization_inbox_event").on("organization_inbox").column("event_id").execute();

  await schema
    .createTable("grants")
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("field", "text", (c) => c.notNull())
    .addColumn("audience", "text", (c) => c.notNull())
    .addColumn("until", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("grants_key", ["audience", "person_id", "field"])
    .execute();
  await schema.createIndex("grants_person").on("grants").column("person_id").execute();

  await schema
    .createTable("sessions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("token_hash", "text", (c) => c.notNull().unique())
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("device", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("last_seen_at", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .addColumn("revoked_at", "text")
    .execute();
  await schema.createIndex("sessions_person").on("sessions").column("person_id").execute();

  await schema
    .createTable("sign_in_requests")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("email", "text", (c) => c.notNull())
    .addColumn("token_hash", "text", (c) => c.notNull().unique())
    .addColumn("code_hash", "text", (c) => c.notNull())
    .addColumn("browser_hash", "text", (c) => c.notNull())
    .addColumn("tries", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("return_to", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .addColumn("used_at", "text")
    .execute();
  await schema.createIndex("sign_in_requests_browser").on("sign_in_requests").column("browser_hash").execute();

  await schema
    .createTable("rate_limits")
    .addColumn("key", "text", (c) => c.notNull())
    .addColumn("window_starts_at", "text", (c) => c.notNull())
    .addColumn("count", "integer", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("rate_limits_key", ["key", "window_starts_at"])
    .execute();
  await schema.createIndex("rate_limits_expires").on("rate_limits").column("expires_at").execute();

  const outboxNumber = dialectOf(db) === "sqlite" ? "integer" : "serial";
  await schema
    .createTable("outbox")
    .addColumn("number", outboxNumber, (c) =>
      outboxNumber === "integer" ? c.primaryKey().autoIncrement() : c.primaryKey(),
    )
    .addColumn("id", "text", (c) => c.notNull().unique())
    .addColumn("dedupe_key", "text", (c) => c.notNull().unique())
    .addColumn("order_key", "text", (c) => c.notNull())
    .addColumn("template", "text", (c) => c.notNull())
    .addColumn("payload", "text", (c) => c.notNull())
    .addColumn("language", "text", (c) => c.notNull())
    .addColumn("recipient_email", "text", (c) => c.notNull())
    .addColumn("recipient_name", "text", (c) => c.notNull())
    .addColumn("event_id", "text", (c) => c.references("events.id").onDelete("cascade"))
    .addColumn("registration_id", "text", (c) => c.references("registrations.id").onDelete("set null"))
    .addColumn("message_id", "text", (c) => c.notNull().unique())
    .addColumn("status", "text", (c) => c.notNull().check(sql`status in ('queued', 'sent', 'failed')`))
    .addColumn("priority", "integer", (c) => c.notNull())
    .addColumn("attempts", "integer", (c) => c.notNull().defaultTo(0))
    .addColumn("next_attempt_at", "text", (c) => c.notNull())
    .addColumn("lease_until", "text")
    .addColumn("lease_token", "text")
    .addColumn("last_error", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("sent_at", "text")
    .addColumn("failed_at", "text")
    .execute();
  await schema
    .createIndex("outbox_due")
    .on("outbox")
    .columns(["status", "priority", "next_attempt_at", "number"])
    .execute();
  await schema.createIndex("outbox_order").on("outbox").columns(["order_key", "status", "number"]).execute();
  await schema.createIndex("outbox_event").on("outbox").columns(["event_id", "status"]).execute();
  await schema.createIndex("outbox_registration").on("outbox").column("registration_id").execute();

  await schema
    .createTable("sent_mails")
    .addColumn("outbox_id", "text", (c) => c.primaryKey().references("outbox.id").onDelete("cascade"))
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("source", "text", (c) => c.notNull())
    .addColumn("sent_at", "text", (c) => c.notNull())
    .execute();

  await schema
    .createTable("audit_log")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("actor_person_id", "text")
    .addColumn("action", "text", (c) => c.notNull())
    .addColumn("subject_type", "text", (c) => c.notNull())
    .addColumn("subject_id", "text", (c) => c.notNull())
    .addColumn("event_id", "text")
    .addColumn("details", "text", (c) => c.notNull())
    .execute();
  await schema.createIndex("audit_log_event").on("audit_log").columns(["event_id", "at"]).execute();

  await schema
    .createTable("job_runs")
    .addColumn("name", "text", (c) => c.primaryKey())
    .addColumn("last_run_at", "text", (c) => c.notNull())
    .execute();
}
