import { expect, test } from "vitest";
import { readRows, rowsOf } from "#db/dialects/json-rows";
import { describeOnBothDatabases } from "#tests/support/databases";
import { insertRegion } from "./regions";

const names = ["[1,2]", '{"a":1}', 'quote " and \\ and \u2028', "Ömer ’s-Gravenhage 🙂", "tab\tand\nline", "null"];

describeOnBothDatabases("rows in one column", (database) => {
  test("are the rows of the query, in its order, and text stays text", async () => {
    const { db } = database();
    for (const name of names) await insertRegion(db, name);
    const query = db.selectFrom("regions").select(["name", "mailbox", "slug as code"]).orderBy("name", "desc");
    const plain = await query.execute();
    const { rows } = await db.selectNoFrom(rowsOf(db, query).as("rows")).executeTakeFirstOrThrow();
    expect(readRows(rows)).toEqual(plain);
    expect(plain.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  test("keep null, numbers and a limit, and are an empty row of rows where there is none", async () => {
    const { db } = database();
    for (const name of ["a", "b", "c"]) await insertRegion(db, name);
    const counted = db
      .selectFrom("regions")
      .select((e) => [e.fn.countAll<number>().as("count"), e.lit(null).as("nothing")]);
    const last = db.selectFrom("regions").select("name").orderBy("name", "desc").limit(1);
    const none = db.selectFrom("regions").select("name").where("name", "=", "z");
    const found = await db
      .selectNoFrom([rowsOf(db, counted).as("counted"), rowsOf(db, last).as("last"), rowsOf(db, none).as("none")])
      .executeTakeFirstOrThrow();
    expect(readRows(found.counted)).toEqual([{ count: 3, nothing: null }]);
    expect(readRows(found.last)).toEqual([{ name: "c" }]);
    expect(readRows(found.none)).toEqual([]);
  });
});
