import type { Kysely } from "kysely";
import { sql } from "kysely";

/** Mail that organizers write, to whom it went, and addresses that want no more of it or refused it. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;

  await schema
    .createTable("mailings")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("event_id", "text", (c) => c.notNull().references("events.id").onDelete("cascade"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('registration', 'news')`))
    .addColumn("subject", "text", (c) => c.notNull())
    .addColumn("body", "text", (c) => c.notNull())
    .addColumn("language", "text", (c) => c.notNull().check(sql`language in ('nl', 'en')`))
    .addColumn("audience", "text", (c) =>
      c.notNull().check(sql`audience in ('placed', 'waitlisted', 'coming', 'withdrawn', 'unanswered')`),
    )
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("sector", "text")
    // No reference: a group of a workshop that is gone is nobody, not everybody.
    .addColumn("workshop_id", "text")
    .addColumn("with_calendar", "integer", (c) => c.notNull().check(sql`with_calendar in (0, 1)`))
    .addColumn("timing", "text", (c) => c.notNull().check(sql`timing in ('now', 'at', 'relative')`))
    .addColumn("send_at", "text")
    .addColumn("days_from_event", "integer")
    .addColumn("clock_time", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("created_by", "text")
    .addColumn("scheduled_at", "text")
    .addColumn("planned_for", "text")
    .addColumn("started_at", "text")
    .addColumn("recipient_count", "integer", (c) => c.notNull())
    .addColumn("written_at", "text")
    .addColumn("stopped_at", "text")
    .addColumn("stop_reason", "text", (c) => c.check(sql`stop_reason in ('organizer', 'event_cancelled', 'too_late')`))
    .addCheckConstraint("mailings_stopped", sql`(stopped_at is null) = (stop_reason is null)`)
    .execute();
  await schema.createIndex("mailings_event").on("mailings").column("event_id").execute();
  await schema.createIndex("mailings_work").on("mailings").columns(["written_at", "stopped_at"]).execute();

  await schema
    .createTable("mailing_recipients")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("mailing_id", "text", (c) => c.notNull().references("mailings.id").onDelete("cascade"))
    .addColumn("registration_id", "text", (c) => c.references("registrations.id").onDelete("set null"))
    .addColumn("invitation_id", "text", (c) => c.references("invitations.id").onDelete("set null"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("email", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("outcome", "text", (c) =>
      c.notNull().check(sql`outcome in ('waiting', 'written', 'unsubscribed', 'gone', 'stopped')`),
    )
    .addColumn("mail_key", "text", (c) => c.notNull().unique())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addUniqueConstraint("mailing_recipients_position", ["mailing_id", "position"])
    .execute();
  await schema
    .createIndex("mailing_recipients_outcome")
    .on("mailing_recipients")
    .columns(["mailing_id", "outcome"])
    .execute();
  await schema
    .createIndex("mailing_recipients_registration")
    .on("mailing_recipients")
    .column("registration_id")
    .execute();
  await schema.createIndex("mailing_recipients_invitation").on("mailing_recipients").column("invitation_id").execute();

  await schema
    .createTable("subscriptions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id").onDelete("cascade"))
    .addColumn("email", "text", (c) => c.notNull())
    .addColumn("mailed_at", "text", (c) => c.notNull())
    .addColumn("unsubscribed_at", "text")
    .addUniqueConstraint("subscriptions_unique", ["region_id", "email"])
    .execute();

  await schema
    .createTable("refused_addresses")
    .addColumn("email", "text", (c) => c.primaryKey())
    .addColumn("how", "text", (c) => c.notNull().check(sql`how in ('refused', 'bounced')`))
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("refused_at", "text", (c) => c.notNull())
    .execute();

  await schema.alterTable("outbox").addColumn("bounced_at", "text").execute();
}
