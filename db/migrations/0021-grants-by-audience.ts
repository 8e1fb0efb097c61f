import type { Kysely } from "kysely";

/**
 * Everything that an audience may see, with all that such a question reads, so that it visits no rows of thousands of people.
 * Frozen, as every migration.
 */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createIndex("grants_audience")
    .on("grants")
    .columns(["audience", "person_id", "field", "until"])
    .execute();
}
