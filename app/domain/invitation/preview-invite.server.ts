import type { Database, Transaction } from "#db/types";
import { previewHash } from "#app/domain/event/preview-hash.server";
import { closedReason } from "#app/domain/registration/rules";
import type { ClosedReason } from "#app/domain/registration/rules";
import { listUnsubscribed } from "#app/domain/subscription/subscriptions.server";
import type { Language } from "#app/language/language";
import { findInvitingEvent } from "./inviting-event.server";
import type { InvitingEvent } from "./inviting-event.server";
import { listLimits } from "./rules";
import { personKey } from "./schema.server";
import type { ListedPerson } from "./schema.server";

export interface InviteInput {
  eventId: string;
  people: ListedPerson[];
  /** A few words of the organizer in the mail. */
  line: string | null;
  language: Language;
}

/** Why somebody on the list gets no mail: they have one, they come, they asked not to be invited any more to this event, or want no such mail of the region. */
export type KnownReason = "invited" | "registered" | "stopped" | "unsubscribed";

export interface InvitePlan {
  event: InvitingEvent;
  fresh: ListedPerson[];
  known: { person: ListedPerson; why: KnownReason }[];
  hash: string;
}

export type InviteRefusal = ClosedReason | "event_unknown" | "too_many_invited";
export type InvitePreview = { ok: true; plan: InvitePlan } | { ok: false; reason: InviteRefusal };

/** Who on the list would be invited, and who not and why. Somebody whose invitation was taken back can be invited again. */
export async function previewInvite(
  db: Database | Transaction,
  { eventId, people, line, language }: InviteInput,
  now: Date,
): Promise<InvitePreview> {
  const event = await findInvitingEvent(db, { eventId });
  if (!event) return { ok: false, reason: "event_unknown" };
  const closed = closedReason(event, now);
  if (closed) return { ok: false, reason: closed };
  const { reasons, invited } = await readKnown(db, eventId);
  await addUnsubscribed(db, { event, people, reasons });
  const fresh = people.filter((person) => !reasons.has(personKey(person)));
  if (invited + fresh.length > listLimits.people) return { ok: false, reason: "too_many_invited" };
  const known = people.flatMap((person) => {
    const why = reasons.get(personKey(person));
    return why ? [{ person, why }] : [];
  });
  const promised = fresh.map(({ name, email, organization, role }) => [name, email, organization, role]);
  return { ok: true, plan: { event, fresh, known, hash: previewHash({ eventId, promised, line, language }) } };
}

async function addUnsubscribed(
  db: Database | Transaction,
  { event, people, reasons }: { event: InvitingEvent; people: ListedPerson[]; reasons: Map<string, KnownReason> },
): Promise<void> {
  const emails = people.map(({ email }) => email);
  const unsubscribed = await listUnsubscribed(db, { regionId: event.region_id, emails });
  for (const person of people)
    if (unsubscribed.has(person.email) && !reasons.has(personKey(person)))
      reasons.set(personKey(person), "unsubscribed");
}

async function readKnown(db: Database | Transaction, eventId: string) {
  const reasons = new Map<string, KnownReason>();
  const registered = await db
    .selectFrom("registrations")
    .select(["email", "name_key"])
    .where("event_id", "=", eventId)
    .where("status", "!=", "withdrawn")
    .execute();
  const invited = await db
    .selectFrom("invitations")
    .select(["email", "name_key", "withdrawn_by"])
    .where("event_id", "=", eventId)
    .execute();
  for (const { email, name_key, withdrawn_by } of invited)
    if (withdrawn_by !== "organizer")
      reasons.set(`${email}\n${name_key}`, withdrawn_by === "invitee" ? "stopped" : "invited");
  for (const { email, name_key } of registered) reasons.set(`${email}\n${name_key}`, "registered");
  return { reasons, invited: invited.length };
}
