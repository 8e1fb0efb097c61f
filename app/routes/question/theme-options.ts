import type { Language } from "#app/language/language";
import { capitalized, themeWords } from "../events/event-words";

/** Themes to choose from, in words. */
export function themeOptions(language: Language, themes: readonly string[]) {
  return themes.map((theme) => ({ value: theme, label: capitalized(themeWords(language, theme)) }));
}
