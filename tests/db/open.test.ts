import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { dialectOf } from "#db/dialects/kind";
import { migrateToLatest } from "#db/migrate";
import { openDatabase } from "#db/open";
import { inTransaction } from "#db/transaction";
import { bothKinds, openFreshDatabase } from "#tests/support/databases";
import { insertRegion, regionNames } from "./regions";

describe("openDatabase", () => {
  test("makes the folder of a SQLite file, and finds what it holds when opened again", async () => {
    const folder = await mkdtemp(join(tmpdir(), "elkaar-open-"));
    const url = `sqlite:${join(folder, "a", "b", "elkaar.db")}`;
    const first = await openDatabase(url);
    await migrateToLatest(first);
    await insertRegion(first.db, "kept");
    await first.close();
    const second = await openDatabase(url);
    expect(await regionNames(second.db)).toEqual(["kept"]);
    await second.close();
    await rm(folder, { recursive: true });
  });

  test("refuses an address that names no database it knows, and a SQLite one without a file", async () => {
    for (const url of ["", "mysql://localhost/elkaar", "elkaar.db"]) {
      await expect(openDatabase(url)).rejects.toThrow("sqlite:PATH");
    }
    for (const url of ["sqlite:", "sqlite::memory:"]) await expect(openDatabase(url)).rejects.toThrow("path of a file");
  });

  test("fails at once where no PostgreSQL answers", async () => {
    await expect(openDatabase("postgres://postgres@127.0.0.1:1/elkaar")).rejects.toThrow("ECONNREFUSED");
  });

  test("fails where the SQLite file is no database", async () => {
    const folder = await mkdtemp(join(tmpdir(), "elkaar-open-"));
    await expect(openDatabase(`sqlite:${folder}`)).rejects.toThrow("SQLITE_CANTOPEN");
    await rm(folder, { recursive: true });
  });

  test.each(bothKinds)("knows which database it talks to, in a transaction too (%s)", async (kind) => {
    const open = await openFreshDatabase(kind);
    expect([open.kind, dialectOf(open.db)]).toEqual([kind, kind]);
    await inTransaction(open.db, async (trx) => expect(dialectOf(trx)).toBe(kind));
    await open.discard();
  });

  test("reads back that PostgreSQL keeps what it committed, and how long it waits", async () => {
    const open = await openFreshDatabase("postgres", { poolSize: 2 });
    expect(await open.settings()).toMatchObject({
      fsync: "on",
      full_page_writes: "on",
      synchronous_commit: "on",
      lock_timeout: "3s",
      statement_timeout: "15s",
      server_encoding: "UTF8",
    });
    await open.discard();
  });

  test("says so when a model runs on a PostgreSQL that does not keep what it committed", async () => {
    const open = await openFreshDatabase("postgres", { durable: false });
    expect(await open.settings()).toMatchObject({ fsync: "off", synchronous_commit: "off" });
    await open.discard();
  });

  test("survives a PostgreSQL that ends its idle connections", async () => {
    const open = await openFreshDatabase("postgres", { poolSize: 1 });
    const other = await openDatabase(open.url);
    await regionNames(open.db);
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
    `.execute(other.db);
    await expect.poll(() => regionNames(open.db).catch(() => "lost")).toEqual([]);
    await other.close();
    await open.discard();
  });
});
