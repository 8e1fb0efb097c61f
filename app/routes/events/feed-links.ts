import type { MetaDescriptor } from "@remix-run/node";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { choiceWords, feedAddresses } from "./feed-search";
import type { FeedSearch } from "./feed-search";

interface FeedLinks {
  language: Language;
  baseUrl: string;
  search: FeedSearch;
}

/** Where browsers and readers find the feeds of a page. */
export function feedLinks({ language, baseUrl, search }: FeedLinks): MetaDescriptor[] {
  const { feeds } = dictionary(language).publicFace;
  const { atom, calendar } = feedAddresses(language, search);
  const choice = choiceWords(language, search);
  return [
    link("application/atom+xml", feeds.atomTitle(choice), baseUrl + atom),
    link("text/calendar", feeds.calendarName(choice), baseUrl + calendar),
  ];
}

function link(type: string, title: string, href: string): MetaDescriptor {
  return { tagName: "link", rel: "alternate", type, title, href };
}
