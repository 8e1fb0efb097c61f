import { expect, test } from "vitest";
import { confirmContact } from "#app/domain/contact-person/answer.server";
import { askWaiting } from "#app/domain/contact-person/ask.server";
import { exportContacts } from "#app/domain/contact-person/export.server";
import { confirmContactImport, findContactImport, keepContactImport } from "#app/domain/contact-person/import.server";
import { dayOf, findContactColumns, rankOf } from "#app/domain/contact-person/import-rows";
import { readContactImport } from "#app/domain/contact-person/read-import.server";
import { dictionary } from "#app/language/dictionary";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { testNow } from "#tests/support/factories";
import { createOrganization, createTestTable, karin, onlyPhone, settle } from "./contacts";
import type { TestTable } from "./contacts";

const header = "BRIN;School;Gemeente;Partner;Onderwerp;Soort;Naam;E-mail;Telefoon;Vanaf";

async function keep(db: Database, table: TestTable, rows: string[]): Promise<string> {
  const read = await readContactImport(new TextEncoder().encode([header, ...rows].join("\n")));
  if (!read.ok) throw new Error(read.problem);
  const { regionId, organizerId: personId } = table;
  return keepContactImport(db, { regionId, personId, fileName: "lijst.csv", rows: read.rows }, testNow);
}

async function preview(db: Database, table: TestTable, importId: string) {
  const found = await findContactImport(db, { importId, personId: table.organizerId });
  if (!found || found.done) throw new Error("no preview");
  return found.preview;
}

async function confirm(db: Database, table: TestTable, importId: string) {
  const { hash: previewHash } = await preview(db, table, importId);
  return confirmContactImport(db, { importId, personId: table.organizerId, previewHash }, testNow);
}

const anna = "Anna Lijst;anna@jeugdteam.example";

describeOnBothDatabases("a list of contact persons", (getDatabase) => {
  test("proposes people for all their schools, each with one mail, and shows nothing of them", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    const importId = await keep(db, table, [
      `12ab;;;Jeugdteam;;;${anna};075 123 45 67;`,
      `;de regenboog;Zaanstad;Jeugdteam Zuid;alle vragen;vast;${anna};;1-12-2026`,
      `;Het Kompas;;Schoolarts;;vervanger;${anna};;`,
      `;Het Kompas;;Jeugdteam;;;Bert Lijst;BERT@jeugdteam.example;;`,
    ]);
    expect((await preview(db, table, importId)).people).toBe(2);
    expect(await confirm(db, table, importId)).toEqual({
      ok: true,
      result: { added: 4, people: 2, known: 0, wrong: 0 },
    });
    const done = await findContactImport(db, { importId, personId: table.organizerId });
    expect(done).toMatchObject({ done: true, stillToMail: 2 });
    expect(await askWaiting(db, () => testNow)).toBe(2);
    expect(await askWaiting(db, () => testNow)).toBe(0);
    const mails = await db.selectFrom("outbox").select(["recipient_email", "payload"]).orderBy("number").execute();
    expect(mails.map(({ recipient_email }) => recipient_email).sort()).toEqual([
      "anna@jeugdteam.example",
      "bert@jeugdteam.example",
    ]);
    const ofAnna = mails.find(({ recipient_email }) => recipient_email.startsWith("anna"))?.payload ?? "";
    for (const school of ["De Bron", "De Régenboog", "Het Kompas"]) expect(ofAnna).toContain(school);
    expect(ofAnna, "a phone is not in the mail").not.toContain("075");
    expect(await db.selectFrom("grants").selectAll().execute()).toEqual([]);
    expect(await confirm(db, table, await keep(db, table, [`12AB;;;Jeugdteam;;;${anna};;`]))).toMatchObject({
      result: { added: 0, known: 1 },
    });
  });

  test("tells every wrong row by its number, and writes the others", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    await createOrganization(db, { name: "Het Kompas", municipality: "Zaanstad" });
    await settle(db, table);
    const importId = await keep(db, table, [
      `12AB;;;Jeugdteam;;;${anna};;`,
      `99ZZ;;;Jeugdteam;;;${anna};;`,
      `geen;;;Jeugdteam;;;${anna};;`,
      `;Onbekend;;Jeugdteam;;;${anna};;`,
      `;Het Kompas;;Jeugdteam;;;${anna};;`,
      `;De Regenboog;;Wie;;;${anna};;`,
      `;De Regenboog;;Jeugdteam;Wat;;${anna};;`,
      `;De Regenboog;;Jeugdteam;;soms;${anna};;`,
      `;De Regenboog;;Jeugdteam;;;;geen adres;;`,
      `;De Regenboog;;Jeugdteam;;;${anna};bel mij;31-2-2026`,
      ``,
      `;De Regenboog;;Jeugdteam;;;${anna};;`,
      `;De Regenboog;;Jeugdteam;;;Bert Lijst;bert@jeugdteam.example;;`,
    ]);
    const { verdicts } = await preview(db, table, importId);
    expect(verdicts.map((one) => [one.number, one.what === "wrong" ? one.problems : one.what])).toEqual([
      [2, ["taken"]],
      [3, ["school_unknown"]],
      [4, ["brin_wrong"]],
      [5, ["school_unknown"]],
      [6, ["school_ambiguous"]],
      [7, ["partner_unknown"]],
      [8, ["topic_unknown"]],
      [9, ["rank_unknown"]],
      [10, ["name_wrong", "email_wrong"]],
      [11, ["phone_wrong", "from_wrong"]],
      [13, "new"],
      [14, ["twice"]],
    ]);
    expect(verdicts.at(-1)).toMatchObject({ otherRow: 13 });
    expect(await confirm(db, table, importId)).toMatchObject({ result: { added: 1, wrong: 11 } });
  });

  test("is refused when the table changed since it was seen, when it was written, and to anybody else", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    const importId = await keep(db, table, [`12AB;;;Jeugdteam;;;${anna};;`]);
    const { hash: previewHash } = await preview(db, table, importId);
    await settle(db, table);
    const asked = { importId, personId: table.organizerId, previewHash };
    expect(await confirmContactImport(db, asked, testNow)).toEqual({ ok: false, reason: "preview_outdated" });
    expect(await db.selectFrom("contact_persons").select("name").execute()).toEqual([{ name: karin.name }]);
    await confirm(db, table, importId);
    expect(await confirmContactImport(db, asked, testNow)).toEqual({ ok: false, reason: "already_imported" });
    const other = { ...asked, personId: "somebody" };
    expect(await confirmContactImport(db, other, testNow)).toEqual({ ok: false, reason: "import_unknown" });
    expect(await findContactImport(db, other)).toBeUndefined();
  });

  test("what is exported can be imported again, and holds a phone only where its owner ticked it", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    await settle(db, table);
    const importId = await keep(db, table, [`;Het Kompas;;Schoolarts;;vervanger;${anna};0612345678;`]);
    await confirm(db, table, importId);
    const words = dictionary("nl").contactTable.sheet;
    const file = () => exportContacts(db, { regionId: table.regionId, format: "csv", words }, testNow);
    const text = (await file()).body.toString("utf8");
    expect(text).toContain(onlyPhone.phone);
    expect(text).not.toContain("0612345678");
    const read = await readContactImport((await file()).body);
    if (!read.ok) throw new Error(read.problem);
    const { regionId, organizerId: personId } = table;
    const again = await keepContactImport(db, { regionId, personId, fileName: "x.csv", rows: read.rows }, testNow);
    expect((await preview(db, table, again)).verdicts.map(({ what }) => what)).toEqual(["known", "known"]);
    expect((await exportContacts(db, { regionId, format: "xlsx", words }, testNow)).body.length).toBeGreaterThan(1000);
  });

  test("a phone of a list is in no row once its owner says yes without it", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    await confirm(db, table, await keep(db, table, [`12AB;;;Jeugdteam;;;${anna};0612345678;`]));
    const { id: contactPersonId, phone } = await db
      .selectFrom("contact_persons")
      .select(["id", "phone"])
      .executeTakeFirstOrThrow();
    expect(phone).toBe("0612345678");
    const answer = { phone: "0612345678", showPhone: false, showEmail: true, notPlaceIds: [] };
    await confirmContact(db, { contactPersonId, ...answer }, testNow);
    const row = await db.selectFrom("contact_persons").select("phone").executeTakeFirstOrThrow();
    expect(row.phone).toBeNull();
  });
});

test("columns are known by many names, and a list without a school, partner, name or address is none", () => {
  expect(findContactColumns(["Naam", "School", "Bij", "Mailadres"])?.get("email")).toBe(3);
  expect(findContactColumns(["School", "Partner", "Naam"])).toBeUndefined();
  expect(findContactColumns(["Partner", "Naam", "E-mail"])).toBeUndefined();
});

test("days and kinds are read as people write them", () => {
  expect([dayOf("1-2-2027"), dayOf("01/12/2026"), dayOf("2026-12-01"), dayOf("")]).toEqual([
    "2027-02-01",
    "2026-12-01",
    "2026-12-01",
    null,
  ]);
  expect([dayOf("31-2-2027"), dayOf("morgen")]).toEqual([undefined, undefined]);
  expect([rankOf(""), rankOf("Vaste contactpersoon"), rankOf("PLAATSVERVANGER"), rankOf("soms")]).toEqual([
    "first",
    "first",
    "deputy",
    undefined,
  ]);
});
