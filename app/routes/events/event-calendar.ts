import type { LoaderFunctionArgs } from "@remix-run/node";
import { publicEventFile } from "#app/domain/outbox/calendar-downloads";
import type { RouteHandle } from "#app/http/policy";
import { calendarAnswer } from "./calendar-answer";
import { loadEventPage } from "./load-event";

export const handle: RouteHandle = { policy: "public" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const event = await loadEventPage(context, params["slug"], ".ics");
  const file = publicEventFile(
    {
      uid: event.calendarUid,
      sequence: event.calendarSequence,
      event,
      summary: event.summary,
      url: elkaar.links(language).event(event.slug),
      cancelled: event.cancelledAt !== null,
    },
    language,
    elkaar.clock(),
  );
  return calendarAnswer(file, "public, max-age=300");
}
