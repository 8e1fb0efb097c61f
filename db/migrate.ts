import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { Migrator } from "kysely/migration";
import { migrations } from "./migrations/index";
import type { OpenDatabase } from "./open";
import type { Transaction } from "./types";

const MIGRATION_TABLE = "kysely_migration";

/**
 * Brings the database to the newest schema, in one transaction: a failing migration leaves nothing behind.
 * Several processes may ask at once; one does it and the others wait. Returns the names of the migrations that ran.
 * Throws DatabaseNewerError when the database knows a migration that this code does not.
 */
export async function migrateToLatest(
  open: Pick<OpenDatabase, "db">,
  list: Record<string, Migration> = migrations,
): Promise<string[]> {
  return open.db.transaction().execute(async (trx) => {
    await trx.getExecutor().adapter.acquireMigrationLock(trx, { lockTable: "", lockRowId: "" });
    await refuseNewerDatabase(trx, Object.keys(list));
    const migrator = new Migrator({ db: trx, provider: { getMigrations: async () => list } });
    const { error, results = [] } = await migrator.migrateToLatest();
    const failed = results.find((result) => result.status === "Error");
    if (failed) throw new Error(`Migration ${failed.migrationName} failed, nothing was changed`, { cause: error });
    if (error) throw error;
    return results.map((result) => result.migrationName);
  });
}

export class DatabaseNewerError extends Error {
  override readonly name = "DatabaseNewerError";

  constructor(unknown: readonly string[], newestKnown: string | undefined) {
    super(
      `The database is newer than this version of Elkaar: it holds migration ${unknown.join(", ")}, ` +
        `and this version knows up to ${newestKnown ?? "none"}. Start the version that made it, or restore a backup.`,
    );
  }
}

async function refuseNewerDatabase(trx: Transaction, known: string[]): Promise<void> {
  const tables = await trx.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === MIGRATION_TABLE)) return;
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(MIGRATION_TABLE)} order by name`.execute(
    trx,
  );
  const unknown = rows.map((row) => row.name).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new DatabaseNewerError(unknown, known.at(-1));
}
