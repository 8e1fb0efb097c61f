import type { QueryExecutorProvider, RawBuilder, SelectQueryBuilder } from "kysely";
import { jsonArrayFrom as postgresArrayFrom } from "kysely/helpers/postgres";
import { jsonArrayFrom as sqliteArrayFrom } from "kysely/helpers/sqlite";
import { dialectOf } from "./kind";

/** Rows of a query as one value: SQLite gives JSON text, PostgreSQL what pg made of it. Opened by `readRows`. */
export type JsonRows<Row> = Row[] | string;

/**
 * The rows of a query as one column of another, in its order: one trip instead of two, and one text instead of many cells
 * (node-sqlite3 takes longer to hand over the cells of 20 events than SQLite to find them). Text, whole numbers and
 * null only: JSON knows no others.
 */
export function rowsOf<DB, Table extends keyof DB, Row extends object>(
  db: QueryExecutorProvider,
  query: SelectQueryBuilder<DB, Table, Row>,
): RawBuilder<JsonRows<Row>> {
  const arrayFrom = dialectOf(db) === "postgres" ? postgresArrayFrom : sqliteArrayFrom;
  return arrayFrom(query).$castTo<JsonRows<Row>>();
}

/** Opens what `rowsOf` gave. Only its own columns: text that somebody typed is never read as JSON. */
export function readRows<Row>(rows: JsonRows<Row>): Row[] {
  return typeof rows === "string" ? (JSON.parse(rows) as Row[]) : rows;
}
