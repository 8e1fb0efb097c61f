import type { SqliteHandle } from "./sqlite-handle";
import { WaitingLine } from "./sqlite-turns";

/** The read-only connections: each serves one query, or one snapshot, at a time. */
export class SqliteReaders {
  readonly #all: SqliteHandle[];
  readonly #idle: SqliteHandle[];
  readonly #line: WaitingLine<SqliteHandle>;

  constructor(handles: SqliteHandle[], acquireTimeoutMs: number) {
    this.#all = handles;
    this.#idle = [...handles];
    this.#line = new WaitingLine(
      acquireTimeoutMs,
      "No SQLite reader came free: a read-only transaction takes too long, or reads through db instead of trx",
    );
  }

  async acquire(): Promise<SqliteHandle> {
    return this.#idle.pop() ?? this.#line.wait();
  }

  release(handle: SqliteHandle): void {
    if (!this.#line.serve(handle)) this.#idle.push(handle);
  }

  /** Every handle, to read its settings back. */
  get handles(): readonly SqliteHandle[] {
    return this.#all;
  }

  async close(): Promise<void> {
    for (let closed = 0; closed < this.#all.length; closed++) await (await this.acquire()).close();
  }
}

/** A snapshot: every read in it sees the database as it was at its start. */
export class ReadTransaction {
  readonly #readers: SqliteReaders;
  readonly #handle: SqliteHandle;
  #running: Promise<unknown> | null = null;
  #over = false;

  private constructor(readers: SqliteReaders, handle: SqliteHandle) {
    this.#readers = readers;
    this.#handle = handle;
  }

  static async begin(readers: SqliteReaders): Promise<ReadTransaction> {
    const handle = await readers.acquire();
    try {
      await handle.run("begin");
      // A plain `begin` takes no snapshot yet: the first read does.
      await handle.all("select 1 from sqlite_schema limit 1");
      return new ReadTransaction(readers, handle);
    } catch (error) {
      await handle.run("rollback").catch(() => undefined);
      readers.release(handle);
      throw error;
    }
  }

  execute<T>(work: (handle: SqliteHandle) => Promise<T>): Promise<T> {
    if (this.#over) return Promise.reject(new Error("This transaction is over"));
    const result = work(this.#handle);
    this.#running = result;
    return result;
  }

  commit(): Promise<void> {
    return this.#end();
  }

  rollback(): Promise<void> {
    return this.#end();
  }

  async #end(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    await this.#running?.catch(() => undefined);
    await this.#handle.run("rollback").catch(() => undefined);
    this.#readers.release(this.#handle);
  }
}
