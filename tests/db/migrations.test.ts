import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { describe, expect, test } from "vitest";
import { DatabaseNewerError, migrateToLatest } from "#db/migrate";
import { migrations } from "#db/migrations/index";
import { openDatabase } from "#db/open";
import { describeOnBothDatabases } from "#tests/support/databases";
import { insertRegion, regionNames } from "./regions";

/** A migration that has been published is never changed: databases that ran it would differ from new ones. */
const frozen: Record<string, string> = {
  "0001-first-line": "5251e2f42da119eee32b9186576536774d62862858fc7f3ec59c44a5f9b4e387",
  "0002-organizers-area": "e977deae5b0074770bddee0324af4ab32232044fbb5d106b8c037e88019a9c6d",
  "0004-public-face": "580f5165030de308bf867e367bb99d9f01eea7f02adaef480e4163be8f3b677c",
  "0005-organizations": "3afb070115e3a962ea2372f8d57a6a81d6de459a11c05b18e9e9fa141f87c7ba",
  "0006-passkeys": "5dc68b4e0aeb72e751a4e82886736968acb1d05d431dcd0ffef013bafef491ce",
  "0008-invitations": "1180bc68d44624105ee1c52c7b4c2d7ecddbca7d99ec462b2e62447d12502443",
  "0009-custom-questions": "384c2ec69e4f4f5bd44e5b71e02c4fb9b9d84b36299f00bee90382cb06627e51",
  "0010-series": "27a2c04cec341e659fca1cc512799ec780dc66a11ee10642b68d879d893e0962",
  "0011-mailings": "b72499630baea35878518cded807cfc17d1f9bba6205dd158269f05e80c2ee05",
  "0012-approval": "e34fe53658da3479efc24f5c92f20da0f6e35df069868d752e098455766704f8",
  "0013-mail-to-requests": "484102365974460e69eac7da33f787e64d54b96434ecceb9c4605503e36d010d",
  "0014-profiles": "b8f6f1664ad5922c8327ca88d2cfc89807da7128ca62222be6e314a4811a1234",
  "0015-contact-persons": "3299bef4d81432ca7790226df9f662b71a6614dbf499a3b0da803d15ca4fcf9b",
  "0016-introductions": "793a7d11ef5a6677dcad793723437b76bcd8972871157ce8fbfe0d93f6b9c01f",
  "0017-questions": "4b115a75550cb3c2f0a3bef1082bcb7f9306e815ace736d6267eae8835324d58",
  "0018-contact-table-indexes": "a6e7870d9fd46195ee4f963db32e9be983532f340d245a3ddadfcdcedcb97711",
  "0020-on-the-day": "82ee6aee32cb7dbfa2587b43cbce5f1b6deff05d17071ddc298435c8e56812b4",
  "0021-grants-by-audience": "910494c6f93f7aafbb10ac627ba48bd778828b390813e861d235589527fb0cbc",
  "0022-met-question": "58a3d3f6692cf246a0f582f4cd9f84569db287048081ded73f922bfa96d1ef57",
  "0023-suggestions": "79cdbb34c188a0f928a9c95a6cfd833c94eb76b9d2e4202c975b23c436a0bdf1",
  "0024-table-plans": "295fa173b6babbef2b3c67eb106094974c1b71fb55b5d85cc99dd87c5f915c56",
};

const folder = fileURLToPath(new URL("../../db/migrations/", import.meta.url));

describe("the list of migrations", () => {
  test("names every file, in order of its number, no number twice", () => {
    const files = readdirSync(folder).filter((file) => file !== "index.ts");
    expect(Object.keys(migrations).map((name) => `${name}.ts`)).toEqual(files.toSorted());
    const numbers = Object.keys(migrations).map((name) => /^(\d{4})-[a-z0-9-]+$/.exec(name)?.[1]);
    expect(numbers).not.toContain(undefined);
    expect(numbers).toEqual([...new Set(numbers)].toSorted());
  });

  test("no migration was changed after it was frozen", () => {
    const hashes = Object.keys(migrations).map((name) => [name, hashOf(readFileSync(`${folder}${name}.ts`, "utf8"))]);
    expect(Object.fromEntries(hashes)).toEqual(frozen);
  });
});

describeOnBothDatabases(
  "migrateToLatest",
  (database) => {
    test("makes every table of the schema, and does nothing the second time", async () => {
      expect(await migrateToLatest(database())).toEqual(Object.keys(migrations));
      expect(await tableNames(database().db)).toEqual(schemaTables());
      await insertRegion(database().db, "kept");
      expect(await migrateToLatest(database())).toEqual([]);
      expect(await regionNames(database().db)).toEqual(["kept"]);
    });

    test("a failing migration leaves nothing behind, also not of those before it", async () => {
      const first = createTable("first");
      const failing: Migration = {
        up: async (db: Kysely<unknown>) => {
          await createTable("second").up(db);
          await db.schema.alterTable("missing").addColumn("x", "text").execute();
        },
      };
      const failure = migrateToLatest(database(), { "0001-first": first, "0002-failing": failing });
      await expect(failure).rejects.toThrow("Migration 0002-failing failed, nothing was changed");
      await expect(failure).rejects.toMatchObject({ cause: { message: expect.stringMatching(/missing/) as unknown } });
      expect(await tableNames(database().db, true)).toEqual([]);
      expect(await migrateToLatest(database(), { "0001-first": first })).toEqual(["0001-first"]);
      expect(await tableNames(database().db)).toEqual(["first"]);
    });

    test("a later failing migration leaves the database as it was", async () => {
      const list = { "0001-first": createTable("first") };
      await migrateToLatest(database(), list);
      const failing: Migration = { up: () => Promise.reject(new Error("a bug")) };
      await expect(migrateToLatest(database(), { ...list, "0002-bug": failing })).rejects.toThrow("0002-bug");
      expect(await migrateToLatest(database(), { ...list, "0002-second": createTable("second") })).toEqual([
        "0002-second",
      ]);
      expect(await tableNames(database().db)).toEqual(["first", "second"]);
    });

    test("a database that is newer than the code is refused, and stays as it is", async () => {
      const known = { "0001-first": createTable("first") };
      await migrateToLatest(database(), { ...known, "0002-later": createTable("later") });
      const refused = migrateToLatest(database(), known);
      await expect(refused).rejects.toThrow(DatabaseNewerError);
      await expect(refused).rejects.toThrow(
        "The database is newer than this version of Elkaar: it holds migration 0002-later, and this version knows up to 0001-first.",
      );
      expect(await tableNames(database().db)).toEqual(["first", "later"]);
    });

    test("several that start at once on a new database: one does it, the others wait for it", async () => {
      const others = await Promise.all([openDatabase(database().url), openDatabase(database().url)]);
      const ran = await Promise.all([database(), ...others].map((open) => migrateToLatest(open)));
      await Promise.all(others.map((open) => open.close()));
      expect(ran.flat()).toEqual(Object.keys(migrations));
      expect(await tableNames(database().db)).toEqual(schemaTables());
    });
  },
  { migrated: false },
);

function createTable(name: string): Migration {
  return { up: (db: Kysely<unknown>) => db.schema.createTable(name).addColumn("id", "text").execute() };
}

async function tableNames<Schema>(db: Kysely<Schema>, withInternalKyselyTables = false): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables });
  return tables.map((table) => table.name).toSorted();
}

/** The tables as the files of db/schema name them. */
function schemaTables(): string[] {
  const text = readFileSync(new URL("../../db/schema/database.ts", import.meta.url), "utf8");
  return [...text.matchAll(/^ {2}(\w+): \w+Table;$/gm)].map((match) => match[1] ?? "").toSorted();
}

function hashOf(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
}
