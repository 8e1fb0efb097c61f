import { readCsv } from "./read-csv";
import type { ReadCells } from "./read-csv";
import { readXlsx } from "./read-xlsx.server";

/**
 * The cells of an uploaded list, whatever it is: xlsx by its first bytes, else text. Text is UTF-8, or UTF-16 with a byte
 * order mark; what is not valid UTF-8 is Windows-1252, as Excel writes it.
 */
export async function readCells(bytes: Uint8Array, limits: { mostRows: number }): Promise<ReadCells> {
  if (bytes.byteLength === 0) return { ok: false, problem: "empty" };
  const read = isZip(bytes) ? await readXlsx(bytes, limits) : readText(bytes, limits);
  if (!read.ok) return read;
  return read.rows.some((row) => row.some((cell) => cell.trim() !== "")) ? read : { ok: false, problem: "empty" };
}

function readText(bytes: Uint8Array, limits: { mostRows: number }): ReadCells {
  const text = decode(bytes);
  return text.includes("\0") ? { ok: false, problem: "not_text" } : readCsv(text, limits);
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
