import type { Kysely } from "kysely";
import { sql } from "kysely";

/**
 * A mailing may also be for who asks for a place. A check cannot be changed on SQLite without a new table, which would
 * take the rows that refer to it along; a new column in its place can. Frozen, as every migration.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const mailings = () => db.schema.alterTable("mailings");

  await mailings()
    .addColumn("for_whom", "text", (c) =>
      c
        .notNull()
        .defaultTo("placed")
        .check(sql`for_whom in ('placed', 'waitlisted', 'coming', 'requested', 'withdrawn', 'unanswered')`),
    )
    .execute();
  await sql`update mailings set for_whom = audience`.execute(db);
  await mailings().dropColumn("audience").execute();
  await mailings().renameColumn("for_whom", "audience").execute();
}
