import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Standing } from "./rules";

/** As the table of registrations is called in a query. */
type Alias = "r" | "registrations";

const column = (alias: Alias, name: string) => sql.ref<string | null>(`${alias}.${name}`);

/** `isRequest` of a row, in SQL. */
export function isRequest(alias: Alias): RawBuilder<boolean> {
  return sql<boolean>`(${column(alias, "status")} = 'waitlisted' and ${column(alias, "requested_at")} is not null and ${column(alias, "approved_at")} is null)`;
}

/** Who waits for a place that comes free: on the waitlist, and no request. */
export function isWaiting(alias: Alias): RawBuilder<boolean> {
  return sql<boolean>`(${column(alias, "status")} = 'waitlisted' and (${column(alias, "requested_at")} is null or ${column(alias, "approved_at")} is not null))`;
}

/** `standingOf` of a row, in SQL. */
export function standing(alias: Alias): RawBuilder<Standing> {
  return sql<Standing>`case when ${isRequest(alias)} then 'requested' else ${column(alias, "status")} end`;
}

export function hasStanding(alias: Alias, wanted: Standing): RawBuilder<boolean> {
  if (wanted === "requested") return isRequest(alias);
  return wanted === "waitlisted" ? isWaiting(alias) : sql<boolean>`${column(alias, "status")} = ${wanted}`;
}
