import type { Database, Transaction } from "#db/types";
import type { Language } from "#app/language/language";
import { countFacet, isChosen, matches, searchWords } from "./directory-rules";
import { facetNames } from "./facets";
import type { FacetCount, FacetName } from "./facets";
import { listSeenAttendees } from "./visible-profiles.server";
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
  const { chosen, language } = asked;
  const listed = await listSeenAttendees(db, asked, now);
  const words = searchWords(asked.search);
  const matching = words.length === 0 ? listed : listed.filter((one) => matches(one, words, language));
  const fits = (facets: readonly FacetName[]) =>
    matching.filter((one) => facets.every((facet) => isChosen(one, facet, chosen[facet])));
  const found = fits(facetNames);
  const countsOf = (facet: FacetName) => countFacet(fits(facetNames.filter((other) => other !== facet)), facet);
  const pages = Math.max(1, Math.ceil(found.length / peoplePerPage));
  const page = Math.min(Math.max(1, Math.trunc(asked.page) || 1), pages);
  return {
    people: found.slice((page - 1) * peoplePerPage, page * peoplePerPage).map(({ profile }) => profile),
    total: found.length,
    page,
    pages,
    facets: { sector: countsOf("sector"), municipality: countsOf("municipality"), theme: countsOf("theme") },
    listed: listed.length,
  };
}
