import type { Database, Transaction } from "#db/types";

/** After how many months contact persons of a region are asked again. */
export async function findMonths(db: Database | Transaction, regionId: string): Promise<number> {
  const row = await db
    .selectFrom("regions")
    .select("contact_months as months")
    .where("id", "=", regionId)
    .executeTakeFirstOrThrow();
  return row.months;
}
