import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { mostRegions } from "#app/domain/event/rules-for-pages";

type Connection = Database | Transaction;

/** Slugs of the regions that a person wants to see first, by name. */
export async function listChosenRegions(db: Connection, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("person_regions")
    .innerJoin("regions", "regions.id", "person_regions.region_id")
    .select(["regions.slug", "regions.name"])
    .where("person_regions.person_id", "=", personId)
    .execute();
  return rows.sort((a, b) => a.name.localeCompare(b.name, "nl")).map(({ slug }) => slug);
}

/** Keeps these regions and no others; what is no slug of a region counts as not chosen. */
export async function chooseRegions(
  db: Connection,
  { personId, slugs }: { personId: string; slugs: readonly string[] },
  now: Date,
): Promise<void> {
  const wanted = slugs.slice(0, mostRegions);
  await inTransaction(db, async (trx) => {
    const regions = await trx
      .selectFrom("regions")
      .select("id")
      .where("slug", "in", wanted.length > 0 ? wanted : [""])
      .execute();
    const ids = regions.map(({ id }) => id);
    await trx
      .deleteFrom("person_regions")
      .where("person_id", "=", personId)
      .where("region_id", "not in", ids.length > 0 ? ids : [""])
      .execute();
    if (ids.length === 0) return;
    await trx
      .insertInto("person_regions")
      .values(ids.map((id) => ({ person_id: personId, region_id: id, chosen_at: now.toISOString() })))
      .onConflict((conflict) => conflict.columns(["person_id", "region_id"]).doNothing())
      .execute();
  });
}
