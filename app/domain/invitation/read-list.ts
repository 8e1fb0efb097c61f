/** One line of a list as somebody typed or exported it, before anything is checked. */
export interface ListRow {
  /** Its number in the list, counted from 1 as a spreadsheet shows it. */
  row: number;
  name: string;
  email: string;
  organization: string;
  role: string;
}

/**
 * Reads a list of people: one a line, with `;`, `,` or a tab between the fields (RFC 4180 quotes), with or without a line
 * of headings. Without headings the address is whatever holds an @, and the rest is name, organization and role in that
 * order. Empty lines are skipped, and reading ends once there are more than `most`. Never throws: what it cannot read stays in the row, to be refused there.
 */
export function readList(text: string, most: number): ListRow[] {
  const clean = text.replace(/^\ufeff/, "");
  const records = splitRecords(clean, separatorOf(clean), most + 1);
  const [first, ...rest] = records;
  const columns = first && columnsOf(first.cells);
  return (columns ? rest : records).map(({ row, cells }) => {
    if (!columns) return { row, ...byPosition(cells) };
    const cell = (field: Field) => cells[columns[field] ?? -1] ?? "";
    return {
      row,
      name: cell("name"),
      email: cell("email"),
      organization: cell("organization"),
      role: cell("role"),
    };
  });
}

interface TextRecord {
  row: number;
  cells: string[];
}

/**
 * Whichever of tab and semicolon stands in more lines, so that one stray tab spoils no list; a comma only where neither
 * does: names hold commas more often than the other two.
 */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n?|\n/);
  const linesWith = (separator: string) => lines.filter((line) => line.includes(separator)).length;
  const [tabs, semicolons] = [linesWith("\t"), linesWith(";")];
  if (tabs === 0 && semicolons === 0) return ",";
  return tabs >= semicolons ? "\t" : ";";
}

/** More columns than any list has. */
const mostCells = 50;

/** A quote means something at the beginning of a field only; one that is never closed is a letter. */
function splitRecords(text: string, separator: string, most: number): TextRecord[] {
  const field = new RegExp(
    `"([^"]*(?:""[^"]*)*)"[^\\S\\r\\n\\t]*(?=${separator}|\\r|\\n|$)|[^${separator}\\r\\n]*`,
    "y",
  );
  const records: TextRecord[] = [];
  let line = 1;
  let record: TextRecord = { row: line, cells: [] };
  for (let at = 0; at <= text.length && records.length <= most; at += 1) {
    while (text[at] === " ") at += 1;
    field.lastIndex = at;
    const [whole = "", quoted] = field.exec(text) ?? [];
    const cell = (quoted === undefined ? whole : quoted.replaceAll('""', '"')).trim();
    if (record.cells.length < mostCells) record.cells.push(cell);
    at += whole.length;
    line += quoted === undefined ? 0 : quoted.split("\n").length - 1;
    if (text[at] === separator) continue;
    if (record.cells.some((one) => one !== "")) records.push(record);
    if (text.startsWith("\r\n", at)) at += 1;
    line += 1;
    record = { row: line, cells: [] };
  }
  return records;
}

type Field = "name" | "email" | "organization" | "role";

const headings: Record<Field, readonly string[]> = {
  name: ["naam", "name", "volledige naam", "full name", "deelnemer"],
  email: ["email", "e-mail", "mail", "e-mailadres", "emailadres", "mailadres", "email address", "e-mail address"],
  organization: ["organisatie", "organization", "organisation", "school", "instelling", "werkgever"],
  role: ["functie", "role", "rol", "job title", "function"],
};
const fields: readonly Field[] = ["name", "email", "organization", "role"];

/** Where each field stands; undefined where the first line is no line of headings: it names no address column, or holds an address. */
function columnsOf(cells: readonly string[]): Partial<Record<Field, number>> | undefined {
  if (cells.some((cell) => cell.includes("@"))) return undefined;
  const names = cells.map((cell) => cell.toLowerCase());
  const columns: Partial<Record<Field, number>> = {};
  for (const field of fields) {
    const at = names.findIndex((name) => headings[field].includes(name));
    if (at >= 0) columns[field] = at;
  }
  return columns.email === undefined ? undefined : columns;
}

function byPosition(cells: readonly string[]): Omit<ListRow, "row"> {
  const pasted = cells.length === 1 ? /^(.*?)\s*<([^<>]*)>$/.exec(cells[0] ?? "") : null;
  if (pasted) return { name: pasted[1] ?? "", email: pasted[2] ?? "", organization: "", role: "" };
  const whole = cells.findIndex((cell) => /^[^\s<>@]+@[^\s<>@]+$/.test(cell));
  const at = whole === -1 ? cells.findIndex((cell) => cell.includes("@")) : whole;
  const others = cells.filter((_, index) => index !== (at === -1 ? 1 : at));
  const [name = "", organization = "", role = ""] = others;
  return { name, email: cells[at === -1 ? 1 : at] ?? "", organization, role };
}
