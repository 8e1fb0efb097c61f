import type { Database, Transaction } from "#db/types";
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
  const organizers =
    event.publishedAt === null ? [] : await listToldOrganizers(db, { eventId, actorPersonId, event: facts, news });
  const plan = { eventId, reason, told, organizers };
  return { ok: true, plan: { ...plan, hash: previewHash(plan) } };
}
