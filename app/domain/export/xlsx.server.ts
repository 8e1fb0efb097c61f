import writeExcelFile from "write-excel-file/node";
import type { CellObject } from "write-excel-file/node";
import { toLocalTime } from "#app/language/amsterdam-time";
import type { ExportCell, ExportTable } from "./table";

/** A workbook of one sheet: texts are texts, never formulas; the headings stay in sight while scrolling. */
export async function writeXlsx({ title, columns, rows }: ExportTable): Promise<Buffer> {
  const headings = columns.map(({ header }) => ({ value: xlsxText(header), fontWeight: "bold" as const }));
  const sheet = {
    sheet: sheetName(title),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    dateFormat: "dd-mm-yyyy hh:mm",
  };
  return writeExcelFile([headings, ...rows.map((cells) => cells.map(xlsxCell))], sheet).toBuffer();
}

function xlsxCell(cell: ExportCell): CellObject | null {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return { type: Number, value: cell };
  if (typeof cell === "string") return { type: String, value: xlsxText(cell) };
  return { type: Date, value: wallClock(cell.moment) };
}

/** Excel knows no time zones: the cell holds what a clock in the Netherlands showed. */
function wallClock(iso: string): Date {
  const { date, time } = toLocalTime(iso);
  return new Date(`${date}T${time}:00.000Z`);
}

/**
 * Text as it must stand in the file (ECMA-376, ST_Xstring): what XML cannot hold, or would read as something else, is
 * written as `_xHHHH_`, and what looks like such an escape already gets its underscore escaped.
 */
function xlsxText(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

// Exactly the ones that XML 1.0 refuses or advises against.
const unwritable = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffd-\uffff]/g;

/** At most 31 characters, without the signs that Excel refuses in the name of a sheet. */
function sheetName(title: string): string {
  return title.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
}
