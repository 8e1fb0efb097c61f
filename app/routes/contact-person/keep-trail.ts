import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { keepPath } from "./contact-path";

/** The way back from a page below the one where the table is kept up. */
export function keepTrail(language: Language, { slug }: { slug: string }) {
  return [{ href: keepPath(language, "", { regio: slug }), label: dictionary(language).contactTable.title }];
}
