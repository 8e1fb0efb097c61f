import sqlite3 from "sqlite3";

const STATEMENTS_KEPT = 200;
const BUSY_TIMEOUT_MS = 5000;
const REQUIRED_SETTINGS = {
  journal_mode: "wal",
  synchronous: "2",
  busy_timeout: `${BUSY_TIMEOUT_MS}`,
  foreign_keys: "1",
};

export type SqliteRow = Record<string, unknown>;
export type SqliteSettings = Record<keyof typeof REQUIRED_SETTINGS, string>;

/** One connection of node-sqlite3 with its prepared statements. Its owner runs one statement at a time on it. */
export class SqliteHandle {
  readonly #connection: sqlite3.Database;
  readonly #statements = new Map<string, sqlite3.Statement>();
  readonly #statementsKept: number;

  private constructor(connection: sqlite3.Database, statementsKept: number) {
    this.#connection = connection;
    this.#statementsKept = statementsKept;
  }

  /** Opens the file and sets its pragmas; throws when one does not read back as it was set. */
  static async open(path: string, access: "write" | "read", statementsKept = STATEMENTS_KEPT): Promise<SqliteHandle> {
    const mode = access === "write" ? sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE : sqlite3.OPEN_READONLY;
    const connection = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opened = new sqlite3.Database(path, mode, (error) => (error ? reject(error) : resolve(opened)));
    });
    const handle = new SqliteHandle(connection, statementsKept);
    try {
      await handle.#applySettings(access);
    } catch (error) {
      await handle.close();
      throw error;
    }
    return handle;
  }

  /** Rows of a statement, which runs to its end. */
  async all(text: string, parameters: readonly unknown[] = []): Promise<SqliteRow[]> {
    const statement = this.#statements.get(text) ?? (await this.#prepare(text));
    this.#markUsed(text, statement);
    return new Promise((resolve, reject) => {
      statement.all<SqliteRow>(parameters, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  }

  /** Runs a statement that gives no rows. */
  async run(text: string, parameters: readonly unknown[] = []): Promise<{ changes: number; lastId: number }> {
    const statement = this.#statements.get(text) ?? (await this.#prepare(text));
    this.#markUsed(text, statement);
    return new Promise((resolve, reject) => {
      statement.run(parameters, function (error) {
        if (error) reject(error);
        else resolve({ changes: this.changes, lastId: this.lastID });
      });
    });
  }

  async readSettings(): Promise<SqliteSettings> {
    const read = async (pragma: string) => String(Object.values((await this.all(`pragma ${pragma}`))[0] ?? {})[0]);
    return {
      journal_mode: await read("journal_mode"),
      synchronous: await read("synchronous"),
      busy_timeout: await read("busy_timeout"),
      foreign_keys: await read("foreign_keys"),
    };
  }

  get statementCount(): number {
    return this.#statements.size;
  }

  async close(): Promise<void> {
    for (const statement of this.#statements.values()) statement.finalize();
    this.#statements.clear();
    await new Promise<void>((resolve, reject) => {
      this.#connection.close((error) => (error ? reject(error) : resolve()));
    });
  }

  async #applySettings(access: "write" | "read"): Promise<void> {
    await this.all(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
    if (access === "write") await this.#switchToWriteAheadLog();
    await this.all("pragma synchronous = full");
    await this.all("pragma foreign_keys = on");
    const actual = await this.readSettings();
    if (Object.entries(REQUIRED_SETTINGS).some(([name, value]) => Reflect.get(actual, name) !== value)) {
      throw new Error(`SQLite did not take its settings: wanted ${show(REQUIRED_SETTINGS)}, has ${show(actual)}`);
    }
  }

  /** The switch itself never waits for other processes, so it is tried again while one of them is switching too. */
  async #switchToWriteAheadLog(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.all("pragma journal_mode = wal");
        return;
      } catch (error) {
        if (attempt === 50 || !isBusy(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  }

  async #prepare(text: string): Promise<sqlite3.Statement> {
    return new Promise((resolve, reject) => {
      const statement = this.#connection.prepare(text, (error) => (error ? reject(error) : resolve(statement)));
    });
  }

  #markUsed(text: string, statement: sqlite3.Statement): void {
    this.#statements.delete(text);
    this.#statements.set(text, statement);
    if (this.#statements.size <= this.#statementsKept) return;
    for (const [oldest, unused] of this.#statements) {
      this.#statements.delete(oldest);
      unused.finalize();
      return;
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "SQLITE_BUSY" || error.code === "SQLITE_LOCKED");
}

function show(settings: object): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join(" ");
}
