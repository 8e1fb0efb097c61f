import type { Database, Transaction } from "#db/types";
import { listToldInvitees } from "#app/domain/invitation/invitees-to-tell.server";
import type { ToldInvitee } from "#app/domain/invitation/invitees-to-tell.server";
import type { EventCancelledPayload } from "#emails/event-cancelled";
import { factsWith, findEventToChange } from "./find-event-to-change.server";
import { listToldOrganizers } from "./organizers-to-tell.server";
import type { ToldOrganizer } from "./organizers-to-tell.server";
import { listPeopleOfEvent, nextMail } from "./people-to-tell.server";
import type { PersonOfEvent } from "./people-to-tell.server";
import { previewHash } from "./preview-hash.server";

export interface CancelInput {
  eventId: string;
  /** 10 to 500 characters; everybody who is told reads it, and it stays on the page of the event. */
  reason: string;
  /** Who does it, and is not told. */
  actorPersonId?: string;
}

export interface CancelPlan {
  eventId: string;
  reason: string;
  told: { person: PersonOfEvent; payload: EventCancelledPayload }[];
  /** The other organizers of a public event. */
  organizers: ToldOrganizer[];
  /** Who was invited to a public event and has not answered. */
  invitees: ToldInvitee[];
  hash: string;
}

export type CancelRefusal = "event_unknown" | "event_cancelled" | "event_over";

export type CancelPreview = { ok: true; plan: CancelPlan } | { ok: false; reason: CancelRefusal };

/** Who would hear that the event is off: everyone who holds a place or waits. Writes nothing. */
export async function previewCancel(
  db: Database | Transaction,
  { eventId, reason, actorPersonId }: CancelInput,
  now: Date,
): Promise<CancelPreview> {
  const event = await findEventToChange(db, { eventId });
  if (!event) return { ok: false, reason: "event_unknown" };
  if (event.cancelledAt !== null) return { ok: false, reason: "event_cancelled" };
  if (event.details.endsAt <= now.toISOString()) return { ok: false, reason: "event_over" };
  const facts = factsWith(event, event.details);
  const people = await listPeopleOfEvent(db, eventId);
  const told = people.map((person) => ({
    person,
    payload: { ...nextMail(person, facts), reason, hadPlace: person.status === "placed" },
  }));
  const news = { what: "cancelled" as const, reason };
  const isPublic = event.publishedAt !== null;
  const organizers = isPublic ? await listToldOrganizers(db, { eventId, actorPersonId, event: facts, news }) : [];
  const invitees = isPublic ? await listToldInvitees(db, { eventId, event: facts, news }) : [];
  const plan = { eventId, reason, told, organizers, invitees };
  return { ok: true, plan: { ...plan, hash: previewHash(plan) } };
}
