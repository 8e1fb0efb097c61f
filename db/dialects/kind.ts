import type { Kysely } from "kysely";
import { PostgresAdapter } from "kysely";
import type { DatabaseKind } from "../types";

/** Which database a connection or a transaction talks to. */
export function dialectOf<Schema>(db: Kysely<Schema>): DatabaseKind {
  return db.getExecutor().adapter instanceof PostgresAdapter ? "postgres" : "sqlite";
}
