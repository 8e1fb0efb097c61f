import { z } from "zod";
import { readCells } from "#app/domain/spreadsheet/read-cells.server";
import type { FileProblem } from "#app/domain/spreadsheet/read-csv";
import { findContactColumns, textOf } from "./import-rows";
import type { RowText } from "./import-rows";
import type { ContactImportRow } from "./import-rules";
import { contactErrorKeys, contactRow, errorsOf } from "./schema.server";

export const mostContactRows = 20_000;
export const mostContactBytes = 5 * 1024 * 1024;

export type ReadContacts =
  { ok: true; rows: ContactImportRow[] } | { ok: false; problem: FileProblem | "columns_missing" };

/** Reads an uploaded list into rows. Empty lines are left out and keep their number, the line with the titles being 1. */
export async function readContactImport(bytes: Uint8Array): Promise<ReadContacts> {
  const read = await readCells(bytes, { mostRows: mostContactRows + 1 });
  if (!read.ok) return read;
  const first = read.rows.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const columns = findContactColumns(read.rows[first] ?? []);
  if (!columns) return { ok: false, problem: "columns_missing" };
  const rows = read.rows.flatMap((row, index): ContactImportRow[] => {
    if (index <= first || row.every((cell) => cell.trim() === "")) return [];
    return [checked(index + 1, textOf(row, columns))];
  });
  return rows.length === 0 ? { ok: false, problem: "empty" } : { ok: true, rows };
}

function checked(number: number, text: RowText): ContactImportRow {
  const parsed = contactRow.safeParse({ name: text.name, email: text.email, phone: text.phone });
  if (parsed.success) return { number, text, person: parsed.data, errors: {} };
  return { number, text, person: null, errors: errorsOf(parsed.error) };
}

const textSchema = z.object({
  brin: z.string(),
  school: z.string(),
  municipality: z.string(),
  partner: z.string(),
  topic: z.string(),
  rank: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  from: z.string(),
});
const rowsSchema = z.array(
  z.object({
    number: z.number(),
    text: textSchema,
    person: z.object({ name: z.string(), email: z.string(), phone: z.string().nullable() }).nullable(),
    errors: z.record(z.string(), z.enum(contactErrorKeys)),
  }),
);

/** The rows as they were kept. */
export function parseKeptContacts(text: string): ContactImportRow[] {
  return rowsSchema.parse(JSON.parse(text));
}
