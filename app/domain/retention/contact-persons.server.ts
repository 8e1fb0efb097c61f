import type { Transaction } from "#db/types";
import { keptSince } from "./rules";

/** Places that ended or were declined, and those that nobody ever answered. */
export async function deleteContactPlaces(trx: Transaction, now: Date): Promise<number> {
  const before = keptSince(now, "practical");
  const { numDeletedRows } = await trx
    .deleteFrom("contact_places")
    .where((place) =>
      place.or([
        place.and([place("state", "=", "ended"), place("ended_at", "<", before)]),
        place.and([place("state", "=", "declined"), place("answered_at", "<", before)]),
        place.and([place("state", "=", "proposed"), place("proposed_at", "<", keptSince(now, "proposal"))]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Who holds, is asked for and lately held no place any more. */
export async function deleteContactPersons(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("contact_persons")
    .where("created_at", "<", keptSince(now, "practical"))
    .where("id", "not in", (places) => places.selectFrom("contact_places").select("contact_person_id"))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** What was said about the table, some weeks after it was dealt with, and in any case after half a year. */
export async function deleteContactReports(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("contact_reports")
    .where((report) =>
      report.or([
        report("solved_at", "<", keptSince(now, "practical")),
        report("reported_at", "<", keptSince(now, "proposal")),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Uploaded lists, written or not. */
export async function deleteContactImports(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("contact_imports")
    .where("created_at", "<", keptSince(now, "imports"))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
