import type { Kysely } from "kysely";

/**
 * Of the table of contact persons: schools in the order of the page with all that a search reads, and who fills which place
 * with all that counting gaps reads, so that neither visits the rows of thousands of schools. Frozen.
 */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createIndex("organizations_in_order")
    .on("organizations")
    .columns(["kind", "merged_into", "name_search", "id", "municipality", "place_search"])
    .execute();
  await schema
    .createIndex("contact_places_filled")
    .on("contact_places")
    .columns(["region_id", "state", "rank", "partner_id", "organization_id", "contact_person_id"])
    .execute();
}
