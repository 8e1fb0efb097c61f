import type { Database, Transaction } from "#db/types";
import { memberSince, regionsOf } from "./audiences.server";

/** Ids of the regions that somebody belongs to now; see `regionsOf`. */
export async function listRegionsOfReader(db: Database | Transaction, personId: string, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom(regionsOf(db, personId).as("own"))
    .select("own.region_id as id")
    .distinct()
    .where((own) => own.or([own("own.ends_at", "is", null), own("own.ends_at", ">", memberSince(now))]))
    .execute();
  return rows.map(({ id }) => id).sort();
}
