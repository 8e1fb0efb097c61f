import type { Kysely } from "kysely";
import { sql } from "kysely";

/** The organizer's area: drafts that are published, hosts that are asked and name their editors. Frozen, as every migration. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;
  await schema.alterTable("events").addColumn("first_published_at", "text").execute();
  await sql`update events set first_published_at = published_at where published_at is not null`.execute(db);

  await schema
    .alterTable("event_hosts")
    .addColumn("state", "text", (c) =>
      c
        .notNull()
        .defaultTo("named")
        .check(sql`state in ('named', 'asked', 'accepted', 'declined')`),
    )
    .execute();
  for (const column of ["asked_at", "asked_by", "answered_at", "answered_by"])
    await schema.alterTable("event_hosts").addColumn(column, "text").execute();

  await schema
    .alterTable("roles")
    .addColumn("organization_id", "text", (c) => c.references("organizations.id"))
    .execute();
  await schema.createIndex("roles_event").on("roles").column("event_id").execute();
}
