import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AcquireTimeoutError } from "#db/dialects/sqlite-turns";
import { SqliteHandle } from "#db/dialects/sqlite-handle";
import { openDatabase } from "#db/open";
import { inTransaction } from "#db/transaction";
import type { Transaction } from "#db/types";
import { type FreshDatabase, openFreshDatabase } from "#tests/support/databases";
import { insertRegion, promiseToKeep, regionNames } from "./regions";

let database: FreshDatabase;
beforeEach(async () => {
  database = await openFreshDatabase("sqlite", { readers: 2, acquireTimeoutMs: 200 });
});
afterEach(() => database.discard());

describe("SQLite: readers and the writer", () => {
  test("reads go on, and see the last commit, while a transaction is open", async () => {
    const { db } = database;
    const held = promiseToKeep();
    const wrote = promiseToKeep();
    const writing = inTransaction(db, async (trx) => {
      await insertRegion(trx, "new");
      wrote.keep();
      await held.promise;
    });
    await wrote.promise;
    expect(await regionNames(db)).toEqual([]);
    held.keep();
    await writing;
    expect(await regionNames(db)).toEqual(["new"]);
  });

  test("more reads at once than there are readers all get an answer", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => regionNames(database.db)));
    expect(answers).toHaveLength(50);
  });

  test("a raw select and an explain go to a reader too", async () => {
    const { db } = database;
    await inTransaction(db, async () => {
      expect((await sql<{ n: number }>`select 1 as n`.execute(db)).rows).toEqual([{ n: 1 }]);
      expect((await sql`explain query plan select * from regions`.execute(db)).rows).toHaveLength(1);
    });
  });

  test("a read-only transaction sees the database as it was at its start, and cannot write", async () => {
    const { db } = database;
    await insertRegion(db, "before");
    await db
      .transaction()
      .setAccessMode("read only")
      .execute(async (trx) => {
        await insertRegion(db, "during");
        expect(await regionNames(trx)).toEqual(["before"]);
        await expect(insertRegion(trx, "refused")).rejects.toThrow("readonly");
        expect(await regionNames(trx)).toEqual(["before"]);
      });
    expect(await regionNames(db)).toEqual(["before", "during"]);
  });

  test("a write transaction takes the lock at its start, so that what it read cannot be overtaken", async () => {
    const { db, url } = database;
    const other = await openDatabase(url);
    const increment = (connection: typeof db) =>
      inTransaction(connection, async (trx) => {
        const { length } = await regionNames(trx);
        await insertRegion(trx, `region ${length}`);
      });
    await Promise.all(Array.from({ length: 20 }, (_, n) => increment(n % 2 === 0 ? db : other.db)));
    await other.close();
    expect(await regionNames(db)).toHaveLength(20);
  });

  test("several processes count in one file and lose nothing", { timeout: 60_000 }, async () => {
    const { db, url } = database;
    await insertRegion(db, "counted", "0");
    const script = fileURLToPath(new URL("./count-in-file.ts", import.meta.url));
    const endings = [1, 2, 3].map(() => {
      const child = fork(script, [url, "100"], { execArgv: ["--import", "tsx"], stdio: "inherit" });
      return new Promise((resolve) => child.once("exit", resolve));
    });
    expect(await Promise.all(endings)).toEqual([0, 0, 0]);
    expect(await db.selectFrom("regions").select("mailbox").execute()).toEqual([{ mailbox: "300" }]);
  });
});

describe("SQLite: what waits too long", () => {
  test("writing through db inside a transaction fails after the time-out, and says why", async () => {
    const { db } = database;
    const work = inTransaction(db, async () => insertRegion(db, "waits for itself"));
    await expect(work).rejects.toThrow(AcquireTimeoutError);
    await expect(work).rejects.toThrow("writes through db instead of trx (waited 200 ms)");
    await insertRegion(db, "free again");
    expect(await regionNames(db)).toEqual(["free again"]);
  });

  test("reading while every reader is in a snapshot fails after the time-out", async () => {
    const { db } = database;
    const held = promiseToKeep();
    const snapshot = () =>
      db
        .transaction()
        .setAccessMode("read only")
        .execute(() => held.promise);
    const snapshots = [snapshot(), snapshot()];
    await expect(regionNames(db)).rejects.toThrow("No SQLite reader came free");
    held.keep();
    await Promise.all(snapshots);
    expect(await regionNames(db)).toEqual([]);
  });
});

describe("SQLite: settings", () => {
  const required = { journal_mode: "wal", synchronous: "2", busy_timeout: "5000", foreign_keys: "1" };

  test("every connection has them after opening and after opening again", async () => {
    expect(await database.settings()).toEqual(required);
    const again = await openDatabase(database.url);
    expect(await again.settings()).toEqual(required);
    await again.close();
  });

  test("a file that cannot have them is not opened", async () => {
    await expect(SqliteHandle.open(":memory:", "write")).rejects.toThrow(
      /did not take its settings.*journal_mode=memory/,
    );
  });

  test("reading them back fails when one connection lost its own", async () => {
    await sql`pragma foreign_keys = off`.execute(database.db);
    await expect(database.settings()).rejects.toThrow("differ");
  });

  test("a connection that had to be replaced has them again", async () => {
    const { db } = database;
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql.raw(`pragma max_page_count = ${rows[0]!.page_count}`).execute(db);
    await expect(inTransaction(db, (trx) => insertRegion(trx, "too large", "x".repeat(100_000)))).rejects.toThrow(
      "full",
    );
    await insertRegion(db, "fits", "x".repeat(100_000));
    expect(await regionNames(db)).toEqual(["fits"]);
    expect(await database.settings()).toEqual(required);
    await expect(db.insertInto("event_slugs").values({ slug: "x", event_id: "none" }).execute()).rejects.toThrow(
      "FOREIGN KEY",
    );
  });
});

describe("SQLite: statements", () => {
  test("the least recently used prepared statement is dropped, and prepared again when needed", async () => {
    const handle = await SqliteHandle.open(database.url.slice("sqlite:".length), "read", 3);
    await handle.all("select 0 as n");
    const many = Array.from({ length: 20 }, (_, n) => `select ${n} as n`);
    for (const text of many) await handle.all(text);
    expect(handle.statementCount).toBe(3);
    expect(await handle.all("select 0 as n")).toEqual([{ n: 0 }]);
    await handle.close();
  });

  test("transactions are not begun or ended behind Kysely's back", async () => {
    const { db } = database;
    for (const statement of ["begin", "  COMMIT", "rollback", "end", "savepoint x", "release x"]) {
      await expect(sql.raw(statement).execute(db)).rejects.toThrow("through Kysely");
    }
    await expect(inTransaction(db, (trx) => sql`commit`.execute(trx))).rejects.toThrow("through Kysely");
    await insertRegion(db, "works");
  });

  test("a statement that is still under way when its transaction fails is undone with it, and a later one is refused", async () => {
    const { db } = database;
    await insertRegion(db, "taken");
    const leaked: Transaction[] = [];
    const underWay: Promise<void>[] = [];
    const work = inTransaction(db, async (trx) => {
      leaked.push(trx);
      const first = insertRegion(trx, "taken");
      for (const name of ["under way", "behind it"]) {
        underWay.push(insertRegion(trx, name).catch(() => undefined));
      }
      await first;
    });
    await expect(work).rejects.toThrow("UNIQUE");
    await Promise.all(underWay);
    await expect(insertRegion(leaked[0]!, "late")).rejects.toThrow("rolled back");
    expect(await regionNames(db)).toEqual(["taken"]);
  });

  test("after a broken transaction further statements are refused, and nothing of it is kept", async () => {
    const { db } = database;
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql.raw(`pragma max_page_count = ${rows[0]!.page_count}`).execute(db);
    const work = inTransaction(db, async (trx) => {
      await insertRegion(trx, "too large", "x".repeat(100_000)).catch(() => undefined);
      await expect(insertRegion(trx, "after")).rejects.toThrow("failed earlier");
    });
    await expect(work).rejects.toThrow("failed earlier");
    expect(await regionNames(db)).toEqual([]);
  });

  test("a closed database refuses", async () => {
    const fresh = await openFreshDatabase("sqlite");
    await fresh.discard();
    await expect(regionNames(fresh.db)).rejects.toThrow("destroyed");
  });
});

describe("SQLite: the change signal", () => {
  test("differs after a commit by this process and by another connection, and only then", async () => {
    const { db, url } = database;
    const signal = async () => database.changeSignal();
    const start = await signal();
    await regionNames(db);
    expect(await signal()).toBe(start);
    await insertRegion(db, "here");
    const afterOwn = await signal();
    expect(afterOwn).not.toBe(start);
    const other = await openDatabase(url);
    await insertRegion(other.db, "there");
    await other.close();
    expect(await signal()).not.toBe(afterOwn);
  });
});
