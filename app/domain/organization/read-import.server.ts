import { z } from "zod";
import { readCells } from "#app/domain/spreadsheet/read-cells.server";
import { withoutApostrophe } from "#app/domain/spreadsheet/read-csv";
import type { FileProblem } from "#app/domain/spreadsheet/read-csv";
import { findColumns, valuesOf } from "./import-columns";
import type { ImportRow, RowProblem } from "./import-rules";
import { kindNamed, organizationKinds } from "./kinds";
import { organizationFieldNames, parseOrganizationRow } from "./schema.server";

export const mostImportRows = 10_000;
export const mostImportBytes = 5 * 1024 * 1024;

export type ReadImport = { ok: true; rows: ImportRow[] } | { ok: false; problem: FileProblem | "no_name_column" };

/**
 * Reads an uploaded list into rows, each checked as the form checks it. `kindWords` are the words for kinds that people
 * write, in lower case. Empty lines are left out and keep their number.
 */
export async function readImport(bytes: Uint8Array, kindWords: ReadonlyMap<string, string>): Promise<ReadImport> {
  const read = await readCells(bytes, { mostRows: mostImportRows + 1 });
  if (!read.ok) return read;
  const first = read.rows.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const columns = findColumns(read.rows[first] ?? []);
  if (!columns) return { ok: false, problem: "no_name_column" };
  const rows = read.rows.flatMap((row, index): ImportRow[] => {
    if (index <= first || row.every((cell) => cell.trim() === "")) return [];
    return [readRow(index + 1, valuesOf(row.map(withoutApostrophe), columns), kindWords)];
  });
  return rows.length === 0 ? { ok: false, problem: "empty" } : { ok: true, rows };
}

const longestName = 60;

function readRow(
  number: number,
  values: ReturnType<typeof valuesOf>,
  kindWords: ReadonlyMap<string, string>,
): ImportRow {
  const typed = values.kind.toLowerCase();
  const kind = values.kind === "" ? "other" : (kindNamed(typed) ?? kindWords.get(typed) ?? values.kind);
  const parsed = parseOrganizationRow({ ...values, kind });
  if (parsed.ok) return { number, fields: parsed.value };
  const problems = organizationFieldNames.flatMap((field): RowProblem[] => {
    const reason = parsed.errors[field];
    return reason ? [{ field, reason }] : [];
  });
  const name = [...values.name].slice(0, longestName).join("");
  return { number, name: name.replace(/[\p{Cc}\p{Cf}]/gu, ""), problems };
}

const fieldsSchema = z.object({
  name: z.string(),
  kind: z.enum(organizationKinds),
  municipality: z.string().nullable(),
  city: z.string().nullable(),
  address: z.string().nullable(),
  brin: z.string().nullable(),
  aliases: z.array(z.string()),
});
const problemSchema = z.object({
  field: z.enum(["row", ...organizationFieldNames]),
  reason: z.string(),
  otherRow: z.number().optional(),
});
const rowsSchema = z.array(
  z.union([
    z.object({ number: z.number(), fields: fieldsSchema }),
    z.object({ number: z.number(), name: z.string(), problems: z.array(problemSchema) }),
  ]),
);

/** The rows as they were kept. */
export function parseKeptRows(text: string): ImportRow[] {
  return rowsSchema.parse(JSON.parse(text));
}
