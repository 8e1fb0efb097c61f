import type { DialectAdapter, Kysely } from "kysely";
import { PostgresAdapter, PostgresDialect, sql } from "kysely";
import pg from "pg";

export interface PostgresOptions {
  url: string;
  /** Connections at most. */
  poolSize?: number;
}

const POOL_SIZE = 10;
const LOCK_TIMEOUT_MS = 3000;
const STATEMENT_TIMEOUT_MS = 15_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;
const ACQUIRE_TIMEOUT_MS = 5000;

/** Kysely on a pool of `pg`, with time limits on locks, statements and forgotten transactions. */
export class PooledPostgresDialect extends PostgresDialect {
  constructor({ url, poolSize = POOL_SIZE }: PostgresOptions) {
    super({ pool: createPool(url, poolSize) });
  }

  override createAdapter(): DialectAdapter {
    return new TransactionLockAdapter();
  }
}

/** The settings that decide whether a committed transaction survives a crash, and the time limits. */
export async function readPostgresSettings<Schema>(db: Kysely<Schema>): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string; value: string }>`
    select name, current_setting(name) as value
    from unnest(array['fsync', 'full_page_writes', 'synchronous_commit', 'lock_timeout', 'statement_timeout', 'server_version', 'server_encoding']) as name
  `.execute(db);
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

/**
 * Which transactions a statement that begins now can see: it differs as soon as another one can be seen. (The place in the
 * write-ahead log moves before a commit can be seen, and NOTIFY makes commits wait for each other.)
 */
export async function readSnapshot<Schema>(db: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ snapshot: string }>`select pg_current_snapshot()::text as snapshot`.execute(db);
  return rows[0]?.snapshot ?? "";
}

/**
 * Migrations run in one transaction, so their lock is one of that transaction. (Kysely's own is held by the session and
 * freed by a statement, which fails in the aborted transaction of a failed migration: it hid the error and kept the lock.)
 */
class TransactionLockAdapter extends PostgresAdapter {
  override async acquireMigrationLock(db: Kysely<unknown>): Promise<void> {
    await sql`set local lock_timeout = 0`.execute(db);
    await sql`set local statement_timeout = 0`.execute(db);
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(db);
  }

  override async releaseMigrationLock(): Promise<void> {}
}

const MIGRATION_LOCK = 1_162_298_699;

function createPool(url: string, poolSize: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: ACQUIRE_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    types: numbersAsOnSqlite(),
  });
  // An idle connection that the server closed has left the pool already; without a listener it would end the process.
  pool.on("error", () => undefined);
  return pool;
}

/** What `count`, `sum` and `avg` give (int8, numeric) are numbers, as on SQLite. */
function numbersAsOnSqlite(): pg.TypeOverrides {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  types.setTypeParser(pg.types.builtins.NUMERIC, Number);
  return types;
}
