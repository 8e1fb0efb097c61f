import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { themeWords } from "./event-words";

/** What a theme is about, in a sentence; of a theme of somebody's own only that it is about that. */
export function themeAbout(language: Language, theme: string): string {
  const { about, aboutOther } = dictionary(language).publicFace.theme;
  const known: Record<string, string> = about;
  return (Object.hasOwn(known, theme) && known[theme]) || aboutOther(themeWords(language, theme));
}

export function themePath(language: Language, slug: string): string {
  return pathIn(language, `/themas/${encodeURIComponent(slug)}`);
}
