import type { LoaderFunctionArgs } from "@remix-run/node";
import { findFeed } from "#app/domain/event/feed-queries.server";
import type { FeedEvent } from "#app/domain/event/feed-queries.server";
import { answerIfChanged } from "#app/http/answer-if-changed";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import type { Markup } from "#app/ui/markup";
import { capitalized, themeWords } from "./event-words";
import { choiceWords, feedAddresses, readFeedSearch } from "./feed-search";
import { xml, xmlDeclaration } from "./xml";

export const handle: RouteHandle = { policy: "public" };

/** What a news reader follows (RFC 4287): the latest change first. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const search = readFeedSearch(searchOf(context));
  const feed = await findFeed(elkaar.db, search, elkaar.clock());
  const { baseUrl } = elkaar.config;
  const self = baseUrl + feedAddresses(language, search).atom;
  const entries = feed.events
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt) || a.id.localeCompare(b.id))
    .map((event) => entryOf(event, language, elkaar.links(language).event(event.slug)));
  const title = dictionary(language).publicFace.feeds.atomTitle(choiceWords(language, search));
  const document = xml`${xmlDeclaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${self}</id>
<title>${title}</title>
<updated>${feed.changedAt}</updated>
<author><name>Elkaar</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${baseUrl + pathIn(language, "/bijeenkomsten")}"/>
${entries}</feed>
`;
  return answerIfChanged(request, {
    body: document.html,
    headers: { "Content-Type": "application/atom+xml; charset=utf-8", "Cache-Control": "public, no-cache" },
    lastModified: feed.changedAt,
  });
}

function entryOf(event: FeedEvent, language: Language, url: string): Markup {
  const { feeds } = dictionary(language).publicFace;
  const title = event.cancelledAt === null ? event.title : feeds.cancelled(event.title);
  const where = [event.venueName, event.venueCity].filter(Boolean).join(", ");
  const when = feeds.whenAndWhere(capitalized(formats(language).dateTime(event.startsAt)), where);
  return xml`<entry>
<id>${entryId(event.id)}</id>
<title>${title}</title>
<updated>${event.changedAt}</updated>
<published>${event.publishedAt}</published>
<link rel="alternate" type="text/html" href="${url}"/>
<category term="${event.theme}" label="${themeWords(language, event.theme)}"/>
<summary>${`${when} ${event.summary}`}</summary>
</entry>
`;
}

/** The id of an event as an address that never changes, not even when the event or the site moves (RFC 4287, section 4.2.6). */
function entryId(id: string): string {
  return `urn:uuid:${id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")}`;
}
