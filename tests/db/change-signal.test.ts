import { expect, test } from "vitest";
import { openDatabase } from "#db/open";
import { describeOnBothDatabases } from "#tests/support/databases";
import { insertRegion, regionNames } from "./regions";

describeOnBothDatabases("the change signal", (database) => {
  test("differs as soon as a commit can be read, of this process or another", async () => {
    const { db, url, ...open } = database();
    const changeSignal = () => open.changeSignal();
    const other = await openDatabase(url);
    for (const [writer, name] of [
      [db, "one"],
      [other.db, "two"],
      [db, "three"],
      [other.db, "four"],
    ] as const) {
      const before = await changeSignal();
      await insertRegion(writer, name);
      expect(await changeSignal(), name).not.toBe(before);
      expect(await regionNames(db)).toContain(name);
    }
    await other.close();
  });
});
