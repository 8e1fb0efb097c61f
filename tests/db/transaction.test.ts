import { expect, test } from "vitest";
import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";

const at = "2026-11-21T13:00:00.000Z";

describeOnBothDatabases("inTransaction", (database) => {
  test("keeps what the work wrote and returns its result", async () => {
    const { db } = database();
    const result = await inTransaction(db, async (trx) => {
      await note(trx, "first");
      return { ok: true as const, places: 3 };
    });
    expect(result).toEqual({ ok: true, places: 3 });
    expect(await names(db)).toEqual(["first"]);
  });

  test("leaves nothing behind when the work refuses, and returns the refusal", async () => {
    const { db } = database();
    const result = await inTransaction(db, async (trx) => {
      await note(trx, "first");
      return { ok: false as const, reason: "workshop_full" };
    });
    expect(result).toEqual({ ok: false, reason: "workshop_full" });
    expect(await names(db)).toEqual([]);
  });

  test("leaves nothing behind when the work throws, and throws that error", async () => {
    const { db } = database();
    const work = inTransaction(db, async (trx) => {
      await note(trx, "first");
      throw new Error("a bug");
    });
    await expect(work).rejects.toThrow("a bug");
    expect(await names(db)).toEqual([]);
  });

  test("runs inside a transaction that it is given, which keeps or loses both", async () => {
    const { db } = database();
    await inTransaction(db, async (outer) => {
      await note(outer, "outer");
      await inTransaction(outer, (inner) => note(inner, "inner"));
    });
    const undone = inTransaction(db, async (outer) => {
      await inTransaction(outer, (inner) => note(inner, "lost"));
      throw new Error("a bug");
    });
    await expect(undone).rejects.toThrow("a bug");
    expect(await names(db)).toEqual(["inner", "outer"]);
  });

  test("undoes only the inner work when that refuses or fails inside a given transaction", async () => {
    const { db } = database();
    await inTransaction(db, async (outer) => {
      await note(outer, "outer");
      const refused = await inTransaction(outer, async (inner) => {
        await note(inner, "refused");
        return { ok: false as const };
      });
      expect(refused).toEqual({ ok: false });
      const broken = inTransaction(outer, async (inner) => {
        await note(inner, "broken");
        await note(inner, "outer");
      });
      await expect(broken).rejects.toThrow();
      await note(outer, "still works");
    });
    expect(await names(db)).toEqual(["outer", "still works"]);
  });

  test("does not run work again that failed for a reason of its own", async () => {
    const { db } = database();
    let runs = 0;
    const work = inTransaction(db, async (trx) => {
      runs++;
      await note(trx, "same");
      await note(trx, "same");
    });
    await expect(work).rejects.toThrow();
    expect(runs).toBe(1);
  });
});

async function note(db: Database | Transaction, name: string): Promise<void> {
  await db
    .insertInto("regions")
    .values({ id: newId(), slug: name, name, mailbox: "m@x.example", created_at: at })
    .execute();
}

async function names(db: Database): Promise<string[]> {
  const rows = await db.selectFrom("regions").select("name").orderBy("name").execute();
  return rows.map((row) => row.name);
}
