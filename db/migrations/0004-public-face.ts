import type { Kysely } from "kysely";

/** The regions somebody wants to see first, and the address of their own calendar feed. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;

  await schema
    .createTable("person_regions")
    .addColumn("person_id", "text", (c) => c.notNull().references("persons.id").onDelete("cascade"))
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id").onDelete("cascade"))
    .addColumn("chosen_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("person_regions_key", ["person_id", "region_id"])
    .execute();
  await schema.createIndex("person_regions_region").on("person_regions").column("region_id").execute();

  await schema
    .createTable("calendar_feeds")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", (c) => c.notNull().unique().references("persons.id").onDelete("cascade"))
    .addColumn("link_version", "integer", (c) => c.notNull().defaultTo(1))
    .addColumn("made_at", "text", (c) => c.notNull())
    .addColumn("revoked_at", "text")
    .execute();
}
