import { sql } from "kysely";
import { expect, test } from "vitest";
import { newId } from "#db/id";
import { describeOnBothDatabases } from "#tests/support/databases";
import { insertRegion } from "./regions";

describeOnBothDatabases("values", (database) => {
  test("counts, sums and averages are numbers", async () => {
    const { db } = database();
    for (const name of ["a", "b", "c"]) await insertRegion(db, name);
    const { rows } = await sql`
      select count(*) as count, sum(length(name)) as sum, avg(length(name)) as avg from regions
    `.execute(db);
    expect(rows).toEqual([{ count: 3, sum: 3, avg: 1 }]);
  });

  test("a write says how many rows it changed, and returns them when asked", async () => {
    const { db } = database();
    for (const name of ["a", "b", "c"]) await insertRegion(db, name);
    const update = await db
      .updateTable("regions")
      .set({ mailbox: "x" })
      .where("name", "in", ["a", "b"])
      .executeTakeFirst();
    expect(update.numUpdatedRows).toBe(2n);
    const none = await db.updateTable("regions").set({ mailbox: "x" }).where("name", "=", "z").executeTakeFirst();
    expect(none.numUpdatedRows).toBe(0n);
    const changed = await db
      .updateTable("regions")
      .set({ mailbox: "y" })
      .where("name", "=", "a")
      .returning("mailbox")
      .execute();
    expect(changed).toEqual([{ mailbox: "y" }]);
    const removed = await db.deleteFrom("regions").executeTakeFirst();
    expect(removed.numDeletedRows).toBe(3n);
  });

  test("a conflict that is to be ignored changes nothing and is no error", async () => {
    const { db } = database();
    const slug = { slug: "x", name: "x", mailbox: "x", created_at: "2026-11-21T13:00:00.000Z" };
    const insert = () =>
      db
        .insertInto("regions")
        .values({ id: newId(), ...slug })
        .onConflict((conflict) => conflict.column("slug").doNothing());
    expect((await insert().executeTakeFirst()).numInsertedOrUpdatedRows).toBe(1n);
    expect((await insert().executeTakeFirst()).numInsertedOrUpdatedRows).toBe(0n);
  });

  test("numbers, text of every script and empty values come back as they went in", async () => {
    const { db } = database();
    await sql`create table samples (flag integer, large bigint, fraction double precision, words text)`.execute(db);
    const samples = [
      { flag: 0, large: 2 ** 53 - 1, fraction: 0.1, words: "Zoë Çelik 👩‍🏫 ‏עברית' \" \\ %_" },
      { flag: 1, large: -(2 ** 40), fraction: -1.5, words: "" },
      { flag: null, large: null, fraction: null, words: null },
    ];
    for (const { flag, large, fraction, words } of samples) {
      await sql`insert into samples values (${flag}, ${large}, ${fraction}, ${words})`.execute(db);
    }
    expect((await sql`select * from samples`.execute(db)).rows).toEqual(samples);
  });

  test("ids are 32 hexadecimal digits and differ", () => {
    const ids = Array.from({ length: 1000 }, newId);
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });
});
