import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { nameKey, searchKey } from "#app/domain/person/rules";
import { themeWords } from "#app/domain/profile/theme-words";
import type { FacetCount, FacetName } from "./facets";
import type { SeenPerson } from "./visible-profiles.server";

/** The words that must be found; none where nothing is searched. */
export function searchWords(search: string): string[] {
  return nameKey(search).split(" ").filter(Boolean);
}

export function matches(person: SeenPerson, words: readonly string[], language: Language): boolean {
  const text = nameKey(textsOf(person, language).join(" "));
  return words.every((word) => text.includes(word));
}

/** Nothing chosen leaves everybody. */
export function isChosen(person: SeenPerson, facet: FacetName, chosen: string): boolean {
  return chosen === "" || valuesOf(person, facet).some((value) => facetKey(facet, value) === chosen);
}

/** How many people have each value, the largest first; somebody who has a value twice counts once. */
export function countFacet(people: readonly SeenPerson[], facet: FacetName): FacetCount[] {
  const counts = new Map<string, FacetCount>();
  const keys = new Map<string, string>();
  for (const person of people) {
    const seen = new Set<string>();
    for (const value of valuesOf(person, facet)) {
      const key = keys.get(value) ?? facetKey(facet, value);
      keys.set(value, key);
      if (key === "" || seen.has(key)) continue;
      seen.add(key);
      const known = counts.get(key);
      if (known) known.count += 1;
      else counts.set(key, { key, value, count: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

/** How an address names a value: a key as it is, typed words without marks and capitals. */
export function facetKey(facet: FacetName, value: string): string {
  return facet === "sector" ? value : searchKey(value);
}

function valuesOf({ profile, municipalities }: SeenPerson, facet: FacetName): readonly string[] {
  if (facet === "sector") return profile.sector === undefined ? [] : [profile.sector];
  if (facet === "municipality") return municipalities;
  return [...(profile.offers ?? []), ...(profile.seeks ?? [])];
}

function textsOf({ profile, municipalities }: SeenPerson, language: Language): string[] {
  const { common } = dictionary(language);
  const themes = [...(profile.offers ?? []), ...(profile.seeks ?? [])];
  return [
    profile.name,
    profile.role ?? "",
    profile.organization ?? "",
    profile.sector === undefined ? "" : inWords(common.sectors, profile.sector),
    ...(profile.areas ?? []),
    ...municipalities,
    ...themes.map((theme) => themeWords(language, theme)),
  ];
}

function inWords(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key;
}
