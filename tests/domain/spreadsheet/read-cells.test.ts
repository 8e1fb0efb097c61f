import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import writeExcelFile from "write-excel-file/node";
import { describe, expect, it, test } from "vitest";
import { writeCsv } from "#app/domain/export/csv";
import { writeXlsx } from "#app/domain/export/xlsx.server";
import { readCells } from "#app/domain/spreadsheet/read-cells.server";
import { withoutApostrophe } from "#app/domain/spreadsheet/read-csv";

const limits = { mostRows: 50 };
const read = (text: string | Uint8Array) =>
  readCells(typeof text === "string" ? new TextEncoder().encode(text) : text, limits);
const rowsOf = async (text: string | Uint8Array) => {
  const cells = await read(text);
  return cells.ok ? cells.rows : cells.problem;
};

describe("A list of comma-separated values", () => {
  test.each([
    ["naam;plaats\nDe Bron;Gouda", "semicolons"],
    ["naam,plaats\r\nDe Bron,Gouda", "commas"],
    ["naam\tplaats\rDe Bron\tGouda", "tabs"],
    ["\ufeffnaam;plaats\nDe Bron;Gouda", "a byte order mark"],
    ['"naam";"plaats"\n"De Bron";"Gouda"', "quotes"],
    ['naam;plaats\n"De Bron";Gouda\n', "an empty last line"],
  ])("is read: %j", async (text) => {
    const rows = await rowsOf(text);
    expect(Array.isArray(rows) ? rows.slice(0, 2) : rows).toEqual([
      ["naam", "plaats"],
      ["De Bron", "Gouda"],
    ]);
  });

  test("keeps what is in quotes: separators, lines and quotes", async () => {
    expect(await rowsOf('a;b\n"x;""y""\r\nz, w";2')).toEqual([
      ["a", "b"],
      ['x;"y"\r\nz, w', "2"],
    ]);
  });

  test("is UTF-8, UTF-16 with a mark, or Windows-1252", async () => {
    const expected = [["naam"], ["Één – école"]];
    expect(await rowsOf("naam\nÉén – école")).toEqual(expected);
    const utf16 = Buffer.from("\ufeffnaam\nÉén – école", "utf16le");
    expect(await rowsOf(utf16)).toEqual(expected);
    expect(await rowsOf(new Uint8Array(utf16.swap16()))).toEqual(expected);
    expect(await rowsOf(Uint8Array.from(Buffer.from("naam\n\xc9\xe9n \x96 \xe9cole", "latin1")))).toEqual(expected);
  });

  test("says what is wrong with a file as a whole", async () => {
    expect(await rowsOf("")).toBe("empty");
    expect(await rowsOf(" \n;;\n")).toBe("empty");
    expect(await rowsOf('naam\n"De Bron\nDe Linde')).toBe("broken_quotes");
    expect(await rowsOf("naam\0\x01")).toBe("not_text");
    expect(await rowsOf("a\n".repeat(51))).toBe("too_many_rows");
    expect(await rowsOf("PK\x03\x04 but no more")).toBe("not_xlsx");
  });

  it("reads back what the export wrote, whatever stood in the cells", async () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.replaceAll("\0", ""));
    const hostile = fc.constantFrom("=1+1", "+31", "-x", "@SUM(A1)", '="a";b', "\tx", "'", '"', ";", "＝1", "a\r\nb");
    const row = fc.array(fc.oneof(cell, hostile), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
        const columns = ["naam", "plaats"].map((header) => ({ header, width: 9 }));
        const back = await rowsOf(writeCsv({ title: "x", columns, rows }));
        const lines = Array.isArray(back) ? back.slice(1, rows.length + 1) : [];
        // A text that itself begins as a formula made safe cannot be told from one.
        expect(lines.map((line) => line.map(withoutApostrophe))).toEqual(
          rows.map((line) => line.map(withoutApostrophe)),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("An xlsx file", () => {
  test("is read as text: numbers, booleans, dates, several columns", async () => {
    const cells = [
      [{ value: "naam" }, { value: "brin" }],
      [{ value: "De Brón" }, { value: 12, type: Number }],
      [
        { value: true, type: Boolean },
        { value: new Date("2026-10-01T00:00:00.000Z"), type: Date, format: "dd-mm-yyyy" },
      ],
    ];
    const file = await writeExcelFile(cells).toBuffer();
    expect(await rowsOf(file)).toEqual([
      ["naam", "brin"],
      ["De Brón", "12"],
      ["true", "2026-10-01"],
    ]);
  });

  test("that the export wrote comes back equal, formulas as text", async () => {
    const rows = [
      ["=HYPERLINK(1)", "+31"],
      ["<b>&", "a b"],
    ];
    const columns = ["naam", "plaats"].map((header) => ({ header, width: 9 }));
    expect(await rowsOf(await writeXlsx({ title: "x", columns, rows }))).toEqual([["naam", "plaats"], ...rows]);
  });

  test("with a formula gives what was last shown, and runs nothing", async () => {
    const formula = '<c r="A2" t="str"><f>HYPERLINK("http://kwaad.example","x")</f><v>De Bron</v></c>';
    expect(await rowsOf(workbook(`<row r="1">${text("A1", "naam")}</row><row r="2">${formula}</row>`))).toEqual([
      ["naam"],
      ["De Bron"],
    ]);
  });

  test("is refused before it fills the memory: a bomb, many files, cells far away, an entity that grows", async () => {
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(60 * 1024 * 1024) }, { level: 9 });
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await rowsOf(bomb)).toBe("too_large_inside");
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`xl/${index}.xml`, strToU8("<a/>")]));
    expect(await rowsOf(zipSync(many))).toBe("too_large_inside");
    expect(await rowsOf(workbook(`<row r="1048576">${text("A1048576", "x")}</row>`))).toBe("too_many_rows");
    expect(await rowsOf(workbook(`<row r="1">${text("XFD1", "x")}</row>`))).toBe("too_many_columns");
    expect(
      await rowsOf(workbook(`<row r="1">${text("A1", "naam")}</row>`, '<dimension ref="A1:XFD1048576"/>')),
    ).toMatch(/^too_many_/);
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const rows = await rowsOf(workbook(`<row r="1">${text("A1", "&b;")}</row>`, "", entities));
    expect(JSON.stringify(rows).length).toBeLessThan(100);
  });

  test("that claims to be smaller than it is gives no more than it claims", async () => {
    const file = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(5 * 1024 * 1024) });
    const lying = Buffer.from(file);
    const central = lying.indexOf(Buffer.from("PK\u0001\u0002"));
    lying.writeUInt32LE(10, central + 24);
    expect(await rowsOf(new Uint8Array(lying))).toBe("not_xlsx");
  });
});

function text(cell: string, value: string): string {
  return `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

/** A workbook of one sheet, by hand. */
function workbook(rows: string, before = "", doctype = ""): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const files = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packageRelations}">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packageRelations}">${relation("rId1", "worksheet", "worksheets/sheet1.xml")}</Relationships>`,
    "xl/worksheets/sheet1.xml": `${head}${doctype}<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
}
