import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { nameKey, searchKey } from "#app/domain/person/rules";
import { themeWords } from "#app/domain/profile/theme-words";
import type { DirectoryPerson } from "./directory-people.server";
import type { FacetCount, FacetName } from "./facets";

/** The words that must be found; none where nothing is searched. */
export function searchWords(search: string): string[] {
  return nameKey(search).split(" ").filter(Boolean);
}

/**
 * Who has every word in something that may be seen. Functions, organizations and themes repeat from person to person: each is
 * made ready to be compared once.
 */
export function matching<Person extends DirectoryPerson>(
  people: readonly Person[],
  words: readonly string[],
  language: Language,
): Person[] {
  if (words.length === 0) return [...people];
  const { sectors } = dictionary(language).common;
  const keyOf = remembered(nameKey);
  const themeKey = remembered((theme: string) => nameKey(themeWords(language, theme)));
  const sectorKey = remembered((sector: string) => nameKey(inWords(sectors, sector)));
  const textOf = ({ name, role, organization, sector, areas, municipalities, themes }: DirectoryPerson) =>
    [
      nameKey(name),
      keyOf(role),
      keyOf(organization),
      sector === undefined ? "" : sectorKey(sector),
      ...areas.map(keyOf),
      ...municipalities.map(keyOf),
      ...themes.map(themeKey),
    ].join(" ");
  return people.filter((person) => {
    const text = textOf(person);
    return words.every((word) => text.includes(word));
  });
}

/** How many people have each value, the largest first; somebody who has a value twice counts once. */
export function countFacet(people: readonly DirectoryPerson[], facet: FacetName): FacetCount[] {
  const counts = new Map<string, FacetCount>();
  const keyOf = remembered((value: string) => facetKey(facet, value));
  for (const person of people) {
    const seen = new Set<string>();
    for (const value of valuesOf(person, facet)) {
      const key = keyOf(value);
      if (key === "" || seen.has(key)) continue;
      seen.add(key);
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { key, value, count: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** A question to ask of many people: whether they have this value. Nothing chosen leaves everybody. */
export function isChosen(facet: FacetName, chosen: string): (person: DirectoryPerson) => boolean {
  if (chosen === "") return () => true;
  const keyOf = remembered((value: string) => facetKey(facet, value));
  return (person) => valuesOf(person, facet).some((value) => keyOf(value) === chosen);
}

/** How an address names a value: a key as it is, typed words without marks and capitals. */
export function facetKey(facet: FacetName, value: string): string {
  return facet === "sector" ? value : searchKey(value);
}

function valuesOf({ sector, municipalities, themes }: DirectoryPerson, facet: FacetName): readonly string[] {
  if (facet === "sector") return sector === undefined ? [] : [sector];
  return facet === "municipality" ? municipalities : themes;
}

function inWords(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key;
}

function remembered(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
