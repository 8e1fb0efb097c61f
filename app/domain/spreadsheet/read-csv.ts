/** A mistake in a file itself, so that no row of it can be trusted. */
export type FileProblem =
  "empty" | "too_many_rows" | "too_many_columns" | "broken_quotes" | "not_text" | "not_xlsx" | "too_large_inside";

export type Cells = string[][];
export type ReadCells = { ok: true; rows: Cells } | { ok: false; problem: FileProblem };

/**
 * Reads comma-separated values (RFC 4180), whatever of `;`, `,` and tab separates them: the one that the first line has
 * most of outside quotes. A line that ends too early is a row with fewer cells; quotes that never close are a mistake.
 */
export function readCsv(text: string, { mostRows }: { mostRows: number }): ReadCells {
  const separator = separatorOf(text);
  const rows: Cells = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = readCell(text, at, separator);
    if (!cell) return { ok: false, problem: "broken_quotes" };
    row.push(cell.value);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    rows.push(row);
    if (rows.length > mostRows) return { ok: false, problem: "too_many_rows" };
    row = [];
    if (at >= text.length) break;
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
  }
  return { ok: true, rows };
}

/** One cell from `at`; undefined where its quotes never close. Text behind closing quotes belongs to it. */
function readCell(text: string, at: number, separator: string): { value: string; end: number } | undefined {
  let value = "";
  let from = at;
  if (text[at] === '"') {
    for (;;) {
      const close = text.indexOf('"', from + 1);
      if (close === -1) return undefined;
      value += text.slice(from + 1, close);
      from = close + 1;
      if (text[from] !== '"') break;
      value += '"';
    }
  }
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: value + text.slice(from, end), end };
}

function separatorOf(text: string): string {
  const counts = { ";": 0, ",": 0, "\t": 0 };
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    if (quoted) continue;
    if (sign === "\n" || sign === "\r") break;
    if (sign === ";" || sign === "," || sign === "\t") counts[sign] += 1;
  }
  const most = Math.max(...Object.values(counts));
  return Object.entries(counts).find(([, count]) => count === most && count > 0)?.[0] ?? ";";
}

/** What stood in a cell before `writeCsv` (`domain/export`) made it safe. */
export function withoutApostrophe(text: string): string {
  return /^'[=+\-@\t\r\n＝＋－＠]/.test(text) ? text.slice(1) : text;
}
