import { describe, expect, it, test } from "vitest";
import { confirmImport, findImport, keepImport } from "#app/domain/organization/import.server";
import { findColumns, valuesOf } from "#app/domain/organization/import-columns";
import { mergeOrganizations } from "#app/domain/organization/merge.server";
import { organizationSheet } from "#app/domain/organization/organization-sheet.server";
import { readImport } from "#app/domain/organization/read-import.server";
import { runRetention } from "#app/domain/retention/run-retention.server";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestRegion, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { addOrganization } from "./organizations";

const words = new Map([
  ["jeugdteam", "youth_team"],
  ["school", "school"],
]);
const readText = (text: string) => readImport(new TextEncoder().encode(text), words);

/** A list as text, uploaded by somebody; answers what it would do. */
async function upload(db: Database, personId: string, text: string) {
  const read = await readText(text);
  if (!read.ok) throw new Error(read.problem);
  const importId = await keepImport(db, { personId, fileName: "lijst.csv", rows: read.rows }, testNow);
  const found = await findImport(db, { importId, personId });
  if (!found || found.done) throw new Error("no preview");
  const { verdicts, hash } = found.preview;
  const confirm = (choices: [number, "same" | "new"][] = []) =>
    confirmImport(db, { importId, personId, choices: new Map(choices), previewHash: hash }, testNow);
  return { importId, verdicts, confirm };
}

const owner = async (db: Database) =>
  (await createTestOrganizer(db, "owner", { regionId: await createTestRegion(db) })).personId;
const names = async (db: Database) =>
  (await db.selectFrom("organizations").select("name").orderBy("name_search").execute()).map(({ name }) => name);

describe("The columns of a list", () => {
  const read = (header: string, row: string) => {
    const columns = findColumns(header.split(";"));
    return columns && valuesOf(row.split(";"), columns);
  };

  it("are the simple ones, in any order and case", () => {
    expect(read("Gemeente;NAAM;Soort;Andere namen;brin", "Gouda;De Bron;school;a | b;12AB")).toEqual({
      name: "De Bron",
      kind: "school",
      municipality: "Gouda",
      city: "",
      address: "",
      brin: "12AB",
      aliases: "a \n b",
    });
  });

  it("are those of DUO: with a location of two digits or as one code, a street and a number", () => {
    const duo = "BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;PLAATSNAAM;GEMEENTENAAM";
    const school = {
      kind: "school",
      name: "De Bron",
      address: "Dorpsstraat 1-a",
      city: "Reeuwijk",
      municipality: "Gouda",
    };
    expect(read(duo, "12AB;1;De Bron;Dorpsstraat;1-a;Reeuwijk;Gouda")).toMatchObject({ ...school, brin: "12AB01" });
    expect(read(duo, "12AB;12AB03;De Bron;Dorpsstraat;1-a;Reeuwijk;Gouda")).toMatchObject({
      ...school,
      brin: "12AB03",
    });
    expect(read("BRIN NUMMER;INSTELLINGSNAAM;PLAATSNAAM", "12AB;De Bron;Gouda")).toMatchObject({
      kind: "school",
      brin: "12AB",
      city: "Gouda",
    });
  });

  it("need a name", async () => {
    expect(findColumns(["gemeente", "brin"])).toBeUndefined();
    expect(await readText("gemeente;brin\nGouda;12AB")).toEqual({ ok: false, problem: "no_name_column" });
    expect(await readText("naam;brin\n")).toEqual({ ok: false, problem: "empty" });
  });
});

describeOnBothDatabases("Importing organizations", (database) => {
  test("shows what each row does before anything is written, and tells each faulty row with its number", async () => {
    const { db } = database();
    const personId = await owner(db);
    await addOrganization(db, personId, { name: "De Bron", municipality: "Gouda", brin: "12AB" });
    await addOrganization(db, personId, { name: "Jeugdteam Noord", kind: "youth_team", municipality: "Gouda" });
    await addOrganization(db, personId, { name: "Basisschool De Regenboog", municipality: "Gouda" });
    const { verdicts } = await upload(
      db,
      personId,
      [
        "naam;soort;gemeente;brin",
        "Basisschool de Bron;school;Gouda;12ab00",
        "",
        "JEUGDTEAM  noord;jeugdteam;gouda;",
        "Basisschool De Regenbog;school;Gouda;34CD",
        "De Linde;school;Gouda;",
        "de linde;school;Gouda;",
        ";school;;nee",
        "Kapper Kees;kapper;;",
        `${"x".repeat(5000)};school;;`,
        "GGD;health;;56EF",
      ].join("\n"),
    );
    expect(verdicts.map(({ number, what }) => [number, what])).toEqual([
      [2, "known"],
      [4, "known"],
      [5, "likely"],
      [6, "new"],
      [7, "wrong"],
      [8, "wrong"],
      [9, "wrong"],
      [10, "wrong"],
      [11, "wrong"],
    ]);
    expect(verdicts.flatMap((one) => (one.what === "wrong" ? [one.problems] : []))).toEqual([
      [{ field: "row", reason: "twice", otherRow: 6 }],
      [
        { field: "name", reason: "required" },
        { field: "brin", reason: "brin" },
      ],
      [{ field: "kind", reason: "choice" }],
      [{ field: "name", reason: "too_long" }],
      [{ field: "brin", reason: "brin_of_school" }],
    ]);
    expect(JSON.stringify(verdicts).length).toBeLessThan(5000);
    expect(await names(db)).toHaveLength(3);
  });

  test("writes new ones, fills in what is empty, writes over nothing, and does nothing the second time", async () => {
    const { db } = database();
    const personId = await owner(db);
    const bron = await addOrganization(db, personId, { name: "De Bron", municipality: "Gouda", city: "Reeuwijk" });
    const list = "naam;soort;gemeente;plaats;brin\nDe Bron;school;Gouda;Elders;12AB\nDe Linde;school;Gouda;;34CD01";
    const first = await upload(db, personId, list);
    expect(await first.confirm()).toEqual({
      ok: true,
      result: { added: 1, completed: 1, unchanged: 0, left: 0, wrong: 0 },
    });
    const row = await db.selectFrom("organizations").selectAll().where("id", "=", bron).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ name: "De Bron", city: "Reeuwijk", brin: "12AB" });
    expect(await first.confirm()).toEqual({ ok: false, reason: "already_imported" });
    const again = await upload(db, personId, list);
    expect(again.verdicts.map(({ what }) => what)).toEqual(["known", "known"]);
    expect(await again.confirm()).toMatchObject({ result: { added: 0, completed: 0, unchanged: 2 } });
    expect(await names(db)).toEqual(["De Bron", "De Linde"]);
    const acts = await db.selectFrom("audit_log").select("action").where("action", "like", "organization.%").execute();
    expect(acts.map(({ action }) => action).sort()).toEqual([
      "organization.completed",
      "organization.created",
      "organization.imported",
    ]);
  });

  test("asks whether a row that is likely known is the same one, and leaves it out unless somebody says so", async () => {
    const { db } = database();
    const personId = await owner(db);
    const id = await addOrganization(db, personId, { name: "Basisschool De Regenboog", municipality: "Gouda" });
    const list = "naam;soort;gemeente;brin\nBasisschool De Regenbog;school;Gouda;12AB";
    expect(await (await upload(db, personId, list)).confirm()).toMatchObject({ result: { left: 1 } });
    expect(await names(db)).toHaveLength(1);
    expect(await (await upload(db, personId, list)).confirm([[2, "same"]])).toMatchObject({ result: { completed: 1 } });
    const row = await db.selectFrom("organizations").select(["name", "brin"]).where("id", "=", id).executeTakeFirst();
    expect(row).toEqual({ name: "Basisschool De Regenboog", brin: "12AB" });
    const other = "naam;soort;gemeente\nBasisschool De Regenboom;school;Gouda";
    expect(await (await upload(db, personId, other)).confirm([[2, "new"]])).toMatchObject({ result: { added: 1 } });
    expect(await names(db)).toEqual(["Basisschool De Regenboog", "Basisschool De Regenboom"]);
  });

  test("is refused when the organizations changed since it was shown, and to anybody else", async () => {
    const { db } = database();
    const personId = await owner(db);
    const { importId, confirm } = await upload(db, personId, "naam;soort\nDe Linde;school");
    expect(await findImport(db, { importId, personId: await owner(db) })).toBeUndefined();
    const someone = { importId, personId: await owner(db), choices: new Map<number, "same">(), previewHash: "" };
    expect(await confirmImport(db, someone, testNow)).toEqual({ ok: false, reason: "import_unknown" });
    await addOrganization(db, personId, { name: "De Linde" });
    expect(await confirm()).toEqual({ ok: false, reason: "preview_outdated" });
    expect(await names(db)).toEqual(["De Linde"]);
  });

  test("twice at once adds each organization once", async () => {
    const { db } = database();
    const personId = await owner(db);
    const lists = [await upload(db, personId, "naam\nDe Linde"), await upload(db, personId, "naam\nDe Linde")];
    const outcomes = await Promise.all(lists.map(({ confirm }) => confirm()));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await names(db)).toEqual(["De Linde"]);
  });

  test("knows what was merged by the code and the name of the one that went", async () => {
    const { db } = database();
    const personId = await owner(db);
    const gone = await addOrganization(db, personId, { name: "De Bron", brin: "12AB" });
    const survivorId = await addOrganization(db, personId, { name: "Kindcentrum De Bron" });
    await mergeOrganizations(db, { organizationId: gone, survivorId, actorPersonId: personId }, testNow);
    const { verdicts } = await upload(db, personId, "naam;soort;brin\nIets anders;school;12AB\nDe Bron;school;");
    expect(verdicts.map((one) => (one.what === "known" ? one.known.id : one.what))).toEqual([survivorId, survivorId]);
  });

  test(
    "of 2,000 rows with 100 faulty ones tells each of them, and writes the rest in one go",
    { timeout: 60_000 },
    async () => {
      const { db } = database();
      const personId = await owner(db);
      const rows = Array.from({ length: 2000 }, (_, index) =>
        index % 20 === 7
          ? `School ${index};school;Gouda;fout`
          : `Jeugdteam ${index * 7919};jeugdteam;Plaats ${index % 40};`,
      );
      const { verdicts, confirm } = await upload(db, personId, ["naam;soort;gemeente;brin", ...rows].join("\r\n"));
      const wrong = verdicts.filter(({ what }) => what === "wrong").map(({ number }) => number);
      expect(wrong).toEqual(Array.from({ length: 100 }, (_, index) => index * 20 + 9));
      expect(await confirm()).toMatchObject({ ok: true, result: { added: 1900, wrong: 100 } });
      expect(await names(db)).toHaveLength(1900);
    },
  );

  test("of an export changes nothing, whatever the names", async () => {
    const { db } = database();
    const personId = await owner(db);
    for (const name of ["=1+1 School", "'De Bron", '"Aan" de Zaan; noord', "École, één", "@school 2"])
      await addOrganization(db, personId, { name, aliases: [`${name} a`, `${name} b`], municipality: "Gouda" });
    const read = await readImport(await organizationSheet(db, (kind) => kind), words);
    expect(read.ok && read.rows.map((row) => ("fields" in row ? row.fields.name : row.problems))).toEqual(
      await names(db),
    );
    const importId = await keepImport(db, { personId, fileName: "x", rows: read.ok ? read.rows : [] }, testNow);
    const found = await findImport(db, { importId, personId });
    const verdicts = found && !found.done ? found.preview.verdicts : [];
    expect(verdicts.map((one) => ("filled" in one ? [one.what, one.filled] : one.what))).toEqual(
      Array.from({ length: 5 }, () => ["known", []]),
    );
  });

  test("keeps an uploaded list for a week", async () => {
    const { db } = database();
    await upload(db, await owner(db), "naam\nDe Linde");
    const after = (days: number, ms = 0) => new Date(testNow.getTime() + days * 86_400_000 + ms);
    expect((await runRetention(db, after(7))).organizationImports).toBe(0);
    expect((await runRetention(db, after(7, 1))).organizationImports).toBe(1);
  });
});
