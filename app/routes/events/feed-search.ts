import { mostRegions } from "#app/domain/event/rules-for-pages";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { themeWords } from "./event-words";

const longestText = 100;

/** What somebody chose in an address: `?regio=` as often as wanted, and `?thema=`. Empty is no choice. */
export interface FeedSearch {
  regions: string[];
  theme: string;
}

/** Never refuses: what it cannot read counts as not asked. */
export function readFeedSearch(parameters: URLSearchParams): FeedSearch {
  return { regions: readRegions(parameters), theme: clean(parameters.get("thema") ?? "") };
}

export function readRegions(parameters: URLSearchParams): string[] {
  return [...new Set(parameters.getAll("regio").map(clean).filter(Boolean))].slice(0, mostRegions);
}

export function withRegions(path: string, regions: readonly string[]): string {
  const query = new URLSearchParams(regions.map((slug) => ["regio", slug])).toString();
  return query === "" ? path : `${path}?${query}`;
}

/** Where the feeds of this choice are. */
export function feedAddresses(language: Language, { regions, theme }: FeedSearch): { calendar: string; atom: string } {
  const query = new URLSearchParams(regions.map((slug) => ["regio", slug]));
  if (theme !== "") query.set("thema", theme);
  const behind = query.size === 0 ? "" : `?${query.toString()}`;
  return {
    calendar: pathIn(language, "/bijeenkomsten.ics") + behind,
    atom: pathIn(language, "/bijeenkomsten.atom") + behind,
  };
}

/** "haaglanden, privacy en gegevens delen": what a feed is about, for its title. */
export function choiceWords(language: Language, { regions, theme }: FeedSearch): string {
  return [...regions, ...(theme === "" ? [] : [themeWords(language, theme)])].join(", ");
}

function clean(text: string): string {
  return text.replaceAll("\0", "").trim().slice(0, longestText);
}
