import type { Transaction } from "#db/types";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import type { RegistrationFacts, RegistrationMail, WorkshopFacts } from "#emails/facts";
import { linkInvitation } from "./link-invitation.server";
import { eventFacts, workshopFacts } from "./mail-facts.server";
import type { LockedEvent } from "./places.server";
import { lockEvent, takeEventPlace, takeWorkshopPlace } from "./places.server";
import type { RegistrationInput } from "./register.server";
import type { RegisteringFacts } from "./registering-facts.server";
import { closedReason } from "./rules";
import { isWaiting } from "./standing.server";
import { writeRegistration } from "./write-registration.server";

export interface Registering {
  facts: RegisteringFacts;
  input: RegistrationInput;
}

export type PlaceOutcome =
  | { ok: true; outcome: "placed" | "waitlisted" | "requested"; registrationId: string }
  | { ok: false; reason: "stale" }
  | { ok: false; reason: "workshop_full"; workshopId: string };

/** Writes everything, then takes the places: a refused counter takes all of it back. */
export async function placeRegistration(
  trx: Transaction,
  { facts, input }: Registering,
  now: Date,
): Promise<PlaceOutcome> {
  const registration = await writeRegistration(trx, { facts, input, status: "placed", isRequest: false }, now);
  if (registration === undefined) return { ok: false, reason: "stale" };
  if (!(await answerInvitation(trx, facts, registration))) return { ok: false, reason: "stale" };
  await enqueueEmail(
    trx,
    {
      template: "registration-placed",
      payload: { ...mailOf(facts, registration), workshops: chosenWorkshops(facts) },
      dedupeKey: `placed:${registration.id}:${registration.calendarSequence}`,
      ...envelopeOf(facts, input, registration),
    },
    now,
  );
  const eventId = input.eventId;
  const taken = await takeEventPlace(trx, { eventId, calendarSequence: facts.event.calendar_sequence }, now);
  if (!taken) return { ok: false, reason: "stale" };
  for (const choice of facts.choices)
    if (!(await takeWorkshopPlace(trx, { eventId, ...choice })))
      return { ok: false, reason: "workshop_full", workshopId: choice.workshopId };
  return { ok: true, outcome: "placed", registrationId: registration.id };
}

/**
 * Joins the end of the waitlist. The event's row is taken before looking whether it really is full: on PostgreSQL a
 * condition of the statement that waits for a row would be judged with the other rows as they were before the wait.
 */
export async function queueRegistration(
  trx: Transaction,
  { facts, input }: Registering,
  now: Date,
): Promise<PlaceOutcome> {
  const registration = await writeRegistration(trx, { facts, input, status: "waitlisted", isRequest: false }, now);
  if (registration === undefined) return { ok: false, reason: "stale" };
  if (!(await answerInvitation(trx, facts, registration))) return { ok: false, reason: "stale" };
  const event = await lockEvent(trx, input.eventId);
  const changed = event === undefined || event.calendar_sequence !== facts.event.calendar_sequence;
  if (changed || event.taken < event.place_limit || !mayQueue(event, input, now)) return { ok: false, reason: "stale" };
  const position = await joinLine(trx, { eventId: input.eventId, registrationId: registration.id }, now);
  await enqueueEmail(
    trx,
    {
      template: "registration-waitlisted",
      payload: { ...mailOf(facts, registration), position, wishes: chosenWorkshops(facts) },
      dedupeKey: `waitlisted:${registration.id}:${registration.calendarSequence}`,
      ...envelopeOf(facts, input, registration),
    },
    now,
  );
  return { ok: true, outcome: "waitlisted", registrationId: registration.id };
}

/**
 * Asks for a place: nobody's turn but the organizer's, so it makes no difference whether there is room. The event's row is
 * taken before looking whether it still asks for approval.
 */
export async function requestPlace(trx: Transaction, { facts, input }: Registering, now: Date): Promise<PlaceOutcome> {
  const registration = await writeRegistration(trx, { facts, input, status: "waitlisted", isRequest: true }, now);
  if (registration === undefined) return { ok: false, reason: "stale" };
  if (!(await answerInvitation(trx, facts, registration))) return { ok: false, reason: "stale" };
  const event = await lockEvent(trx, input.eventId);
  const changed = event === undefined || event.calendar_sequence !== facts.event.calendar_sequence;
  if (changed || event.approval === 0 || closedReason(event, now) !== undefined) return { ok: false, reason: "stale" };
  await enqueueEmail(
    trx,
    {
      template: "registration-requested",
      payload: { ...mailOf(facts, registration), wishes: chosenWorkshops(facts) },
      dedupeKey: `requested:${registration.id}:${registration.calendarSequence}`,
      ...envelopeOf(facts, input, registration),
    },
    now,
  );
  return { ok: true, outcome: "requested", registrationId: registration.id };
}

/** An organizer may add somebody after the closing date too. */
function mayQueue(event: LockedEvent, { by }: RegistrationInput, now: Date): boolean {
  return closedReason(by ? { ...event, registration_closes_at: null } : event, now) === undefined;
}

/** Behind everybody who waits, even when their clock was ahead: a position that was told never gets worse. */
export async function joinLine(
  trx: Transaction,
  { eventId, registrationId }: { eventId: string; registrationId: string },
  now: Date,
): Promise<number> {
  const others = await trx
    .selectFrom("registrations")
    .select((eb) => [eb.fn.countAll<number>().as("count"), eb.fn.max("waitlisted_at").as("last")])
    .where("event_id", "=", eventId)
    .where(isWaiting("registrations"))
    .where("id", "<>", registrationId)
    .executeTakeFirstOrThrow();
  if (others.last !== null && others.last >= now.toISOString())
    await trx
      .updateTable("registrations")
      .set({ waitlisted_at: new Date(Date.parse(others.last) + 1).toISOString() })
      .where("id", "=", registrationId)
      .execute();
  return others.count + 1;
}

function answerInvitation(
  trx: Transaction,
  { invitation }: RegisteringFacts,
  { id: registrationId }: RegistrationFacts,
): Promise<boolean> {
  return linkInvitation(trx, { invitation, registrationId });
}

function mailOf({ event }: RegisteringFacts, registration: RegistrationFacts): RegistrationMail {
  return {
    region: { name: event.region_name, mailbox: event.region_mailbox },
    event: eventFacts(event),
    registration,
  };
}

function chosenWorkshops({ workshops, choices }: RegisteringFacts): WorkshopFacts[] {
  const chosen = new Set(choices.map((choice) => choice.workshopId));
  return workshops.filter((one) => chosen.has(one.id)).map(workshopFacts);
}

function envelopeOf(facts: RegisteringFacts, input: RegistrationInput, registration: RegistrationFacts) {
  return {
    language: input.language,
    to: { name: input.name, address: facts.existing?.email ?? input.email },
    eventId: input.eventId,
    registrationId: registration.id,
  };
}
