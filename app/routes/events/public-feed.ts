import type { LoaderFunctionArgs } from "@remix-run/node";
import { findFeed } from "#app/domain/event/feed-queries.server";
import { publicFeedFile } from "#app/domain/outbox/calendar-downloads";
import { answerIfChanged } from "#app/http/answer-if-changed";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { calendarHeaders } from "./calendar-answer";
import { choiceWords, readFeedSearch } from "./feed-search";

export const handle: RouteHandle = { policy: "public" };

/** What a calendar program follows: what is coming and what was in the last months. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const search = readFeedSearch(searchOf(context));
  const feed = await findFeed(elkaar.db, search, elkaar.clock());
  const file = publicFeedFile({
    events: feed.events.map((event) => ({
      uid: event.calendarUid,
      sequence: event.calendarSequence,
      event,
      summary: event.summary,
      url: elkaar.links(language).event(event.slug),
      cancelled: event.cancelledAt !== null,
      changedAt: event.changedAt,
    })),
    language,
    now: elkaar.clock(),
    filename: "bijeenkomsten.ics",
    name: dictionary(language).publicFace.feeds.calendarName(choiceWords(language, search)),
  });
  const headers = calendarHeaders(file, "public, no-cache");
  return answerIfChanged(request, { body: file.content, headers, lastModified: feed.changedAt });
}
