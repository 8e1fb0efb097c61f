import { kindNamed } from "#app/domain/organization/kinds";
import type { OrganizationKind } from "#app/domain/organization/kinds";
import type { Language } from "#app/language/language";
import { pageNumber } from "../organizer/page-number";
import { organizationsPath } from "./organization-path";

export interface OrganizationSearch {
  text: string;
  kind: OrganizationKind | "";
  municipality: string;
  page: number;
}

/** What the address asks for; what it does not know, it leaves. */
export function readOrganizationSearch(search: URLSearchParams): OrganizationSearch {
  return {
    text: (search.get("q") ?? "").slice(0, 100).trim(),
    kind: kindNamed(search.get("soort") ?? "") ?? "",
    municipality: (search.get("gemeente") ?? "").slice(0, 100),
    page: pageNumber(search),
  };
}

/** The address of the same list at another page. */
export function organizationSearchAddress(language: Language, search: OrganizationSearch, page: number): string {
  const { text, kind, municipality } = search;
  const query = new URLSearchParams(
    Object.entries({ q: text, soort: kind, gemeente: municipality, pagina: page > 1 ? String(page) : "" }).filter(
      ([, value]) => value !== "",
    ),
  ).toString();
  return organizationsPath(language) + (query === "" ? "" : `?${query}`);
}
