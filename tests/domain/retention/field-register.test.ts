import { expect, test } from "vitest";
import { fieldRegister, kindsOfData } from "#app/domain/retention/field-register";
import { dictionary } from "#app/language/dictionary";
import { describeOnBothDatabases } from "#tests/support/databases";

const listed = Object.entries(fieldRegister).flatMap(([table, columns]) =>
  Object.keys(columns).map((column) => `${table}.${column}`),
);

describeOnBothDatabases("The field register", (database) => {
  test("lists every column of the migrated database, and none that is not there", async () => {
    const tables = await database().db.introspection.getTables();
    const found = tables.flatMap((table) => table.columns.map((column) => `${table.name}.${column.name}`));
    expect(found.length).toBeGreaterThan(150);
    expect(listed.sort()).toEqual(found.sort());
  });

  test("notices a column that nobody listed", async () => {
    const { db } = database();
    await db.schema.alterTable("persons").addColumn("shoe_size", "text").execute();
    const tables = await db.introspection.getTables();
    const found = tables.flatMap((table) => table.columns.map((column) => `${table.name}.${column.name}`));
    expect(found.filter((column) => !listed.includes(column))).toEqual(["persons.shoe_size"]);
  });
});

test("every kind of data has a purpose, a lawful basis, a term and readers in both languages, and at least one column", () => {
  const used = new Set(Object.values(fieldRegister).flatMap((columns) => Object.values<string>(columns)));
  for (const kind of kindsOfData) {
    expect(used).toContain(kind);
    const [dutch, english] = [dictionary("nl").system.privacy.kinds[kind], dictionary("en").system.privacy.kinds[kind]];
    expect(Object.keys(english).sort()).toEqual(["basis", "howLong", "what", "whoSees", "why"]);
    for (const words of [dutch, english])
      for (const text of Object.values(words)) expect(text.length).toBeGreaterThan(5);
    expect(dutch.what).not.toBe(english.what);
  }
});
