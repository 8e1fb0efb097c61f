import type { Kysely } from "kysely";
import { sql } from "kysely";
import { dialectOf } from "../dialects/kind";

/** Organizations: other names, what a typed text means in a region, merging with the way back, and imports. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;
  const sortable = dialectOf(db) === "postgres" ? sql`text collate "C"` : sql`text`;

  await schema.alterTable("organizations").addColumn("city", "text").execute();
  await schema.alterTable("organizations").addColumn("address", "text").execute();
  await schema
    .alterTable("organizations")
    .addColumn("merged_into", "text", (c) => c.references("organizations.id"))
    .execute();
  await schema.createIndex("organizations_brin").on("organizations").column("brin").unique().execute();
  await schema.createIndex("organizations_merged_into").on("organizations").column("merged_into").execute();
  await schema.createIndex("registrations_organization").on("registrations").column("organization_id").execute();
  await schema.createIndex("event_hosts_organization").on("event_hosts").column("organization_id").execute();
  await schema.createIndex("organization_inbox_text").on("organization_inbox").column("text_search").execute();

  await schema
    .createTable("organization_aliases")
    .addColumn("organization_id", "text", (c) => c.notNull().references("organizations.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("name_search", sortable, (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("organization_aliases_key", ["organization_id", "name_search"])
    .execute();
  await schema
    .createIndex("organization_aliases_name_search")
    .on("organization_aliases")
    .column("name_search")
    .execute();

  await schema
    .createTable("organization_decisions")
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id").onDelete("cascade"))
    .addColumn("text_search", sortable, (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("organization_id", "text", (c) => c.references("organizations.id"))
    .addColumn("decided_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("organization_decisions_key", ["region_id", "text_search"])
    .execute();
  await schema
    .createIndex("organization_decisions_organization")
    .on("organization_decisions")
    .column("organization_id")
    .execute();

  await schema
    .createTable("organization_merges")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("organization_id", "text", (c) => c.notNull().references("organizations.id"))
    .addColumn("survivor_id", "text", (c) => c.notNull().references("organizations.id"))
    .addColumn("merged_at", "text", (c) => c.notNull())
    .addColumn("undone_at", "text")
    .execute();
  await schema.createIndex("organization_merges_survivor").on("organization_merges").column("survivor_id").execute();
  await schema
    .createTable("organization_merge_links")
    .addColumn("merge_id", "text", (c) => c.notNull().references("organization_merges.id"))
    .addColumn("kind", "text", (c) => c.notNull().check(sql`kind in ('registration', 'host')`))
    .addColumn("row_id", "text", (c) => c.notNull())
    .addColumn("was", "text", (c) => c.notNull().check(sql`was in ('moved', 'dropped')`))
    .addPrimaryKeyConstraint("organization_merge_links_key", ["merge_id", "kind", "row_id"])
    .execute();
  await schema.createIndex("organization_merge_links_row").on("organization_merge_links").column("row_id").execute();

  await schema
    .createTable("organization_imports")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("file_name", "text", (c) => c.notNull())
    .addColumn("rows", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("confirmed_at", "text")
    .addColumn("result", "text")
    .execute();
}
