import { searchKey } from "#app/domain/person/rules";
import { makeMatcher } from "./rules";
import type { NamedOrganization } from "./rules";
import type { OrganizationFields } from "./schema.server";

/** Why a row of a list is not taken; the dictionaries have a sentence for each. */
export type RowProblem = { field: keyof OrganizationFields | "row"; reason: string; otherRow?: number };

/** A row as it was read: what it says, or what is wrong with it. `number` is its line in the list, the titles being 1. */
export type ImportRow =
  { number: number; fields: OrganizationFields } | { number: number; name: string; problems: RowProblem[] };

export interface KnownOrganization extends NamedOrganization {
  names: string[];
  municipality: string | null;
  city: string | null;
  address: string | null;
  brin: string | null;
}

export type FilledField = "municipality" | "city" | "address" | "brin" | "aliases";

/** What a row of a list would do. */
export type Verdict =
  | { number: number; what: "new"; fields: OrganizationFields }
  | { number: number; what: "known"; fields: OrganizationFields; known: KnownOrganization; filled: FilledField[] }
  | { number: number; what: "likely"; fields: OrganizationFields; known: KnownOrganization; filled: FilledField[] }
  | { number: number; what: "wrong"; name: string; problems: RowProblem[] };

/** From here on two names in one municipality may be one organization, and somebody has to say so. */
export const likelyFrom = 0.55;

/**
 * Decides about every row: known by its BRIN code, else by exactly its name in its municipality; likely the same when the
 * name is much alike there; else new. A second row about the same organization is wrong. A list fills in what is
 * empty and adds names, and never writes over what an organizer wrote.
 */
export function planImport(rows: readonly ImportRow[], known: readonly KnownOrganization[]): Verdict[] {
  const find = makeFinder(known);
  const seen = new Map<string, number>();
  return rows.map((row): Verdict => {
    const { number } = row;
    if ("problems" in row) return { number, what: "wrong", name: row.name, problems: row.problems };
    const { fields } = row;
    const key = fields.brin ?? nameAndPlace(fields);
    const otherRow = seen.get(key);
    const twice = { field: "row", reason: "twice" } as const;
    if (otherRow !== undefined) return { number, what: "wrong", name: fields.name, problems: [{ ...twice, otherRow }] };
    seen.set(key, number);
    const found = find(fields);
    if (!found) return { number, what: "new", fields };
    const { what, organization } = found;
    return { number, what, fields, known: organization, filled: filledBy(fields, organization) };
  });
}

/** What a row adds to what is known. */
export function filledBy(fields: OrganizationFields, known: KnownOrganization): FilledField[] {
  const empty = (["municipality", "city", "address", "brin"] as const).filter(
    (name) => known[name] === null && fields[name] !== null,
  );
  return newNames(fields, known).length > 0 ? [...empty, "aliases"] : empty;
}

/** The names of a row that the organization is not known by. */
export function newNames({ name, aliases }: OrganizationFields, { names }: KnownOrganization): string[] {
  const knownNames = new Set(names.map(searchKey));
  return [name, ...aliases].filter((one) => !knownNames.has(searchKey(one)));
}

type Found = { what: "known" | "likely"; organization: KnownOrganization };

function makeFinder(known: readonly KnownOrganization[]): (fields: OrganizationFields) => Found | undefined {
  const byBrin = new Map(known.flatMap((one) => (one.brin === null ? [] : [[one.brin, one] as const])));
  const byName = new Map<string, KnownOrganization[]>();
  const byPlace = new Map<string, KnownOrganization[]>();
  for (const one of known) {
    const place = searchKey(one.municipality ?? "");
    for (const name of one.names) push(byName, nameKeyIn(name, place), one);
    push(byPlace, place, one);
  }
  const matchers = new Map<string, ReturnType<typeof makeMatcher>>();
  const matcherOf = (place: string) => {
    const made = matchers.get(place) ?? makeMatcher(byPlace.get(place) ?? []);
    matchers.set(place, made);
    return made;
  };
  const byId = new Map(known.map((one) => [one.id, one]));
  return (fields) => {
    const { brin } = fields;
    const same = brin === null ? undefined : byBrin.get(brin);
    if (same) return { what: "known", organization: same };
    const mayBe = (one: KnownOrganization) => brin === null || one.brin === null;
    const place = searchKey(fields.municipality ?? "");
    const called = (byName.get(nameKeyIn(fields.name, place)) ?? []).filter(mayBe);
    const [only] = called;
    if (only && called.length === 1) return { what: "known", organization: only };
    const alike = matcherOf(place)(fields.name, 20).flatMap(({ id, similarity }) => {
      const organization = byId.get(id);
      return organization && similarity >= likelyFrom && mayBe(organization) ? [organization] : [];
    });
    return alike[0] ? { what: "likely", organization: alike[0] } : undefined;
  };
}

function nameAndPlace({ name, municipality }: OrganizationFields): string {
  return nameKeyIn(name, searchKey(municipality ?? ""));
}

function nameKeyIn(name: string, place: string): string {
  return `${searchKey(name)}\n${place}`;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
