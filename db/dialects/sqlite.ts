import type {
  CompiledQuery,
  DatabaseConnection,
  DatabaseIntrospector,
  Dialect,
  DialectAdapter,
  Driver,
  Kysely,
  QueryCompiler,
  QueryResult,
  TransactionSettings,
} from "kysely";
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import { SqliteHandle } from "./sqlite-handle";
import type { SqliteSettings } from "./sqlite-handle";
import { ReadTransaction, SqliteReaders } from "./sqlite-readers";
import { readsOnly, statementOf } from "./sqlite-statement";
import type { WriteTransaction } from "./sqlite-write-transaction";
import { SqliteWriter } from "./sqlite-writer";

export interface SqliteOptions {
  path: string;
  /** Read-only connections. */
  readers?: number;
  /** How long a query waits for a connection before it fails. */
  acquireTimeoutMs?: number;
  /** How long transactions may go on joining one commit. */
  groupOpenMs?: number;
  /** Prepared statements kept per connection. */
  statementsKept?: number;
}

const READERS = 4;
const ACQUIRE_TIMEOUT_MS = 5000;
const GROUP_OPEN_MS = 20;

/**
 * Kysely on node-sqlite3: one writing connection behind a line of waiters (see SqliteWriter) and a few reading ones.
 * A select outside a transaction goes to a reader; `accessMode: "read only"` is a snapshot on a reader.
 */
export class SqliteDialect implements Dialect {
  readonly #driver: SqliteDriver;

  constructor(options: SqliteOptions) {
    this.#driver = new SqliteDriver(options);
  }

  createDriver(): Driver {
    return this.#driver;
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): DialectAdapter {
    return new ConcurrentSqliteAdapter();
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }

  /** The pragmas of every connection, read back now; throws when two connections differ. */
  settings(): Promise<SqliteSettings> {
    return this.#driver.settings();
  }

  /**
   * A number that changes after any commit, by this process or another. Read on a connection that never writes,
   * since `data_version` stands still on the one that wrote. Only differences between two calls mean something.
   */
  changeSignal(): Promise<number> {
    return this.#driver.changeSignal();
  }
}

class ConcurrentSqliteAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  /** `begin immediate` keeps a second migrator out until the first has committed. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class SqliteDriver implements Driver {
  readonly #options: SqliteOptions;
  #pool: { writer: SqliteWriter; readers: SqliteReaders } | null = null;
  #watcher: Promise<SqliteHandle> | null = null;

  constructor(options: SqliteOptions) {
    this.#options = options;
  }

  async init(): Promise<void> {
    const { path, readers = READERS, statementsKept } = this.#options;
    const { acquireTimeoutMs = ACQUIRE_TIMEOUT_MS, groupOpenMs = GROUP_OPEN_MS } = this.#options;
    const limits = { acquireTimeoutMs, groupOpenMs };
    const writer = new SqliteWriter(() => SqliteHandle.open(path, "write", statementsKept), limits);
    await writer.connect();
    const handles: SqliteHandle[] = [];
    for (let i = 0; i < readers; i++) handles.push(await SqliteHandle.open(path, "read", statementsKept));
    this.#pool = { writer, readers: new SqliteReaders(handles, acquireTimeoutMs) };
  }

  /** Takes nothing yet: which handle it needs is known only when it begins a transaction or runs a statement. */
  async acquireConnection(): Promise<SqliteConnection> {
    return new SqliteConnection(this.#opened.writer, this.#opened.readers);
  }

  async beginTransaction(connection: SqliteConnection, settings: TransactionSettings): Promise<void> {
    await connection.begin(settings);
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    await connection.commit();
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    await connection.rollback();
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    await this.#pool?.readers.close();
    await this.#pool?.writer.close();
    await (await this.#watcher)?.close();
  }

  async settings(): Promise<SqliteSettings> {
    const { writer, readers } = this.#opened;
    const first = await writer.runAlone(false, (handle) => handle.readSettings());
    for (const handle of readers.handles) {
      const other = await handle.readSettings();
      if (JSON.stringify(other) !== JSON.stringify(first)) throw new Error("Connections to SQLite differ in settings");
    }
    return first;
  }

  async changeSignal(): Promise<number> {
    this.#watcher ??= SqliteHandle.open(this.#options.path, "read");
    const [row] = await (await this.#watcher).all("pragma data_version");
    return Number(row?.data_version);
  }

  get #opened(): { writer: SqliteWriter; readers: SqliteReaders } {
    if (!this.#pool) throw new Error("This SQLite database is not open");
    return this.#pool;
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #writer: SqliteWriter;
  readonly #readers: SqliteReaders;
  #transaction: WriteTransaction | ReadTransaction | null = null;

  constructor(writer: SqliteWriter, readers: SqliteReaders) {
    this.#writer = writer;
    this.#readers = readers;
  }

  /** Every isolation level is serializable here; asked for by name it also shares its commit with nobody. */
  async begin({ accessMode, isolationLevel }: TransactionSettings): Promise<void> {
    this.#transaction =
      accessMode === "read only"
        ? await ReadTransaction.begin(this.#readers)
        : await this.#writer.begin(isolationLevel === "serializable");
  }

  async commit(): Promise<void> {
    await this.#transaction?.commit();
  }

  async rollback(): Promise<void> {
    await this.#transaction?.rollback();
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const statement = statementOf<R>(query, this.#transaction !== null);
    if (this.#transaction) return this.#transaction.execute(statement.run);
    if (!readsOnly(query)) return this.#writer.runAlone(statement.changesRows, statement.run);
    const handle = await this.#readers.acquire();
    try {
      return await statement.run(handle);
    } finally {
      this.#readers.release(handle);
    }
  }

  /** node-sqlite3 cannot pause a statement, so all rows come as one chunk. */
  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }
}
