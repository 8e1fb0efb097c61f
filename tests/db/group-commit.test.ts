import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { randomNumbers } from "#tests/support/random";
import { NeighbourFailedError } from "#db/dialects/errors";
import { openDatabase } from "#db/open";
import { inTransaction } from "#db/transaction";
import type { Transaction } from "#db/types";
import { type FreshDatabase, openFreshDatabase } from "#tests/support/databases";
import { insertRegion, isSettled, promiseToKeep, regionNames } from "./regions";

let database: FreshDatabase;
beforeEach(async () => {
  // Long enough for a slow machine: what joins a commit here is decided by order alone.
  database = await openFreshDatabase("sqlite", { groupOpenMs: 60_000 });
});
afterEach(() => database.discard());

describe("SQLite: transactions that wait for each other share a commit", () => {
  test("none is answered, and none can be seen, before the commit they share", async () => {
    const { db } = database;
    const { running, last } = startGroup(
      (trx) => insertRegion(trx, "first"),
      (trx) => insertRegion(trx, "second"),
    );
    expect(await isSettled(running)).toBe(false);
    expect(await regionNames(db)).toEqual([]);
    last.keep();
    await running;
    expect(await regionNames(db)).toEqual(["first", "last", "second"]);
  });

  test("one that fails is undone alone; the others are kept", async () => {
    const { running, last } = startGroup(
      (trx) => insertRegion(trx, "kept"),
      async (trx) => {
        await insertRegion(trx, "undone");
        throw new Error("a bug");
      },
      async (trx) => {
        await insertRegion(trx, "refused");
        return { ok: false };
      },
      (trx) => insertRegion(trx, "kept too"),
    );
    last.keep();
    const outcomes = await running;
    expect(outcomes.map((outcome) => outcome.status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
      "fulfilled",
    ]);
    expect(await regionNames(database.db)).toEqual(["kept", "kept too", "last"]);
  });

  test("when the first of a group fails the others run in a transaction of their own", async () => {
    const { running, last } = startGroup(
      async (trx) => {
        await insertRegion(trx, "undone");
        throw new Error("a bug");
      },
      (trx) => insertRegion(trx, "kept"),
    );
    last.keep();
    await running;
    expect(await regionNames(database.db)).toEqual(["kept", "last"]);
  });

  test("a refusal that was decided on what a neighbour wrote is not told before that is on disk", async () => {
    const { db } = database;
    const last = promiseToKeep();
    const first = inTransaction(db, (trx) => insertRegion(trx, "the only place"));
    const refused = inTransaction(db, async (trx) => {
      const isFull = (await regionNames(trx)).length > 0;
      return isFull ? { ok: false as const, reason: "full" } : { ok: true as const };
    });
    const holding = inTransaction(db, () => last.promise);
    expect(await isSettled(Promise.race([first, refused]))).toBe(false);
    last.keep();
    expect(await refused).toEqual({ ok: false, reason: "full" });
    await Promise.all([first, holding]);
  });

  test("when the shared commit fails nobody is told that it succeeded, and nothing of any is kept", async () => {
    const { db } = database;
    await makeCommitFailable(database);
    const outcomes = await Promise.allSettled([
      db.transaction().execute((trx) => insertRegion(trx, "before")),
      db.transaction().execute((trx) => sql`insert into child values ('no such parent')`.execute(trx)),
      db.transaction().execute((trx) => insertRegion(trx, "after")),
    ]);
    for (const outcome of outcomes) {
      expect(outcome.status === "rejected" && outcome.reason instanceof NeighbourFailedError).toBe(true);
    }
    expect(await regionNames(db)).toEqual([]);
    await insertRegion(db, "works again");
  });

  test("inTransaction then runs each again by itself, and only the guilty one fails, with its own error", async () => {
    const { db } = database;
    await makeCommitFailable(database);
    const guilty = () => inTransaction(db, (trx) => sql`insert into child values ('no such parent')`.execute(trx));
    const [before, first, between, second] = await Promise.allSettled([
      inTransaction(db, (trx) => insertRegion(trx, "before")),
      guilty(),
      inTransaction(db, (trx) => insertRegion(trx, "between")),
      guilty(),
    ]);
    expect([before, between].map((outcome) => outcome?.status)).toEqual(["fulfilled", "fulfilled"]);
    for (const outcome of [first, second]) expect(outcome).toMatchObject({ reason: { code: "SQLITE_CONSTRAINT" } });
    expect(await regionNames(db)).toEqual(["before", "between"]);
  });

  test("one that SQLite rolled back by itself takes its neighbours with it, which are run again", async () => {
    const { db } = database;
    await sql`create table filler (text text not null)`.execute(db);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql.raw(`pragma max_page_count = ${rows[0]!.page_count + 2}`).execute(db);
    const outcomes = await Promise.allSettled([
      inTransaction(db, (trx) => insertRegion(trx, "before")),
      inTransaction(db, (trx) => sql`insert into filler values (${"x".repeat(100_000)})`.execute(trx)),
      inTransaction(db, (trx) => insertRegion(trx, "after")),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await regionNames(db)).toEqual(["after", "before"]);
    expect((await sql`select * from filler`.execute(db)).rows).toEqual([]);
  });

  test("single statements share it too: one that is refused is told so, the others are kept", async () => {
    const { db } = database;
    const outcomes = await Promise.allSettled(["a", "b", "a", "c"].map((name) => insertRegion(db, name)));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
    expect(await regionNames(db)).toEqual(["a", "b", "c"]);
  });

  test("a pragma or a change of tables between them runs outside any transaction", async () => {
    const { db } = database;
    await Promise.all([
      insertRegion(db, "a"),
      inTransaction(db, (trx) => insertRegion(trx, "b")),
      sql`vacuum`.execute(db),
      db.schema.createTable("extra").addColumn("id", "text").execute(),
      insertRegion(db, "c"),
    ]);
    expect(await regionNames(db)).toEqual(["a", "b", "c"]);
  });

  test("they run in order of asking, and many that keep coming do not hold back the answer to one", async () => {
    const { db } = database;
    const order: number[] = [];
    let waiting = true;
    const stream = Array.from({ length: 10 }, async (_, client) => {
      for (let n = 0; waiting; n++) await inTransaction(db, (trx) => insertRegion(trx, `${client}-${n}`));
    });
    await Promise.all(Array.from({ length: 50 }, (_, n) => inTransaction(db, async () => void order.push(n))));
    waiting = false;
    await Promise.all(stream);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test("hundreds at once with every kind of ending leave exactly what was answered", async () => {
    const { db } = database;
    const random = randomNumbers(20231108);
    const kept: string[] = [];
    const endings = Array.from({ length: 400 }, async (_, n) => {
      const name = `region ${String(n).padStart(3, "0")}`;
      const ending = Math.floor(random() * 4);
      const outcome = await inTransaction(db, async (trx) => {
        await insertRegion(trx, name);
        if (ending === 1) throw new Error("a bug");
        if (ending === 2) await insertRegion(trx, name);
        return { ok: ending === 0 };
      }).catch(() => ({ ok: false }));
      if (outcome.ok) kept.push(name);
      expect(outcome.ok).toBe(ending === 0);
    });
    await Promise.all(endings);
    expect(await regionNames(db)).toEqual(kept.toSorted());
  });

  test("after kill -9 in the middle of groups everything that was answered is there", { timeout: 60_000 }, async () => {
    for (let round = 0; round < 3; round++) {
      const answered = await killWhileWriting(database.url, round);
      const again = await openDatabase(database.url);
      const names = new Set(await regionNames(again.db));
      expect(answered.length).toBeGreaterThan(0);
      expect(answered.filter((name) => !names.has(name))).toEqual([]);
      expect((await sql`pragma integrity_check`.execute(again.db)).rows).toEqual([{ integrity_check: "ok" }]);
      await again.close();
    }
  });
});

/** Starts transactions that wait for each other, the last of which stays open until it is let go. */
function startGroup(...members: ((trx: Transaction) => Promise<unknown>)[]) {
  const last = promiseToKeep();
  const all = [
    ...members,
    async (trx: Transaction) => {
      await insertRegion(trx, "last");
      await last.promise;
    },
  ];
  return { running: Promise.allSettled(all.map((work) => inTransaction(database.db, work))), last };
}

/** A foreign key that is looked at when the transaction commits, and not before. */
async function makeCommitFailable({ db }: FreshDatabase): Promise<void> {
  await sql`create table parent (id text primary key)`.execute(db);
  await sql`create table child (parent text references parent (id) deferrable initially deferred)`.execute(db);
}

function killWhileWriting(url: string, round: number): Promise<string[]> {
  const script = fileURLToPath(new URL("./write-until-killed.ts", import.meta.url));
  const child = fork(script, [url, String(round)], { execArgv: ["--import", "tsx"] });
  const answered: string[] = [];
  return new Promise((resolve) => {
    child.on("message", (name) => {
      if (typeof name === "string") answered.push(name);
      if (answered.length === 200) child.kill("SIGKILL");
    });
    child.once("exit", () => resolve(answered));
  });
}
