import type { Kysely } from "kysely";
import { sql } from "kysely";
import { dialectOf } from "../dialects/kind";

/** The profile of a person, who may see which part of it, and addresses that wait for a link to be used. Frozen, as every migration. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;
  const sortable = dialectOf(db) === "postgres" ? sql`text collate "C"` : sql`text`;

  await schema
    .createTable("profiles")
    .addColumn("person_id", "text", (c) => c.primaryKey().references("persons.id").onDelete("cascade"))
    .addColumn("role", "text", (c) => c.notNull())
    .addColumn("sector", "text")
    .addColumn("organization_id", "text", (c) => c.references("organizations.id"))
    .addColumn("organization_text", "text", (c) => c.notNull())
    .addColumn("about", "text", (c) => c.notNull())
    .addColumn("preferred_channel", "text", (c) =>
      c.check(sql`preferred_channel in ('email', 'phone', 'mobile', 'address')`),
    )
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("saved_at", "text", (c) => c.notNull())
    .execute();

  await schema
    .createTable("profile_areas")
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('organization', 'neighbourhood', 'municipality')`))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("organization_id", "text", (c) => c.references("organizations.id"))
    .addColumn("area", "text", (c) => c.notNull())
    .addColumn("area_search", sortable, (c) => c.notNull())
    .addPrimaryKeyConstraint("profile_areas_key", ["person_id", "kind", "position"])
    .execute();

  await schema
    .createTable("profile_themes")
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('offers', 'seeks')`))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("theme", "text", (c) => c.notNull())
    .addColumn("theme_search", sortable, (c) => c.notNull())
    .addPrimaryKeyConstraint("profile_themes_key", ["person_id", "kind", "position"])
    .execute();

  await schema
    .createTable("profile_channels")
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('email', 'phone', 'mobile', 'address')`))
    .addColumn("channel", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("profile_channels_key", ["person_id", "kind"])
    .execute();

  await schema
    .createTable("profile_photos")
    .addColumn("person_id", "text", (c) => c.primaryKey().references("persons.id").onDelete("cascade"))
    .addColumn("id", "text", (c) => c.notNull().unique())
    .addColumn("image", "text", (c) => c.notNull())
    .addColumn("made_at", "text", (c) => c.notNull())
    .execute();

  await schema
    .createTable("visibility_choices")
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("field", "text", (c) => c.notNull())
    .addColumn("audience", "text", (c) => c.notNull().check(sql`audience in ('contacts', 'attendees', 'region')`))
    .addColumn("weeks", "integer", (c) => c.check(sql`weeks between 1 and 12`))
    .addColumn("chosen_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("visibility_choices_key", ["person_id", "field", "audience"])
    .execute();

  await schema
    .createTable("address_claims")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("email", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .addColumn("used_at", "text")
    .execute();
  await schema.createIndex("address_claims_person").on("address_claims").column("person_id").execute();

  await schema
    .alterTable("outbox")
    .addColumn("forget_when_sent", "integer", (c) =>
      c
        .notNull()
        .defaultTo(0)
        .check(sql`forget_when_sent in (0, 1)`),
    )
    .execute();
}
