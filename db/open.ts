import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Kysely } from "kysely";
import { PooledPostgresDialect, readPostgresSettings, readSnapshot } from "./dialects/postgres";
import { SqliteDialect } from "./dialects/sqlite";
import type { DatabaseSchema } from "./schema/database";
import type { Database, DatabaseKind } from "./types";

export interface OpenDatabase {
  db: Database;
  kind: DatabaseKind;
  close(): Promise<void>;
  /** What the database itself says of its settings (pragmas; fsync, synchronous_commit, time limits), read back now. */
  settings(): Promise<Record<string, string>>;
  /** A value that differs after any commit that can be read, by this process or another. Only differences mean something. */
  changeSignal(): Promise<number | string>;
}

export interface OpenOptions {
  /** SQLite: read-only connections. */
  readers?: number;
  /** PostgreSQL: connections at most. */
  poolSize?: number;
  /** SQLite: how long a query waits for a connection before it fails. */
  acquireTimeoutMs?: number;
  /** SQLite: how long transactions may go on joining one commit. */
  groupOpenMs?: number;
}

/** Opens `sqlite:PATH` (the folder is made when it is missing) or `postgres://…`, and proves that it answers. */
export async function openDatabase(url: string, options: OpenOptions = {}): Promise<OpenDatabase> {
  if (url.startsWith("sqlite:")) return openSqlite(url.slice("sqlite:".length), options);
  if (/^postgres(ql)?:/.test(url)) return openPostgres(url, options);
  throw new Error('A database URL is "sqlite:PATH" or "postgres://…"');
}

async function openSqlite(
  path: string,
  { readers, acquireTimeoutMs, groupOpenMs }: OpenOptions,
): Promise<OpenDatabase> {
  if (path === "" || path.startsWith(":")) throw new Error('"sqlite:" needs the path of a file');
  const file = resolve(path);
  await mkdir(dirname(file), { recursive: true });
  const dialect = new SqliteDialect({ path: file, readers, acquireTimeoutMs, groupOpenMs });
  const db = new Kysely<DatabaseSchema>({ dialect });
  await initialize(db);
  return {
    db,
    kind: "sqlite",
    close: () => db.destroy(),
    settings: async () => ({ ...(await dialect.settings()) }),
    changeSignal: () => dialect.changeSignal(),
  };
}

async function openPostgres(url: string, { poolSize }: OpenOptions): Promise<OpenDatabase> {
  const db = new Kysely<DatabaseSchema>({ dialect: new PooledPostgresDialect({ url, poolSize }) });
  await initialize(db);
  // Its own connection: whoever watches must not stand in the line of those who write.
  let watcher: Database | undefined;
  return {
    db,
    kind: "postgres",
    close: async () => {
      await watcher?.destroy();
      await db.destroy();
    },
    settings: () => readPostgresSettings(db),
    changeSignal: () => {
      watcher ??= new Kysely<DatabaseSchema>({ dialect: new PooledPostgresDialect({ url, poolSize: 1 }) });
      return readSnapshot(watcher);
    },
  };
}

async function initialize(db: Database): Promise<void> {
  try {
    await db.connection().execute(async () => undefined);
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw error;
  }
}
