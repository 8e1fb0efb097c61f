import type { Kysely } from "kysely";

/** Series: the same afternoon in several regions or years, with one text. Frozen, as every migration. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;

  await schema
    .createTable("series")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("slug", "text", (c) => c.notNull().unique())
    .addColumn("region_id", "text", (c) => c.notNull().references("regions.id"))
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("theme", "text", (c) => c.notNull())
    .addColumn("summary", "text", (c) => c.notNull())
    .addColumn("about", "text", (c) => c.notNull())
    .addColumn("costs", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();

  await schema
    .alterTable("events")
    .addColumn("series_id", "text", (c) => c.references("series.id").onDelete("set null"))
    .execute();
  await schema.createIndex("events_series").on("events").column("series_id").execute();
}
