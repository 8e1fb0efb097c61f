import type { RegistrationStatus } from "#app/domain/event/list-registrations.server";
import type { Language } from "#app/language/language";
import { eventPath } from "./organizer-page";
import { pageNumber } from "./page-number";

export interface RegistrationSearch {
  text: string;
  status: RegistrationStatus | "";
  /** Id of a workshop, or empty. */
  workshop: string;
  sort: "name" | "date";
  page: number;
}

const statusWords: Record<string, RegistrationStatus> = {
  geplaatst: "placed",
  wachtlijst: "waitlisted",
  afgemeld: "withdrawn",
};

/** What the address asks for; what it does not know, it leaves. */
export function readRegistrationSearch(search: URLSearchParams): RegistrationSearch {
  const workshop = search.get("workshop") ?? "";
  return {
    text: (search.get("q") ?? "").replaceAll("\0", "").slice(0, 100).trim(),
    status: statusWords[search.get("status") ?? ""] ?? "",
    workshop: /^[0-9a-f]{32}$/.test(workshop) ? workshop : "",
    sort: search.get("volgorde") === "datum" ? "date" : "name",
    page: pageNumber(search),
  };
}

/** The fields of a GET form, without what is as usual. */
export function searchFields({ text, status, workshop, sort, page }: RegistrationSearch) {
  return [
    { name: "q", value: text },
    { name: "status", value: Object.entries(statusWords).find(([, value]) => value === status)?.[0] ?? "" },
    { name: "workshop", value: workshop },
    { name: "volgorde", value: sort === "date" ? "datum" : "" },
    { name: "pagina", value: page > 1 ? String(page) : "" },
  ].filter(({ value }) => value !== "");
}

/** The address of the same list with something else; another choice begins at its first page. */
export function searchAddress(
  language: Language,
  slug: string,
  search: RegistrationSearch,
  changes: Partial<RegistrationSearch>,
): string {
  const query = new URLSearchParams();
  for (const { name, value } of searchFields({ ...search, page: 1, ...changes })) query.set(name, value);
  const text = query.toString();
  return eventPath(language, slug, "/aanmeldingen") + (text === "" ? "" : `?${text}`);
}
