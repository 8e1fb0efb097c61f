import { sql } from "kysely";
import { visibleFields } from "./rules";
import type { VisibleField } from "./rules";

/** One bit of a number for each field, so that one row says which fields of a person may be seen. */
export function fieldBit(field: VisibleField): number {
  return 2 ** visibleFields.indexOf(field);
}

const cases = sql.join(
  visibleFields.map((field) => sql`when ${sql.lit(field)} then ${sql.lit(fieldBit(field))}`),
  sql` `,
);

/** The bit of a row of grants that is called `g`: to be added up over the rows of a person. 0 for what is no field. */
export const fieldBits = sql<number>`case g.field ${cases} else 0 end`;
