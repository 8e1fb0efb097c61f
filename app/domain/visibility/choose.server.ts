import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { lockPerson } from "#app/domain/person/lock-person.server";
import { readChoices } from "./choices.server";
import type { VisibilityChoice } from "./rules";
import { writeGrants } from "./write-grants.server";

/**
 * Keeps these choices and no others, from this instant on. What stays chosen keeps the moment it was chosen: that moment
 * is when the consent was given (AVG article 7(1)).
 */
export async function chooseVisibility(
  db: Database | Transaction,
  { personId, choices }: { personId: string; choices: readonly VisibilityChoice[] },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockPerson(trx, personId);
    const before = await readChoices(trx, personId);
    for (const { field, audience } of before) {
      if (choices.some((choice) => choice.field === field && choice.audience === audience)) continue;
      await trx
        .deleteFrom("visibility_choices")
        .where("person_id", "=", personId)
        .where("field", "=", field)
        .where("audience", "=", audience)
        .execute();
    }
    if (choices.length > 0)
      await trx
        .insertInto("visibility_choices")
        .values(choices.map((choice) => ({ person_id: personId, ...choice, chosen_at: now.toISOString() })))
        .onConflict((conflict) =>
          conflict
            .columns(["person_id", "field", "audience"])
            .doUpdateSet((set) => ({ weeks: set.ref("excluded.weeks") })),
        )
        .execute();
    await writeGrants(trx, { personId });
  });
}
