import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readList as readRows } from "#app/domain/invitation/read-list";
import { parseInviting, parseReason, textOfList } from "#app/domain/invitation/schema.server";

const readList = (text: string) => readRows(text, 2_000);
const karin = { name: "Karin Postma", email: "k.postma@school.example", organization: "De Regenboog", role: "ib'er" };
const typed = (list: string, more: Record<string, string> = {}) =>
  parseInviting({ list: [list], line: [more["line"] ?? ""], language: [more["language"] ?? "nl"] });
const read = (list: string) => {
  const parsed = typed(list);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.value;
};

describe("reading a list", () => {
  it.each([
    ["semicolons", "Karin Postma; k.postma@school.example; De Regenboog; ib'er"],
    ["commas", "Karin Postma, k.postma@school.example, De Regenboog, ib'er"],
    ["tabs", "Karin Postma\tk.postma@school.example\tDe Regenboog\tib'er"],
    ["the address first", "k.postma@school.example;Karin Postma;De Regenboog;ib'er"],
    ["quotes", '"Karin Postma";"k.postma@school.example";"De Regenboog";"ib\'er"'],
    [
      "a mark at the beginning, and Windows line ends",
      "\ufeffKarin Postma;k.postma@school.example;De Regenboog;ib'er\r\n",
    ],
  ])("with %s", (_name, text) => {
    expect(readList(text)).toEqual([{ row: 1, ...karin }]);
  });

  it("by its headings, in whatever order, with columns that are not ours between them", () => {
    const text =
      "Functie;Telefoon;E-mailadres;NAAM;Organisatie\nib'er;06;k.postma@school.example;Karin Postma;De Regenboog";
    expect(readList(text)).toEqual([{ row: 2, ...karin }]);
  });

  it("with semicolons, also where one line was pasted with tabs", () => {
    const [first, , third] = readList(
      "Karin Postma;k.postma@school.example;De Regenboog;ib'er\nEls\tels@school.example\nBas;bas@school.example",
    );
    expect(first).toEqual({ row: 1, ...karin });
    expect(third).toMatchObject({ name: "Bas", email: "bas@school.example" });
  });

  it("as a mail program writes an address", () => {
    expect(readList("Karin Postma <k.postma@school.example>")).toEqual([
      { ...karin, row: 1, organization: "", role: "" },
    ]);
  });

  it("skips empty lines, and keeps counting them", () => {
    expect(readList("\n\nKarin; k@x.example\n \nBram; b@x.example").map(({ row, name }) => [row, name])).toEqual([
      [3, "Karin"],
      [5, "Bram"],
    ]);
  });

  it("keeps separators, quotes and line ends inside quotes, and the row where they begin", () => {
    const rows = readList('"Postma; ""Karin""";k@x.example;"Huis\nvan de Wijk";x\nBram;b@x.example');
    expect(rows.map(({ row, name, organization }) => [row, name, organization])).toEqual([
      [1, 'Postma; "Karin"', "Huis\nvan de Wijk"],
      [3, "Bram", ""],
    ]);
  });

  it("lets a quote that is never closed spoil its own line only", () => {
    expect(readList('"Karin;k@x.example\nBram;b@x.example').map(({ name, email }) => [name, email])).toEqual([
      ['"Karin', "k@x.example"],
      ["Bram", "b@x.example"],
    ]);
  });

  it("gives back any cells that were written as RFC 4180 says", () => {
    const cell = fc.string({ unit: "grapheme" }).map((text) => text.replace(/[\u0000-\u001f\ufeff@]/g, "").trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), (people) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = people.map(([name, organization, role]) =>
          [name, "a@b.example", organization, role].map(quote).join(";"),
        );
        expect(readList(lines.join("\r\n"))).toEqual(
          people.map(([name, organization, role], index) => ({
            row: index + 1,
            name,
            email: "a@b.example",
            organization,
            role,
          })),
        );
      }),
    );
  });

  it("never throws, whatever was pasted", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => void typed(text)));
  });
});

describe("checking a list", () => {
  it("tells each wrong row with its number, and keeps the others", () => {
    const { people, wrong } = read(
      [
        "Karin Postma; K.Postma@School.example",
        "; leeg@school.example",
        "Bram Nieuw; geen adres",
        `${"x".repeat(101)}; lang@school.example`,
        "Eve\u202el; richting@school.example",
        "karin postma; k.postma@school.example",
        "Karin Jansen; k.postma@school.example",
      ].join("\n"),
    );
    expect(people.map(({ row, name, email }) => [row, name, email])).toEqual([
      [1, "Karin Postma", "k.postma@school.example"],
      [7, "Karin Jansen", "k.postma@school.example"],
    ]);
    expect(wrong.map(({ row, problem }) => [row, problem])).toEqual([
      [2, "name"],
      [3, "email"],
      [4, "too_long"],
      [5, "control_characters"],
      [6, "twice"],
    ]);
  });

  it("takes 2,000 rows and not one more", () => {
    const rows = (n: number) =>
      Array.from({ length: n }, (_, index) => `Naam ${index}; n${index}@school.example`).join("\n");
    expect(read(rows(2_000)).people).toHaveLength(2_000);
    expect(typed(rows(2_001))).toEqual({ ok: false, errors: { list: "too_many_rows" } });
    expect(typed(" \n ")).toEqual({ ok: false, errors: { list: "empty" } });
  });

  it("refuses a personal line that is too long or about a child, and an unknown language", () => {
    const line = (text: string) => typed("Karin; k@x.example", { line: text });
    expect(line("x".repeat(500)).ok).toBe(true);
    expect(line("x".repeat(501))).toEqual({ ok: false, errors: { line: "too_long" } });
    expect(line("Neem leerling Sam mee.")).toEqual({ ok: false, errors: { line: "case_data" } });
    expect(typed("Karin; k@x.example", { language: "de" })).toEqual({ ok: false, errors: { language: "choice" } });
  });

  it("takes a reason of 300 characters, none at all, and nothing about a child", () => {
    expect(parseReason({ reason: ["x".repeat(300)] })).toEqual({ ok: true, reason: "x".repeat(300) });
    expect(parseReason({})).toEqual({ ok: true, reason: null });
    expect(parseReason({ reason: ["x".repeat(301)] })).toEqual({ ok: false, error: "too_long" });
    expect(parseReason({ reason: ["onze zoon Daan is ziek"] })).toEqual({ ok: false, error: "case_data" });
  });
});

describe("a file with a list", () => {
  it("is read as UTF-8, and else as Excel on Windows writes it", () => {
    expect(textOfList(new TextEncoder().encode("Zoë"))).toEqual({ text: "Zoë" });
    expect(textOfList(Uint8Array.of(0x5a, 0x6f, 0xeb))).toEqual({ text: "Zoë" });
  });

  it("of 1 MB is the largest, and a spreadsheet is no list", () => {
    expect("text" in textOfList(new Uint8Array(1024 * 1024).fill(65))).toBe(true);
    expect(textOfList(new Uint8Array(1024 * 1024 + 1).fill(65))).toEqual({ error: "too_large" });
    expect(textOfList(Uint8Array.of(0x50, 0x4b, 3, 4, 0))).toEqual({ error: "no_text" });
  });
});
