import { facetNames } from "#app/domain/visibility/facets";
import type { FacetName } from "#app/domain/visibility/facets";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";

/** What the address of the list says: `?q=&werkveld=&gemeente=&thema=&meer=&pagina=`. */
export interface AttendeeSearch {
  text: string;
  /** Keys of facets; empty where none is chosen. */
  chosen: Record<FacetName, string>;
  /** The facet that stands there with all its values. */
  more: FacetName | "";
  page: number;
}

export const facetParameters: Record<FacetName, string> = {
  sector: "werkveld",
  municipality: "gemeente",
  theme: "thema",
};

const longestText = 100;
const lastPage = 1_000;

/** Never refuses: what it cannot read counts as not asked. */
export function readAttendeeSearch(parameters: URLSearchParams): AttendeeSearch {
  const text = (name: string) =>
    (parameters.get(name) ?? "").replaceAll("\0", "").trim().slice(0, longestText).toWellFormed();
  const page = Number.parseInt(text("pagina"), 10);
  const { sector, municipality, theme } = facetParameters;
  return {
    text: text("q"),
    chosen: { sector: text(sector), municipality: text(municipality), theme: text(theme) },
    more: facetNames.find((facet) => facetParameters[facet] === text("meer")) ?? "",
    page: page >= 1 && page <= lastPage ? page : 1,
  };
}

export function attendeesAddress(language: Language, slug: string, search: Partial<AttendeeSearch>): string {
  const parameters = new URLSearchParams();
  if (search.text) parameters.set("q", search.text);
  for (const facet of facetNames) {
    const value = search.chosen?.[facet];
    if (value) parameters.set(facetParameters[facet], value);
  }
  if (search.more) parameters.set("meer", facetParameters[search.more]);
  if (search.page && search.page > 1) parameters.set("pagina", String(search.page));
  const query = parameters.toString();
  return pathIn(language, `/bijeenkomsten/${slug}/deelnemers`) + (query === "" ? "" : `?${query}`);
}

/** What is chosen, to stay when somebody searches again. */
export function keptFacets({ chosen }: AttendeeSearch): { name: string; value: string }[] {
  return facetNames.flatMap((facet) =>
    chosen[facet] === "" ? [] : [{ name: facetParameters[facet], value: chosen[facet] }],
  );
}
