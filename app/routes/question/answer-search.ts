import type { AnswerSearch } from "#app/domain/question/public-queries.server";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { themeWords } from "../events/event-words";

const longestText = 100;
const lastPage = 1_000;

/** What the address says: `?regio=&thema=&q=&pagina=`. Never refuses: what it cannot read counts as not asked. */
export function readAnswerSearch(parameters: URLSearchParams): AnswerSearch {
  const text = (name: string) => (parameters.get(name) ?? "").replaceAll("\0", "").trim().slice(0, longestText);
  const page = Number.parseInt(text("pagina"), 10);
  return {
    region: text("regio"),
    theme: text("thema"),
    text: text("q"),
    page: page >= 1 && page <= lastPage ? page : 1,
  };
}

export function answersAddress(language: Language, search: AnswerSearch, changes: Partial<AnswerSearch>): string {
  const { region, theme, text, page } = { ...search, ...changes };
  const parameters = new URLSearchParams();
  if (region !== "") parameters.set("regio", region);
  if (theme !== "") parameters.set("thema", theme);
  if (text !== "") parameters.set("q", text);
  if (page > 1) parameters.set("pagina", String(page));
  const query = parameters.toString();
  return pathIn(language, "/vragen") + (query === "" ? "" : `?${query}`);
}

/** All, then each theme or each region: the one that is chosen is no link. */
export function answerFilters(
  language: Language,
  search: AnswerSearch,
  of: { themes: readonly string[] } | { desks: readonly { slug: string; name: string }[] },
) {
  const { all } = dictionary(language).questions.list;
  const choices =
    "themes" in of
      ? of.themes.map((theme) => ({ value: theme, label: themeWords(language, theme), changes: { theme } }))
      : of.desks.map(({ slug, name }) => ({ value: slug, label: name, changes: { region: slug } }));
  const chosen = "themes" in of ? search.theme : search.region;
  const none = { value: "", label: all, changes: "themes" in of ? { theme: "" } : { region: "" } };
  return [none, ...choices].map(({ value, label, changes }) => ({
    href: answersAddress(language, search, { ...changes, page: 1 }),
    label,
    current: value === chosen,
  }));
}
