import { pageNumber } from "../organizer/page-number";

/** What the address of the table asks for. */
export interface ContactSearch {
  region: string;
  text: string;
  partner: string;
  municipality: string;
  page: number;
}

/** Never refuses: what it cannot read counts as not asked. */
export function readContactSearch(search: URLSearchParams): ContactSearch {
  const text = (name: string) => (search.get(name) ?? "").replaceAll("\0", "").trim().slice(0, 100);
  return {
    region: text("regio"),
    text: text("q"),
    partner: text("partner"),
    municipality: text("gemeente"),
    page: pageNumber(search),
  };
}
