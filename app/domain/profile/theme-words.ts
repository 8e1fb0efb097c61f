import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";

/** A theme of Elkaar in words; any other as it was typed. */
export function themeWords(language: Language, theme: string): string {
  const known: Record<string, string> = dictionary(language).events.themes;
  return Object.hasOwn(known, theme) ? (known[theme] ?? theme) : theme;
}
