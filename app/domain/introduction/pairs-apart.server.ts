import type { SelectQueryBuilder } from "kysely";
import type { DatabaseSchema } from "#db/schema/database";
import type { Database, Transaction } from "#db/types";

/** A query for the ids of some people. */
type PeopleQuery = SelectQueryBuilder<DatabaseSchema, never, { person_id: string }>;

/**
 * The pairs among these people that are not suggested to each other: who were ever introduced or asked, who have or had the other as a
 * contact, of whom one blocked the other, and of whom one did not want it ("niet voorstellen"). A pair may be there twice.
 */
export async function listPairsApart(
  db: Database | Transaction,
  people: PeopleQuery,
): Promise<(readonly [string, string])[]> {
  const introduced = db
    .selectFrom("introduction_sides")
    .select(["person_id as one", "other_id as other"])
    .where("person_id", "in", people)
    .where("other_id", "in", people);
  const contacts = db
    .selectFrom("contacts")
    .select(["owner_id as one", "other_id as other"])
    .where("owner_id", "in", people)
    .where("other_id", "in", people);
  const blocked = db
    .selectFrom("person_blocks")
    .select(["person_id as one", "blocked_id as other"])
    .where("person_id", "in", people)
    .where("blocked_id", "in", people);
  const dismissed = db
    .selectFrom("suggestion_dismissals")
    .select(["person_id as one", "other_id as other"])
    .where("person_id", "in", people)
    .where("other_id", "in", people);
  const rows = await introduced.union(contacts).union(blocked).union(dismissed).execute();
  return rows.map(({ one, other }) => [one, other] as const);
}
