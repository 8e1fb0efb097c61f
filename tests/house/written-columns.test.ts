import { expect, test } from "vitest";
import { fieldRegister } from "#app/domain/retention/field-register";
import { madeByUs, privateColumns, sharedColumns } from "#tests/support/written-columns";

test("every column holds words of people, for some or for all, or is made by us", () => {
  const written = new Map<string, readonly string[]>();
  for (const columns of [privateColumns, sharedColumns])
    for (const [table, names] of Object.entries(columns))
      written.set(table, [...(written.get(table) ?? []), ...(names ?? [])]);
  const unplaced = Object.entries(fieldRegister).flatMap(([table, columns]) =>
    Object.keys(columns)
      .filter((column) => !written.get(table)?.includes(column) && !madeByUs.test(column))
      .map((column) => `${table}.${column}`),
  );
  expect(unplaced).toEqual([]);
});
