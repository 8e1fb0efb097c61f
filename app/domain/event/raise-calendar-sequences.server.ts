import { sql } from "kysely";
import type { Transaction } from "#db/types";

/**
 * The next number for the calendar entry of each of these people, in one statement per thousand: SQLite takes 32,766
 * parameters, PostgreSQL 65,535.
 */
export async function raiseCalendarSequences(trx: Transaction, registrationIds: string[]): Promise<void> {
  for (let from = 0; from < registrationIds.length; from += 1_000)
    await trx
      .updateTable("registrations")
      .set({ calendar_sequence: sql<number>`calendar_sequence + 1` })
      .where("id", "in", registrationIds.slice(from, from + 1_000))
      .execute();
}
