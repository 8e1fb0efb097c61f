import type { Database, Transaction } from "#db/types";
import { inTransaction } from "#db/transaction";
import { endIntroduction, findOpenIntroduction } from "#app/domain/introduction/end.server";
import { lockPair } from "#app/domain/person/lock-pair.server";
import { writeGrants } from "#app/domain/visibility/write-grants.server";
import { dropContact } from "./remove.server";

export interface Blocking {
  personId: string;
  blockedId: string;
}

/**
 * From now on the other sees nothing of this person and can ask them nothing; an introduction of the two ends, and a contact is no
 * contact any more. Nobody is told. The same twice has no second effect.
 */
export async function blockPerson(
  db: Database | Transaction,
  { personId, blockedId }: Blocking,
  now: Date,
): Promise<void> {
  if (personId === blockedId) return;
  await inTransaction(db, async (trx) => {
    await lockPair(trx, personId, blockedId);
    await trx
      .insertInto("person_blocks")
      .values({ person_id: personId, blocked_id: blockedId, blocked_at: now.toISOString() })
      .onConflict((conflict) => conflict.columns(["person_id", "blocked_id"]).doNothing())
      .execute();
    const introductionId = await findOpenIntroduction(trx, { one: personId, other: blockedId }, now);
    if (introductionId !== undefined)
      await endIntroduction(trx, { introductionId, outcome: "blocked" }, now.toISOString());
    await dropContact(trx, { ownerId: personId, personId: blockedId });
    for (const id of [personId, blockedId].sort()) await writeGrants(trx, { personId: id });
  });
}

/** Lifts a block. What ended by it does not come back. */
export async function unblockPerson(db: Database | Transaction, { personId, blockedId }: Blocking): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockPair(trx, personId, blockedId);
    await trx
      .deleteFrom("person_blocks")
      .where("person_id", "=", personId)
      .where("blocked_id", "=", blockedId)
      .execute();
    await writeGrants(trx, { personId });
  });
}

/** Whom somebody blocked, as they are called now, by surname. */
export async function listBlocked(
  db: Database | Transaction,
  personId: string,
): Promise<{ personId: string; name: string }[]> {
  return db
    .selectFrom("person_blocks as b")
    .innerJoin("persons as p", "p.id", "b.blocked_id")
    .select(["p.id as personId", "p.name"])
    .where("b.person_id", "=", personId)
    .orderBy("p.name_sort")
    .orderBy("p.id")
    .execute();
}
