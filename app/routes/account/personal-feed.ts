import type { LoaderFunctionArgs } from "@remix-run/node";
import { parseCalendarFeedToken } from "#app/domain/account/calendar-feed-link";
import { findOwnFeed } from "#app/domain/account/own-feed-queries.server";
import { ownFeedFile } from "#app/domain/outbox/calendar-downloads";
import { answerIfChanged } from "#app/http/answer-if-changed";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { calendarHeaders } from "../events/calendar-answer";

export const handle: RouteHandle = { policy: "token" };

/**
 * What somebody's own calendar fetches. Without Last-Modified: who withdrew is gone from it, and leaves no date behind.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const key = parseCalendarFeedToken(elkaar.config.secret, params["token"] ?? "");
  const entries = key && (await findOwnFeed(elkaar.db, key, elkaar.clock()));
  if (!entries) return new Response(null, { status: 404 });
  const file = ownFeedFile({
    entries: entries.map((entry) => ({
      ...entry,
      cancelled: entry.event.cancelledAt !== null,
      url: elkaar.links(language).event(entry.event.slug),
    })),
    language,
    filename: "elkaar.ics",
    name: dictionary(language).publicFace.feeds.personalName,
  });
  return answerIfChanged(request, { body: file.content, headers: calendarHeaders(file, "no-store") });
}
