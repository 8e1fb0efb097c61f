import type { Database, Transaction } from "#db/types";
import type { Language } from "#app/language/language";
import { listDirectoryPeople } from "./directory-people.server";
import { countFacet, isChosen, matching, searchWords } from "./directory-rules";
import { facetNames } from "./facets";
import type { FacetCount, FacetName } from "./facets";
import { listVisibleProfiles } from "./visible-profiles.server";
import type { VisibleProfile } from "./visible-profiles.server";

export interface DirectoryQuery {
  viewerPersonId: string;
  eventId: string;
  search: string;
  /** Keys of facets; empty where none is chosen. */
  chosen: Record<FacetName, string>;
  page: number;
  /** Theme keys are searched in the words of this language. */
  language: Language;
}

export interface Directory {
  people: VisibleProfile[];
  /** Found in all. */
  total: number;
  /** 1-based; a page that does not exist becomes the nearest that does. */
  page: number;
  pages: number;
  /** Of each: how many are found when it is chosen beside the search and the other facets; the largest first. */
  facets: Record<FacetName, FacetCount[]>;
  /** Everybody who is listed, whatever is searched. */
  listed: number;
}

export const peoplePerPage = 50;

/**
 * Who is coming, as far as this viewer may see them, by surname. What may not be seen is not searched, not counted and not in
 * the answer. Every word of `search` must be found in the name, role, organization, sector, areas or themes; marks, capitals,
 * commas and dashes make no difference.
 */
export async function listDirectory(db: Database | Transaction, asked: DirectoryQuery, now: Date): Promise<Directory> {
  const { chosen, language, viewerPersonId } = asked;
  const listed = await listDirectoryPeople(db, asked, now);
  const matched = matching(listed, searchWords(asked.search), language);
  const fits = (facets: readonly FacetName[]) =>
    facets.reduce((left, facet) => left.filter(isChosen(facet, chosen[facet])), matched);
  const found = fits(facetNames);
  const countsOf = (facet: FacetName) => countFacet(fits(facetNames.filter((other) => other !== facet)), facet);
  const pages = Math.max(1, Math.ceil(found.length / peoplePerPage));
  const page = Math.min(Math.max(1, Math.trunc(asked.page) || 1), pages);
  const personIds = found.slice((page - 1) * peoplePerPage, page * peoplePerPage).map(({ personId }) => personId);
  return {
    people: personIds.length === 0 ? [] : await listVisibleProfiles(db, { viewerPersonId, personIds }, now),
    total: found.length,
    page,
    pages,
    facets: { sector: countsOf("sector"), municipality: countsOf("municipality"), theme: countsOf("theme") },
    listed: listed.length,
  };
}
