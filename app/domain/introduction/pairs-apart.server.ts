import type { Database, Transaction } from "#db/types";

/**
 * The pairs among these people that are not suggested to each other: who were ever introduced or asked, who have or had the other as a
 * contact, of whom one blocked the other, and of whom one did not want it ("niet voorstellen"). A pair may be there twice.
 */
export async function listPairsApart(
  db: Database | Transaction,
  personIds: readonly string[],
): Promise<(readonly [string, string])[]> {
  const introduced = await db
    .selectFrom("introduction_sides")
    .select(["person_id as one", "other_id as other"])
    .where("person_id", "in", personIds)
    .execute();
  const contacts = await db
    .selectFrom("contacts")
    .select(["owner_id as one", "other_id as other"])
    .where("owner_id", "in", personIds)
    .execute();
  const blocked = await db
    .selectFrom("person_blocks")
    .select(["person_id as one", "blocked_id as other"])
    .where("person_id", "in", personIds)
    .execute();
  const dismissed = await db
    .selectFrom("suggestion_dismissals")
    .select(["person_id as one", "other_id as other"])
    .where("person_id", "in", personIds)
    .execute();
  const among = new Set(personIds);
  return [...introduced, ...contacts, ...blocked, ...dismissed]
    .filter(({ other }) => among.has(other))
    .map(({ one, other }) => [one, other] as const);
}
