import type { RegistrationSort } from "#app/domain/event/organizer-rules";
import type { RegistrationFilter } from "#app/domain/event/registration-selection.server";
import { sectors } from "#app/domain/registration/rules";
import type { Standing } from "#app/domain/registration/rules";
import type { Language } from "#app/language/language";
import { eventPath } from "./organizer-page";
import { pageNumber } from "./page-number";

/** What the address of the list asks for. */
export interface RegistrationSearch {
  text: string;
  status: Standing | "";
  /** Ids of workshops, and `geen-<id of a round>` for who chose none in it. */
  workshops: string[];
  sector: string;
  /** An id, `onbekend`, or empty. */
  organization: string;
  sort: RegistrationSort;
  reversed: boolean;
  page: number;
}

export const undecidedPrefix = "geen-";
const unknownOrganization = "onbekend";
const reversedWord = "omgekeerd";

const statusWords: Record<string, Standing> = {
  geplaatst: "placed",
  aangevraagd: "requested",
  wachtlijst: "waitlisted",
  afgemeld: "withdrawn",
};
const sortWords: Record<string, RegistrationSort> = {
  naam: "name",
  organisatie: "organization",
  workshop: "workshop",
  datum: "date",
  status: "status",
};

/** What the address asks for; what it does not know, it leaves. */
export function readRegistrationSearch(search: URLSearchParams): RegistrationSearch {
  const sector = search.get("werkveld") ?? "";
  const organization = search.get("organisatie") ?? "";
  return {
    text: (search.get("q") ?? "").replaceAll("\0", "").slice(0, 100).trim(),
    status: valueOf(statusWords, search.get("status")) ?? "",
    workshops: search.getAll("workshop").filter(isChoice).slice(0, 20),
    sector: sectors.find((one) => one === sector) ?? "",
    organization: organization === unknownOrganization || isId(organization) ? organization : "",
    sort: valueOf(sortWords, search.get("volgorde")) ?? "name",
    reversed: search.get("richting") === reversedWord,
    page: pageNumber(search),
  };
}

/** The same, as the domain is asked. */
export function filterOf(search: RegistrationSearch, eventId: string): RegistrationFilter {
  const { text, status, workshops, sector, organization, sort, reversed } = search;
  return {
    eventId,
    text,
    sort,
    reversed,
    status: status || undefined,
    sector: sector || undefined,
    organizationId: organization === unknownOrganization ? "unknown" : organization || undefined,
    workshopIds: workshops.filter((one) => !one.startsWith(undecidedPrefix)),
    undecidedRoundIds: workshops.flatMap((one) =>
      one.startsWith(undecidedPrefix) ? one.slice(undecidedPrefix.length) : [],
    ),
  };
}

/** Whether anything narrows the list. */
export function isNarrowed({ text, status, workshops, sector, organization }: RegistrationSearch): boolean {
  return text !== "" || status !== "" || workshops.length > 0 || sector !== "" || organization !== "";
}

/** Nothing narrows it any more. */
export const everybody = { text: "", status: "", workshops: [], sector: "", organization: "" } as const;

/** The fields of a GET form, without what is as usual. */
export function searchFields(search: RegistrationSearch): { name: string; value: string }[] {
  const { text, status, workshops, sector, organization, sort, reversed, page } = search;
  return [
    { name: "q", value: text },
    { name: "status", value: wordOf(statusWords, status) },
    ...workshops.map((value) => ({ name: "workshop", value })),
    { name: "werkveld", value: sector },
    { name: "organisatie", value: organization },
    { name: "volgorde", value: sort === "name" ? "" : wordOf(sortWords, sort) },
    { name: "richting", value: reversed ? reversedWord : "" },
    { name: "pagina", value: page > 1 ? String(page) : "" },
  ].filter(({ value }) => value !== "");
}

/** The address of the same list with something else; another choice begins at its first page. */
export function searchAddress(
  language: Language,
  slug: string,
  search: RegistrationSearch,
  changes: Partial<Omit<RegistrationSearch, "workshops">> & { workshops?: readonly string[] },
  file = "/aanmeldingen",
): string {
  const query = new URLSearchParams();
  const changed = { ...search, page: 1, ...changes, workshops: [...(changes.workshops ?? search.workshops)] };
  for (const { name, value } of searchFields(changed)) query.append(name, value);
  const text = query.toString();
  return eventPath(language, slug, file) + (text === "" ? "" : `?${text}`);
}

function isId(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}

function isChoice(text: string): boolean {
  return isId(text) || (text.startsWith(undecidedPrefix) && isId(text.slice(undecidedPrefix.length)));
}

function valueOf<T>(words: Record<string, T>, word: string | null): T | undefined {
  return word !== null && Object.hasOwn(words, word) ? words[word] : undefined;
}

function wordOf(words: Record<string, string>, value: string): string {
  return Object.entries(words).find(([, one]) => one === value)?.[0] ?? "";
}
