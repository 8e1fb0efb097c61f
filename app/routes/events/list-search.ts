import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { themeWords } from "./event-words";

/** What the address of the list says: `?regio=&thema=&q=&pagina=&voorbij=1`. Empty text is no choice. */
export interface ListSearch {
  region: string;
  theme: string;
  text: string;
  past: boolean;
  page: number;
}

const longestText = 100;
const lastPage = 1_000;

/** Never refuses: what it cannot read counts as not asked. */
export function readListSearch(parameters: URLSearchParams): ListSearch {
  const text = (name: string) => (parameters.get(name) ?? "").replaceAll("\0", "").trim().slice(0, longestText);
  const page = Number.parseInt(text("pagina"), 10);
  return {
    region: text("regio"),
    theme: text("thema"),
    text: text("q"),
    past: parameters.get("voorbij") === "1",
    page: page >= 1 && page <= lastPage ? page : 1,
  };
}

export function listAddress(language: Language, search: ListSearch, changes: Partial<ListSearch>): string {
  const { region, theme, text, past, page } = { ...search, ...changes };
  const parameters = new URLSearchParams();
  if (region !== "") parameters.set("regio", region);
  if (theme !== "") parameters.set("thema", theme);
  if (text !== "") parameters.set("q", text);
  if (past) parameters.set("voorbij", "1");
  if (page > 1) parameters.set("pagina", String(page));
  const query = parameters.toString();
  return pathIn(language, "/bijeenkomsten") + (query === "" ? "" : `?${query}`);
}

/** All, then each: the one that is chosen is no link. */
export function filterLinks(
  language: Language,
  search: ListSearch,
  kind: "region" | "theme",
  choices: readonly (string | { slug: string; name: string })[],
) {
  const { list } = dictionary(language).events;
  const all = { slug: "", name: kind === "region" ? list.allRegions : list.allThemes };
  const each = choices.map((choice) =>
    typeof choice === "string" ? { slug: choice, name: themeWords(language, choice) } : choice,
  );
  return [all, ...each].map(({ slug, name }) => ({
    href: listAddress(language, search, { [kind]: slug, page: 1 }),
    label: name,
    current: search[kind] === slug,
  }));
}
