import { unzipSync, zipSync } from "fflate";
import readXlsxFile from "read-excel-file/node";
import type { Cells, FileProblem, ReadCells } from "./read-csv";

/** A list of 10,000 organizations with thirty columns is about half of this. */
const mostBytesInside = 40 * 1024 * 1024;
const mostFilesInside = 200;
const mostColumns = 200;

/**
 * Reads the first sheet of an xlsx file as text. A formula is what Excel last made of it. Refused before anything is
 * unpacked: what would become too large, or claims cells far away, so that a small file cannot fill the memory.
 */
export async function readXlsx(bytes: Uint8Array, { mostRows }: { mostRows: number }): Promise<ReadCells> {
  const unpacked = unpack(bytes);
  if ("problem" in unpacked) return { ok: false, ...unpacked };
  const problem = findFarCells(unpacked.files, mostRows);
  if (problem) return { ok: false, problem };
  // Packed again from what was looked at, so that the library reads these very bytes, whatever else the file held.
  const clean = Buffer.from(zipSync(unpacked.files, { level: 0 }));
  const sheets = await readXlsxFile(clean).catch(() => undefined);
  const data = sheets?.[0]?.data;
  if (!data) return { ok: false, problem: "not_xlsx" };
  const rows: Cells = data.map((row) => row.map(textOf));
  return rows.length > mostRows ? { ok: false, problem: "too_many_rows" } : { ok: true, rows };
}

type Unpacked = { files: Record<string, Uint8Array> } | { problem: FileProblem };

/** Sizes are what the file claims; the library writes no byte beyond the claim. */
function unpack(bytes: Uint8Array): Unpacked {
  let [total, count] = [0, 0];
  const tooLarge = new Error("too large");
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        const wanted = /\.(xml|rels)$/i.test(name) && !name.includes("..");
        if (wanted) total += originalSize;
        if (total > mostBytesInside || count > mostFilesInside) throw tooLarge;
        return wanted;
      },
    });
    return { files };
  } catch (error) {
    return { problem: error === tooLarge ? "too_large_inside" : "not_xlsx" };
  }
}

/** A reader makes a table of all cells up to the farthest one: one cell at the end of a sheet is 17 thousand million. */
function findFarCells(files: Record<string, Uint8Array>, mostRows: number): FileProblem | undefined {
  const decoder = new TextDecoder();
  for (const [name, content] of Object.entries(files)) {
    if (!/worksheets\//i.test(name)) continue;
    for (const [, column = "", row = ""] of decoder
      .decode(content)
      .matchAll(/["':]\$?([A-Za-z]{0,9})\$?(\d{1,12})(?=["':])/g)) {
      if (column !== "" && Number(row) > mostRows) return "too_many_rows";
      if (column !== "" && columnNumber(column) > mostColumns) return "too_many_columns";
    }
  }
  return undefined;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function textOf(cell: unknown): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : "";
}
