/** The one place that knows the error codes of both databases. */

const RETRYABLE_CODES = new Set(["SQLITE_BUSY", "SQLITE_LOCKED", "40001", "40P01", "55P03"]);

/** Errors after which SQLite keeps the transaction as it was: only the statement is undone. https://www.sqlite.org/lang_transaction.html */
const STATEMENT_ERRORS = new Set([
  "SQLITE_CONSTRAINT",
  "SQLITE_ERROR",
  "SQLITE_MISMATCH",
  "SQLITE_RANGE",
  "SQLITE_TOOBIG",
]);

/** Its transaction was rolled back although it was right, because another one in its group could not be committed. */
export class NeighbourFailedError extends Error {
  override readonly name = "NeighbourFailedError";

  constructor(cause: unknown) {
    super("Rolled back together with a transaction beside it that failed", { cause });
  }
}

/**
 * True for a duplicate key. With `columns` only for the key of exactly those columns, in any order
 * (columns and not a constraint's name, since SQLite does not tell the name).
 */
export function isUniqueViolation(error: unknown, columns?: readonly string[]): boolean {
  const violated = violatedKey(error);
  if (!violated) return false;
  return !columns || [...violated].sort().join() === [...columns].sort().join();
}

/** True when a check refused a row; with `constraint` only for the check of that name. */
export function isCheckViolation(error: unknown, constraint?: string): boolean {
  if (!(error instanceof Error)) return false;
  if (codeOf(error) === "23514") return !constraint || Reflect.get(error, "constraint") === constraint;
  const name = /CHECK constraint failed: (.*)$/s.exec(error.message)?.[1];
  return name !== undefined && codeOf(error) === "SQLITE_CONSTRAINT" && (!constraint || name === constraint);
}

/** True when a row named another one that is not there any more. */
export function isForeignKeyViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (codeOf(error) === "23503") return true;
  return codeOf(error) === "SQLITE_CONSTRAINT" && error.message.includes("FOREIGN KEY constraint failed");
}

/** True when nothing was kept and the same transaction may succeed when it is run again: a lock, a deadlock, a neighbour. */
export function isRetryable(error: unknown): boolean {
  return error instanceof NeighbourFailedError || RETRYABLE_CODES.has(codeOf(error));
}

/** True when SQLite may have rolled back the whole transaction by itself (disk full, I/O error, out of memory, …). */
export function mayHaveRolledBack(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith("SQLITE_") && !STATEMENT_ERRORS.has(code);
}

function violatedKey(error: unknown): string[] | undefined {
  if (!(error instanceof Error)) return undefined;
  if (codeOf(error) === "23505") {
    const detail: unknown = Reflect.get(error, "detail");
    return typeof detail === "string" ? splitColumns(/\(([^)]*)\)=/.exec(detail)?.[1] ?? "") : [];
  }
  if (codeOf(error) !== "SQLITE_CONSTRAINT") return undefined;
  const list = /UNIQUE constraint failed: (.*)$/s.exec(error.message)?.[1];
  return list === undefined ? undefined : splitColumns(list);
}

function splitColumns(list: string): string[] {
  return list.split(",").map((column) => column.trim().replace(/^.*\./, "").replaceAll('"', ""));
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
  return typeof code === "string" ? code : "";
}
