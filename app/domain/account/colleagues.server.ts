import type { Database, Transaction } from "#db/types";

/** Ids of who organizes a region where this person does too. */
export function colleaguesOf(db: Database | Transaction, personId: string) {
  return db
    .selectFrom("roles as theirs")
    .innerJoin("roles as mine", "mine.region_id", "theirs.region_id")
    .select("theirs.person_id")
    .where("mine.person_id", "=", personId);
}
