import type { AppLoadContext } from "@remix-run/node";
import { findOrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { findOrganizerRegistration } from "#app/domain/registration/organizer-queries.server";

/** The event and the registration that the address names; 404 where the second is not of the first. */
export async function loadOrganizerRegistration(
  { elkaar }: AppLoadContext,
  params: Readonly<Record<string, string | undefined>>,
) {
  const event = await findOrganizerEvent(elkaar.db, params["slug"] ?? "");
  if (!event) throw new Response(null, { status: 404 });
  const asked = { eventId: event.id, registrationId: params["id"] ?? "" };
  const registration = await findOrganizerRegistration(elkaar.db, asked);
  if (!registration) throw new Response(null, { status: 404 });
  const isOver = event.endsAt <= elkaar.clock().toISOString();
  const closed = event.cancelledAt !== null ? ("event_cancelled" as const) : isOver ? ("event_over" as const) : null;
  return { event, registration, closed };
}

/** Why nothing can be done for this person any more; null while it can. */
export function whyNotNow({ registration, closed }: Awaited<ReturnType<typeof loadOrganizerRegistration>>) {
  return closed ?? (registration.status === "withdrawn" ? ("withdrawn" as const) : null);
}
