import type { LoaderFunctionArgs } from "@remix-run/node";
import { findExample } from "#app/domain/mailing/find-example.server";
import { renderExample } from "#app/domain/outbox/render-example.server";
import { letterAnswer } from "#app/http/letter-answer";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { loadMailing } from "./load-mailing";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" } };

/** A mailing as one person would read it, for the frame on its page. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar } = context;
  const { event, mailing } = await loadMailing(context, params);
  const as = searchOf(context).get("als");
  const example = await findExample(elkaar.db, { eventId: event.id, mailingId: mailing.id, as });
  if (!example) throw new Response(null, { status: 404 });
  const { html } = renderExample({ template: "mailing", ...example }, elkaar.links, elkaar.clock());
  return letterAnswer(html);
}
