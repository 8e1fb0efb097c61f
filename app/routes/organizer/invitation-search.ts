import type { ListFilter } from "#app/domain/invitation/rules";
import type { Language } from "#app/language/language";
import { eventPath } from "./organizer-page";
import { pageNumber } from "./page-number";

export interface InvitationSearch {
  text: string;
  filter: ListFilter;
  page: number;
}

const filterWords: Record<string, ListFilter> = {
  "geen-antwoord": "unanswered",
  komt: "coming",
  "kan-niet": "declined",
  "mail-mislukt": "mail_failed",
  ingetrokken: "ended",
};

export const invitationFilters: readonly ListFilter[] = ["all", ...Object.values(filterWords)];

/** What the address asks for; what it does not know, it leaves. */
export function readInvitationSearch(search: URLSearchParams): InvitationSearch {
  return {
    text: (search.get("q") ?? "").replaceAll("\0", "").slice(0, 100).trim(),
    filter: filterWords[search.get("antwoord") ?? ""] ?? "all",
    page: pageNumber(search),
  };
}

/** The fields of a GET form, without what is as usual. */
export function invitationSearchFields({ text, filter, page }: InvitationSearch) {
  return [
    { name: "q", value: text },
    { name: "antwoord", value: Object.entries(filterWords).find(([, value]) => value === filter)?.[0] ?? "" },
    { name: "pagina", value: page > 1 ? String(page) : "" },
  ].filter(({ value }) => value !== "");
}

/** The address of the same list with something else; another choice begins at its first page. */
export function invitationSearchAddress(
  language: Language,
  slug: string,
  search: InvitationSearch,
  changes: Partial<InvitationSearch>,
): string {
  const query = new URLSearchParams();
  for (const { name, value } of invitationSearchFields({ ...search, page: 1, ...changes })) query.set(name, value);
  const text = query.toString();
  return eventPath(language, slug, "/uitnodigingen") + (text === "" ? "" : `?${text}`);
}
