import { sql } from "kysely";
import { expect, test } from "vitest";
import { holdsWord } from "#app/domain/contact-person/holds-word";
import { describeOnBothDatabases } from "#tests/support/databases";

describeOnBothDatabases("a word of a search", (getDatabase) => {
  test.each([
    ["de regenboog", "re", true],
    ["de regenboog", "de", true],
    ["de regenboog", "bo", false],
    ["de regenboog", "boog", true],
    ["de regenboog", "r", true],
    ["de regenboog", "%%%", false],
    ["de regenboog", "_e_", false],
    ["100% school", "100%", true],
    ["de regenboog", "regenbogen", false],
  ])("in %j is %j: %s", async (key, word, found) => {
    const { db } = getDatabase();
    const held = holdsWord(db, sql`cast(${key} as text)`, word);
    const { rows } = await sql<{ held: number }>`select case when ${held} then 1 else 0 end as held`.execute(db);
    expect(Number(rows[0]?.held) === 1).toBe(found);
  });
});
