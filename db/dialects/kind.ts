import type { QueryExecutorProvider } from "kysely";
import { PostgresAdapter } from "kysely";
import type { DatabaseKind } from "../types";

/** Which database a connection or a transaction talks to. */
export function dialectOf(db: QueryExecutorProvider): DatabaseKind {
  return db.getExecutor().adapter instanceof PostgresAdapter ? "postgres" : "sqlite";
}
