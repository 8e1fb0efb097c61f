import { dictionary } from "#app/language/dictionary";
import { searchKey } from "#app/domain/person/rules";

/** What somebody works for, as kinds: a school or another organization, a neighbourhood, a municipality. */
export const areaKinds = ["organization", "neighbourhood", "municipality"] as const;
export type AreaKind = (typeof areaKinds)[number];

export const themeKinds = ["offers", "seeks"] as const;
export type ThemeKind = (typeof themeKinds)[number];

/** The key of a theme of Elkaar where a text is one, in either language; else the text itself. */
export function themeOf(text: string): string {
  const key = searchKey(text);
  for (const language of ["nl", "en"] as const)
    for (const [theme, words] of Object.entries(dictionary(language).events.themes))
      if (key === theme || key === searchKey(words)) return theme;
  return text;
}

/** The same text twice counts once; the first way of writing it stays. Empty ones are nothing. */
export function withoutRepeats(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const key = searchKey(text);
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
