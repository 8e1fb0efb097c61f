import { searchKey } from "#app/domain/person/rules";
import { withoutApostrophe } from "#app/domain/spreadsheet/read-csv";
import { normalizeBrin } from "#app/domain/organization/brin";
import { toInstant } from "#app/language/amsterdam-time";
import type { Rank } from "./rules";

/** The columns of a list, in the words of an export; each with other words that people use. */
export const contactColumns = {
  brin: "BRIN",
  school: "School",
  municipality: "Gemeente",
  partner: "Partner",
  topic: "Onderwerp",
  rank: "Soort",
  name: "Naam",
  email: "E-mail",
  phone: "Telefoon",
  from: "Vanaf",
} as const;
export type ContactColumn = keyof typeof contactColumns;

const known: Record<ContactColumn, readonly string[]> = {
  brin: ["brin", "brinnummer", "brin-nummer", "brin nummer"],
  school: ["school", "schoolnaam", "naam school", "organisatie"],
  municipality: ["gemeente", "gemeentenaam", "municipality"],
  partner: ["partner", "partnerorganisatie", "bij"],
  topic: ["onderwerp", "topic"],
  rank: ["soort", "rol", "rank"],
  name: ["naam", "contactpersoon", "name"],
  email: ["e-mail", "email", "mail", "mailadres", "e-mailadres"],
  phone: ["telefoon", "telefoonnummer", "phone"],
  from: ["vanaf", "ingangsdatum", "from"],
};

const columnNames: readonly ContactColumn[] = [
  "brin",
  "school",
  "municipality",
  "partner",
  "topic",
  "rank",
  "name",
  "email",
  "phone",
  "from",
];

export type ColumnPlaces = ReadonlyMap<ContactColumn, number>;

/** Which column is what, by the first row; undefined without a school, a partner, a name or an address. */
export function findContactColumns(header: readonly string[]): ColumnPlaces | undefined {
  const titles = header.map((title) => searchKey(title));
  const places = new Map<ContactColumn, number>();
  for (const column of columnNames) {
    const at = titles.findIndex((title) => known[column].includes(title));
    if (at !== -1) places.set(column, at);
  }
  const hasSchool = places.has("brin") || places.has("school");
  return hasSchool && places.has("partner") && places.has("name") && places.has("email") ? places : undefined;
}

/** A row as it was written, each cell trimmed. */
export type RowText = Record<ContactColumn, string>;

export function textOf(row: readonly string[], places: ColumnPlaces): RowText {
  const cell = (column: ContactColumn) => {
    const at = places.get(column);
    return at === undefined ? "" : withoutApostrophe(row[at] ?? "").trim();
  };
  return {
    brin: cell("brin"),
    school: cell("school"),
    municipality: cell("municipality"),
    partner: cell("partner"),
    topic: cell("topic"),
    rank: cell("rank"),
    name: cell("name"),
    email: cell("email"),
    phone: cell("phone"),
    from: cell("from"),
  };
}

/** "vervanger" and what means the same; anything else but nothing and "vast" is none. */
export function rankOf(text: string): Rank | undefined {
  const word = searchKey(text);
  if (["", "vast", "vaste contactpersoon", "eerste", "first"].includes(word)) return "first";
  return ["vervanger", "plaatsvervanger", "achterwacht", "deputy"].includes(word) ? "deputy" : undefined;
}

/** A day as people write it: 1-12-2026, 1/12/2026 or 2026-12-01. Null for nothing, undefined for what is none. */
export function dayOf(text: string): string | null | undefined {
  if (text === "") return null;
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const [, day = "", month = "", year = ""] = dutch ?? [];
  const date = dutch ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text.slice(0, 10);
  return toInstant({ date, time: "12:00" }) === undefined ? undefined : date;
}

/** One spelling of what is written in the BRIN column; null for nothing, undefined for what is none. */
export function brinOf(text: string): string | null | undefined {
  return text === "" ? null : normalizeBrin(text);
}
