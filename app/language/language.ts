/** Dutch first, English complete under `/en`. */
export type Language = "nl" | "en";

export const languages: readonly Language[] = ["nl", "en"];

export function isLanguage(value: unknown): value is Language {
  return value === "nl" || value === "en";
}

/** The language of a path: `/en` and all below it is English. */
export function languageOfPath(pathname: string): Language {
  return pathname === "/en" || pathname.startsWith("/en/") ? "en" : "nl";
}

/** The same page in a language. `path` is the Dutch path; the query string stays. */
export function pathIn(language: Language, path: string): string {
  if (language === "nl") return path;
  return path === "/" ? "/en" : `/en${path}`;
}

/** The Dutch path of a page, whatever language it is asked in. */
export function dutchPath(pathname: string): string {
  if (pathname === "/en") return "/";
  return pathname.startsWith("/en/") ? pathname.slice(3) : pathname;
}

/**
 * The `lang` of what organizers wrote, on a page in this language: they write Dutch. Undefined where the page itself is in
 * Dutch, so that it need not be said.
 */
export function writtenIn(language: Language): "nl" | undefined {
  return language === "nl" ? undefined : "nl";
}
