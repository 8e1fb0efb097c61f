import { parse } from "csv-parse/sync";
import { Readable } from "node:stream";
import readExcelFile from "read-excel-file/node";
import { expect, it } from "vitest";
import { defused, writeCsv } from "#app/domain/export/csv";
import type { ExportTable } from "#app/domain/export/table";
import { writeXlsx } from "#app/domain/export/xlsx.server";
import { makeHostileText } from "#tests/proofs/names/hostile-text";
import { unpack } from "./unpack";

const plain: Pick<ExportTable, "title" | "columns"> = {
  title: "Aanmeldingen: alle [rondes]",
  columns: [
    { header: "Naam", width: 20 },
    { header: "Opmerking", width: 20 },
  ],
};

/** Every way in which a cell may become something else, and text that only looks like it. */
const dangerous = [
  "=1+1",
  '=HYPERLINK("http://x.example";"klik")',
  "+31 6 12345678",
  "-2+3",
  "@SUM(A1)",
  "\t=1+1",
  "＝1+1",
  "=cmd|'/C calc'!A0",
  'a "b" c',
  "a;b;c",
  "eerste\nregel",
  "eerste\r\nregel",
  " spaties ",
  "'=1+1",
  "00123",
  "1e5",
  "TRUE",
  "_x000D_",
  "_x005F_x0041_",
  "</t><f>1+1</f>",
  "&lt;f&gt;",
  "Zoë Şükrü 中村 مريم 👩‍👩‍👧",
  "\ufffd",
];

const names = (): string[] => {
  const text = makeHostileText(20261104);
  const starts = ["", "=", "+", "-", "@", '"', ";", "\n"];
  return [...dangerous, ...Array.from({ length: 1000 }, (_, index) => starts[index % starts.length] + text())].map(
    // As the forms store it: no control character but a new line or a tab, nothing that is half a character.
    (name) => name.toWellFormed().replace(/(?![\n\t\r])[\p{Cc}]/gu, ""),
  );
};

it(
  "a workbook gives a thousand hostile texts back as they were, and holds no formula",
  { timeout: 60_000 },
  async () => {
    const texts = names();
    const rows = texts.map((text, index) => [text, texts.at(-index) ?? null]);
    const file = await writeXlsx({ ...plain, rows });
    const [sheet] = await readExcelFile(Readable.from(file), { trim: false });
    expect(sheet?.data.slice(1)).toEqual(rows.map((row) => row.map((text) => text || null)));
    const parts = unpack(file);
    const xml = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/"));
    expect(xml.length).toBeGreaterThan(0);
    for (const [, text] of xml) expect(text).not.toMatch(/<f[\s>/]/);
    console.log(`${rows.length * 2} cells came back equal from the workbook, 0 formulas`);
  },
);

it("numbers and moments are numbers and dates in the workbook, by the Dutch clock", async () => {
  const rows = [[3, { moment: "2026-11-04T12:15:00.000Z" }]];
  const [sheet] = await readExcelFile(Readable.from(await writeXlsx({ ...plain, rows })));
  const [number, moment] = sheet?.data[1] ?? [];
  expect(number).toBe(3);
  // A date in a workbook is a fraction of days: a millisecond is lost on the way.
  expect(moment).toBeInstanceOf(Date);
  expect(Math.abs(Number(moment) - Date.parse("2026-11-04T13:15:00.000Z"))).toBeLessThan(5);
});

it("a csv gives them back too, with an apostrophe before what a spreadsheet would run", () => {
  const texts = names();
  const file = writeCsv({ ...plain, rows: texts.map((text) => [text, "vast"]) });
  expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const records: string[][] = parse(file, { bom: true, delimiter: ";", recordDelimiter: "\r\n" });
  expect(records[0]).toEqual(["Naam", "Opmerking"]);
  expect(records.slice(1)).toEqual(texts.map((text) => [defused(text), "vast"]));
  const cells = records.flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  expect(cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ""))).toEqual([
    "Naam",
    "Opmerking",
    ...texts.flatMap((text) => [text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ""), "vast"]),
  ]);
  console.log(`${texts.length} cells came back equal from the csv, 0 formulas`);
});

it("a csv has the marks of a Dutch one", () => {
  const rows = [
    ["Karin", { moment: "2026-11-04T12:15:00.000Z" }],
    ["", null],
    [1.5, 2],
  ];
  expect(writeCsv({ ...plain, rows }).toString("utf8")).toBe(
    '\ufeff"Naam";"Opmerking"\r\n"Karin";"04-11-2026 13:15"\r\n;\r\n1,5;2\r\n',
  );
});
