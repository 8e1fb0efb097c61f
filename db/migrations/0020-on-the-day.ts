import type { Kysely } from "kysely";
import { sql } from "kysely";

/** The code of one person that another scans, and which introductions began with one. Frozen. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable("person_codes")
    .addColumn("person_id", "text", (c) => c.primaryKey().references("persons.id").onDelete("cascade"))
    .addColumn("code", "text", (c) => c.notNull().unique())
    .addColumn("made_at", "text", (c) => c.notNull())
    .execute();
  await schema
    .alterTable("introductions")
    .addColumn("by_code", "integer", (c) =>
      c
        .notNull()
        .defaultTo(0)
        .check(sql`by_code in (0, 1)`),
    )
    .execute();
}
