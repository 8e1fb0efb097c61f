import type { LoaderFunctionArgs } from "@remix-run/node";
import { personalEventFile } from "#app/domain/outbox/calendar-downloads";
import type { RouteHandle } from "#app/http/policy";
import { calendarAnswer } from "../events/calendar-answer";
import { findByLink } from "./load-registration";
import { chosenWorkshops } from "./personal-words";

export const handle: RouteHandle = { policy: "token" };

/** The entry of who has a place; of who has none any more, the file that takes it out of the diary. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const registration = await findByLink(context, params["token"]);
  if (!registration || registration.status === "waitlisted" || registration.status === "requested")
    return new Response(null, { status: 404 });
  const { elkaar, language } = context;
  const { event, name, email, status, closed } = registration;
  const gone = status === "withdrawn" || closed === "event_cancelled";
  const file = personalEventFile({
    method: gone ? "CANCEL" : "REQUEST",
    region: event.region,
    event,
    registration,
    workshops: chosenWorkshops(registration).filter(({ holdsPlace }) => holdsPlace),
    attendee: { name, address: email },
    url: elkaar.links(language).event(event.slug),
    language,
    now: elkaar.clock(),
  });
  return calendarAnswer(file, "no-store");
}
