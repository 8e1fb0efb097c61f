import type { AppLoadContext } from "@remix-run/node";
import { findMailingEvent } from "#app/domain/mailing/find-mailing.server";
import { findMailingView } from "#app/domain/mailing/queries.server";

type Params = Readonly<Record<string, string | undefined>>;

/** The event that the address names; 404 where there is none. */
export async function loadMailingEvent({ elkaar }: AppLoadContext, params: Params) {
  const event = await findMailingEvent(elkaar.db, { slug: params["slug"] ?? "" });
  if (!event) throw new Response(null, { status: 404 });
  return { ...event, of: { eventId: event.id, startsAt: event.starts_at, cancelledAt: event.cancelled_at } };
}

/** The mailing that the address names, and its event; 404 where the first is not of the second. */
export async function loadMailing(context: AppLoadContext, params: Params) {
  const { elkaar } = context;
  const event = await loadMailingEvent(context, params);
  const asked = { ...event.of, mailingId: params["mailingId"] ?? "" };
  const mailing = await findMailingView(elkaar.db, asked, elkaar.clock());
  if (!mailing) throw new Response(null, { status: 404 });
  return { event, mailing };
}
