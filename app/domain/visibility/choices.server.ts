import type { Database, Transaction } from "#db/types";
import type { VisibilityChoice } from "./rules";
import { visibleFields } from "./rules";

/** What a person chose, by field and audience. What is not there is seen by nobody. */
export async function readChoices(db: Database | Transaction, personId: string): Promise<VisibilityChoice[]> {
  const rows = await db
    .selectFrom("visibility_choices")
    .select(["field", "audience", "weeks"])
    .where("person_id", "=", personId)
    .orderBy("field")
    .orderBy("audience")
    .execute();
  return rows.flatMap(({ field, ...choice }) => {
    const known = visibleFields.find((one) => one === field);
    return known === undefined ? [] : [{ ...choice, field: known }];
  });
}
