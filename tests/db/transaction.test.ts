import { expect, test } from "vitest";
import type { Database } from "#db/types";
import { NeighbourFailedError } from "#db/dialects/errors";
import { inTransaction } from "#db/transaction";
import { describeOnBothDatabases } from "#tests/support/databases";
import { insertRegion, promiseToKeep, regionNames } from "./regions";

describeOnBothDatabases("inTransaction", (database) => {
  test("keeps what the work wrote and returns its result", async () => {
    const { db } = database();
    const result = await inTransaction(db, async (trx) => {
      await insertRegion(trx, "first");
      return { ok: true as const, places: 3 };
    });
    expect(result).toEqual({ ok: true, places: 3 });
    expect(await regionNames(db)).toEqual(["first"]);
  });

  test("leaves nothing behind when the work refuses, and returns the refusal", async () => {
    const { db } = database();
    const result = await inTransaction(db, async (trx) => {
      await insertRegion(trx, "first");
      return { ok: false as const, reason: "workshop_full" };
    });
    expect(result).toEqual({ ok: false, reason: "workshop_full" });
    expect(await regionNames(db)).toEqual([]);
  });

  test("leaves nothing behind when the work throws, and throws that error", async () => {
    const { db } = database();
    const work = inTransaction(db, async (trx) => {
      await insertRegion(trx, "first");
      throw new Error("a bug");
    });
    await expect(work).rejects.toThrow("a bug");
    expect(await regionNames(db)).toEqual([]);
  });

  test("runs inside a transaction that it is given, which keeps or loses both", async () => {
    const { db } = database();
    await inTransaction(db, async (outer) => {
      await insertRegion(outer, "outer");
      await inTransaction(outer, (inner) => insertRegion(inner, "inner"));
    });
    const undone = inTransaction(db, async (outer) => {
      await inTransaction(outer, (inner) => insertRegion(inner, "lost"));
      throw new Error("a bug");
    });
    await expect(undone).rejects.toThrow("a bug");
    expect(await regionNames(db)).toEqual(["inner", "outer"]);
  });

  test("undoes only the inner work when that refuses or fails inside a given transaction", async () => {
    const { db } = database();
    await inTransaction(db, async (outer) => {
      await insertRegion(outer, "outer");
      const refused = await inTransaction(outer, async (inner) => {
        await insertRegion(inner, "refused");
        return { ok: false as const };
      });
      expect(refused).toEqual({ ok: false });
      const broken = inTransaction(outer, async (inner) => {
        await insertRegion(inner, "broken");
        await insertRegion(inner, "outer");
      });
      await expect(broken).rejects.toThrow();
      await insertRegion(outer, "still works");
    });
    expect(await regionNames(db)).toEqual(["outer", "still works"]);
  });

  test("does not run work again that failed for a reason of its own", async () => {
    const { db } = database();
    let runs = 0;
    const work = inTransaction(db, async (trx) => {
      runs++;
      await insertRegion(trx, "same");
      await insertRegion(trx, "same");
    });
    await expect(work).rejects.toThrow();
    expect(runs).toBe(1);
  });

  test("runs again what was lost to another transaction, at most four times in all", async () => {
    const { db } = database();
    const failTimes = (times: number) => {
      let runs = 0;
      return inTransaction(db, async (trx) => {
        await insertRegion(trx, `run ${++runs} of ${times}`);
        if (runs <= times) throw new NeighbourFailedError("for the test");
        return runs;
      });
    };
    expect(await failTimes(3)).toBe(4);
    await expect(failTimes(4)).rejects.toThrow(NeighbourFailedError);
    expect(await regionNames(db)).toEqual(["run 4 of 3"]);
  });

  test("runs again which of two was chosen to end a deadlock", async ({ skip }) => {
    const { db, kind } = database();
    // SQLite has one writer at a time, so it knows no deadlock.
    if (kind === "sqlite") return skip();
    for (const name of ["a", "b"]) await insertRegion(db, name);
    expect(await deadlock(db)).toBeGreaterThanOrEqual(3);
    const rows = await db.selectFrom("regions").select("mailbox").execute();
    expect(new Set(rows.map((row) => row.mailbox)).size).toBe(1);
  });
});

/** Two transactions take the same two rows in opposite order, so that one of them has to be run again. */
async function deadlock(db: Database): Promise<number> {
  const bothHoldOne = [promiseToKeep(), promiseToKeep()];
  let runs = 0;
  const take = (order: string[], mine: number) =>
    inTransaction(db, async (trx) => {
      runs++;
      for (const name of order) {
        await trx
          .updateTable("regions")
          .set({ mailbox: order.join("") })
          .where("name", "=", name)
          .execute();
        bothHoldOne[mine]?.keep();
        await bothHoldOne[1 - mine]?.promise;
      }
    });
  await Promise.all([take(["a", "b"], 0), take(["b", "a"], 1)]);
  return runs;
}
