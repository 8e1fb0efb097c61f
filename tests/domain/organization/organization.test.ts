import { describe, expect, test } from "vitest";
import { findOrganizationByText, suggestOrganizations } from "#app/domain/organization/queries.server";
import { likeliestMatches } from "#app/domain/organization/rules";
import { searchKey } from "#app/domain/person/rules";
import { newId } from "#db/id";
import { describeOnBothDatabases } from "#tests/support/databases";

const known = [
  "Basisschool De Regenboog",
  "Basisschool De Zonnebloem",
  "Jeugdteam Noord",
  "Gemeente Zaanstad",
  "Centrum Jong Één",
];
const organizations = known.map((name, index) => ({ id: String(index), name }));
const names = (text: string) => likeliestMatches(text, organizations).map((match) => match.name);

describe("likely organizations", () => {
  test("are found in spite of typing mistakes and words left out", () => {
    expect(names("de regenboog")[0]).toBe("Basisschool De Regenboog");
    expect(names("Bassischool de Zonnenbloem")[0]).toBe("Basisschool De Zonnebloem");
    expect(names("jeugd team noord")[0]).toBe("Jeugdteam Noord");
    expect(names("centrum jong een")[0]).toBe("Centrum Jong Één");
  });

  test("are the same name with similarity 1, and nothing where nothing is alike", () => {
    expect(likeliestMatches("GEMEENTE  zaanstad", organizations)[0]).toMatchObject({ id: "3", similarity: 1 });
    expect(names("Politie")).toEqual([]);
    expect(names("")).toEqual([]);
  });

  test("are five at most, unless more are asked for", () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ id: `${index}`, name: `Jeugdteam ${index}` }));
    expect(likeliestMatches("Jeugdteam", many)).toHaveLength(5);
    expect(likeliestMatches("Jeugdteam", many, 9)).toHaveLength(9);
  });
});

describeOnBothDatabases("known organizations", (getDatabase) => {
  test("are suggested in alphabetical order and found by exactly their name, but for marks and capitals", async () => {
    const { db } = getDatabase();
    const row = { kind: "school", municipality: null, brin: null, created_at: "2026-01-01T00:00:00.000Z" };
    await db
      .insertInto("organizations")
      .values(known.map((name) => ({ id: newId(), name, name_search: searchKey(name), ...row })))
      .execute();
    expect(await suggestOrganizations(db)).toEqual([...known].sort());
    expect(await suggestOrganizations(db, "jong één")).toEqual(["Centrum Jong Één"]);
    expect(await suggestOrganizations(db, "100%")).toEqual([]);
    expect(await findOrganizationByText(db, " centrum JONG een ")).toMatchObject({ name: "Centrum Jong Één" });
    expect(await findOrganizationByText(db, "Centrum Jong")).toBeUndefined();
  });
});
