import { expect, test } from "vitest";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { openDatabase } from "#db/open";
import { describeOnBothDatabases } from "#tests/support/databases";

const start = new Date("2026-10-01T10:00:00.000Z");
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

describeOnBothDatabases("a limit", (getDatabase) => {
  const limit = { key: limitKey("test", "anna@school.example"), max: 3, windowSeconds: 60 };

  test("allows as often as it says in one window, then no more, then again", async () => {
    const { db } = getDatabase();
    const allowed = [];
    for (const seconds of [0, 1, 59.999, 59.999]) allowed.push(await consumeLimit(db, limit, after(seconds)));
    expect(allowed).toEqual([true, true, true, false]);
    expect(await consumeLimit(db, limit, after(60))).toBe(true);
    expect(await consumeLimit(db, { ...limit, key: limitKey("test", "bert@school.example") }, after(1))).toBe(true);
  });

  test("counts all of many at once", async () => {
    const { db } = getDatabase();
    const allowed = await Promise.all(Array.from({ length: 20 }, () => consumeLimit(db, limit, start)));
    expect(allowed.filter(Boolean)).toHaveLength(3);
  });

  test("forgets nothing when the program starts again", async () => {
    const { db, url } = getDatabase();
    for (let i = 0; i < 3; i += 1) await consumeLimit(db, limit, start);
    const again = await openDatabase(url);
    try {
      expect(await consumeLimit(again.db, limit, start)).toBe(false);
    } finally {
      await again.close();
    }
  });

  test("keeps no addresses in its rows", async () => {
    const { db } = getDatabase();
    await consumeLimit(db, limit, start);
    const rows = await db.selectFrom("rate_limits").select("key").execute();
    expect(rows[0]?.key).toMatch(/^test:[\w-]{43}$/);
  });
});
