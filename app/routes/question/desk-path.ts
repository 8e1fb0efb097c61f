import { pathIn } from "#app/language/language";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";

/** The address of a page about questions in the organizer's area. */
export function deskPath(language: Language, below = ""): string {
  return pathIn(language, `/beheer/vragen${below}`);
}

export function deskTrail(language: Language) {
  return [{ href: deskPath(language), label: dictionary(language).questions.desk.title }];
}
