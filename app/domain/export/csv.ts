import { toLocalTime } from "#app/language/amsterdam-time";
import type { ExportCell, ExportTable } from "./table";

/**
 * A file that Dutch Excel opens right by a double click: UTF-8 with its mark, `;` between cells, CRLF after each line,
 * every text in quotes (RFC 4180), and no cell that a spreadsheet would run.
 */
export function writeCsv({ columns, rows }: ExportTable): Buffer {
  const lines = [columns.map(({ header }) => header), ...rows].map((cells) => cells.map(csvCell).join(";"));
  return Buffer.from(`\ufeff${lines.join("\r\n")}\r\n`, "utf8");
}

/** A text that begins like a formula gets an apostrophe before it (OWASP, CSV Injection); it is never evaluated. */
export function defused(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function csvCell(cell: ExportCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", ",");
  const text = typeof cell === "string" ? defused(cell) : momentText(cell.moment);
  return text === "" ? "" : `"${text.replaceAll('"', '""')}"`;
}

/** "04-11-2026 13:15", which Dutch Excel reads as a date. */
function momentText(iso: string): string {
  const { date, time } = toLocalTime(iso);
  return `${date.split("-").reverse().join("-")} ${time}`;
}
