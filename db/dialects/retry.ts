import type { Kysely, TransactionBuilder } from "kysely";
import { NeighbourFailedError } from "./errors";

/** A transaction to try again in after `error`: on SQLite one that shares its commit with nobody, where a neighbour failed the last one. */
export function transactionAfter<Schema>(db: Kysely<Schema>, error: unknown): TransactionBuilder<Schema> {
  return error instanceof NeighbourFailedError ? db.transaction().setIsolationLevel("serializable") : db.transaction();
}
