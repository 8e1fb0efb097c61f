import { searchKey } from "#app/domain/person/rules";
import type { OrganizationFormValues } from "./schema.server";

/** The columns of a list, in the order of the template and the export. */
export const importHeaders = {
  name: "naam",
  kind: "soort",
  municipality: "gemeente",
  city: "plaats",
  address: "adres",
  brin: "brin",
  aliases: "andere namen",
} as const;

/** What other lists call them; the first that is there and not empty counts. DUO's own lists of schools among them. */
const known: Record<Source, readonly string[]> = {
  name: ["naam", "vestigingsnaam", "instellingsnaam", "name"],
  kind: ["soort", "kind"],
  municipality: ["gemeente", "gemeentenaam", "municipality"],
  city: ["plaats", "plaatsnaam", "city", "town"],
  address: ["adres", "address"],
  street: ["straatnaam", "straat"],
  houseNumber: ["huisnummer-toevoeging", "huisnummer"],
  brin: ["brin", "brin nummer", "brinnummer", "brin-nummer", "instellingscode"],
  location: ["vestigingsnummer", "vestigingscode"],
  aliases: ["andere namen", "other names"],
};

type Source = keyof OrganizationFormValues | "street" | "houseNumber" | "location";
const sources = [
  "name",
  "kind",
  "municipality",
  "city",
  "address",
  "street",
  "houseNumber",
  "brin",
  "location",
  "aliases",
] as const satisfies readonly Source[];

export interface Columns {
  /** The places of the columns that a list has. */
  at: Map<Source, number[]>;
  /** A list of DUO has schools only, and no column that says so. */
  isDuo: boolean;
}

/** Which column is what, by the first row; undefined where none is a name. */
export function findColumns(header: readonly string[]): Columns | undefined {
  const titles = header.map((title) => searchKey(title).replace(/\s+/g, " "));
  const at = new Map<Source, number[]>();
  for (const source of sources) {
    const places = known[source].flatMap((word) => titles.flatMap((title, index) => (title === word ? [index] : [])));
    if (places.length > 0) at.set(source, places);
  }
  if (!at.has("name")) return undefined;
  return { at, isDuo: ["vestigingsnaam", "instellingsnaam"].some((word) => titles.includes(word)) };
}

/** A row of a list as a form would have it. Other names are separated by `|`. */
export function valuesOf(row: readonly string[], { at, isDuo }: Columns): OrganizationFormValues {
  const cell = (source: Source) =>
    (at.get(source) ?? []).map((index) => (row[index] ?? "").trim()).find((text) => text !== "") ?? "";
  const street = [cell("street"), cell("houseNumber")].filter(Boolean).join(" ");
  return {
    name: cell("name"),
    kind: cell("kind") || (isDuo ? "school" : ""),
    municipality: cell("municipality"),
    city: cell("city"),
    address: cell("address") || street,
    brin: brinOf(cell("brin"), cell("location")),
    aliases: cell("aliases").split("|").join("\n"),
  };
}

/** DUO writes the location as two digits beside the code, or as code and location in one. */
function brinOf(brin: string, location: string): string {
  if (location === "") return brin;
  return /^\d{1,2}$/.test(location) ? brin + location.padStart(2, "0") : location;
}
