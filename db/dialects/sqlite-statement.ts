import type { CompiledQuery, QueryResult } from "kysely";
import type { SqliteHandle } from "./sqlite-handle";

interface Statement<R> {
  run: (handle: SqliteHandle) => Promise<QueryResult<R>>;
  /** Inserts, updates or deletes, and so may run in a transaction with others. */
  changesRows: boolean;
}

/** How a compiled query is run: for its rows or for the number of rows that it changed. */
export function statementOf<R>({ query, sql, parameters }: CompiledQuery, inTransaction: boolean): Statement<R> {
  const isRaw = query.kind === "RawNode";
  if (isRaw && controlsTransaction(sql, inTransaction)) {
    throw new Error(`Transactions begin and end through Kysely, not by a statement: ${sql}`);
  }
  const changesRows = CHANGING_NODES.has(query.kind) || (isRaw && /^\s*(insert|update|delete|replace)\b/i.test(sql));
  const givesRows = isRaw
    ? !changesRows || /\breturning\b/i.test(sql)
    : query.kind === "SelectQueryNode" || ("returning" in query && query.returning !== undefined);
  return { changesRows, run: givesRows ? runForRows : runForCount };

  async function runForRows(handle: SqliteHandle): Promise<QueryResult<R>> {
    // The database gives what the query says; Kysely has already derived R from it.
    const rows = (await handle.all(sql, parameters)) as R[];
    return changesRows ? { rows, numAffectedRows: BigInt(rows.length) } : { rows };
  }

  async function runForCount(handle: SqliteHandle): Promise<QueryResult<R>> {
    const { changes, lastId } = await handle.run(sql, parameters);
    return changesRows ? { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastId) } : { rows: [] };
  }
}

const CHANGING_NODES = new Set(["InsertQueryNode", "UpdateQueryNode", "DeleteQueryNode"]);

/** True for what may run on a read-only connection. */
export function readsOnly({ query, sql }: CompiledQuery): boolean {
  return query.kind === "SelectQueryNode" || (query.kind === "RawNode" && /^\s*(select|explain)\b/i.test(sql));
}

function controlsTransaction(sql: string, inTransaction: boolean): boolean {
  if (/^\s*(begin|commit|end|rollback(?!\s+to\b))\b/i.test(sql)) return true;
  return !inTransaction && /^\s*(savepoint|release|rollback)\b/i.test(sql);
}
