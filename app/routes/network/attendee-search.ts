import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";

/** What the address of the list says: `?q=&werkveld=&pagina=`. */
export interface AttendeeSearch {
  text: string;
  sector: string;
  page: number;
}

const longestText = 100;
const lastPage = 1_000;

/** Never refuses: what it cannot read counts as not asked. */
export function readAttendeeSearch(parameters: URLSearchParams): AttendeeSearch {
  const text = (name: string) => (parameters.get(name) ?? "").replaceAll("\0", "").trim().slice(0, longestText);
  const page = Number.parseInt(text("pagina"), 10);
  return { text: text("q"), sector: text("werkveld"), page: page >= 1 && page <= lastPage ? page : 1 };
}

export function attendeesAddress(language: Language, slug: string, search: Partial<AttendeeSearch>): string {
  const parameters = new URLSearchParams();
  if (search.text) parameters.set("q", search.text);
  if (search.sector) parameters.set("werkveld", search.sector);
  if (search.page && search.page > 1) parameters.set("pagina", String(search.page));
  const query = parameters.toString();
  return pathIn(language, `/bijeenkomsten/${slug}/deelnemers`) + (query === "" ? "" : `?${query}`);
}
