import { sql } from "kysely";
import type { Transaction } from "#db/types";

/** Takes the row of the series: whoever changes its text or its events begins with it. Undefined where there is none. */
export async function lockSeries(trx: Transaction, seriesId: string) {
  return trx
    .updateTable("series")
    .set({ created_at: sql<string>`created_at` })
    .where("id", "=", seriesId)
    .returning(["id", "title", "theme", "summary", "about", "costs"])
    .executeTakeFirst();
}
