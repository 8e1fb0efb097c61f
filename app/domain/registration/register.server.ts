import { isForeignKeyViolation } from "#db/dialects/errors";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import type { CustomAnswer } from "#app/domain/custom-question/rules";
import type { Language } from "#app/language/language";
import { consumeLimits } from "#app/domain/limit/consume.server";
import type { Limit } from "#app/domain/limit/rules";
import { limitKey } from "#app/domain/limit/rules";
import { placeRegistration, queueRegistration } from "./place-or-queue.server";
import type { Registering } from "./place-or-queue.server";
import { findFullWorkshops, readRegisteringFacts } from "./registering-facts.server";
import type { RegisteringFacts } from "./registering-facts.server";
import { uninvitedReason } from "./invited-rules";
import type { UninvitedReason } from "./invited-rules";
import { repeatRegistration } from "./repeat-registration.server";
import type { ClosedReason, RegistrationFields } from "./rules";
import { closedReason } from "./rules";

export interface RegistrationInput extends RegistrationFields {
  eventId: string;
  language: Language;
  /** Who sent it, as far as the network tells; counted, never stored. */
  clientAddress: string;
  /** An organizer who registers somebody by hand: after the closing date too, and without the limits of the public form. */
  by?: { organizer: string };
  /** Whose link was used; only a link that we signed may bring it here. */
  invitationId?: string;
  /** To the questions of the organizers, as `parseAnswers` read them. */
  answers?: readonly CustomAnswer[];
}

export interface RegistrationRefusal {
  ok: false;
  reason: ClosedReason | UninvitedReason | "workshop_full" | "workshop_unknown" | "too_many";
  /** The chosen workshops that are full, in id order. */
  workshopIds?: string[];
}

export type RegisterOutcome =
  { ok: true; outcome: "placed" | "waitlisted" | "repeated"; registrationId: string } | RegistrationRefusal;

/**
 * Registers somebody for an event: a place, or the end of the waitlist when the event is full, with its mail in the same
 * transaction. The same person again has no second effect than the link being mailed once more (at most once in ten
 * minutes); who withdrew before comes back as the same registration.
 *
 * Nobody overtakes the waitlist: a place that comes free goes to it in the same transaction, so while somebody waits
 * `taken` equals `place_limit` at every commit and the guard refuses whoever comes later.
 *
 * An event for invited people only takes who used the link of an invitation, each link for one registration: `invitation_needed`,
 * `invitation_withdrawn`, `invitation_used`. An invitation holds no place and overtakes nobody.
 *
 * Refused: `event_cancelled`, `event_over`, `registration_closed`; `workshop_unknown` (not of that round of this event);
 * `workshop_full` (`workshopIds` tells which); `too_many` (3 a minute for one address and event, 300 in ten minutes for
 * one client address). Refused tries count too.
 */
export async function register(
  db: Database | Transaction,
  input: RegistrationInput,
  now: Date,
): Promise<RegisterOutcome> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const outcome = await tryOnce(db, input, now);
    if (outcome === "stale") continue;
    if (outcome.ok || outcome.reason === "too_many") return outcome;
    return (await consumeLimits(db, registrationLimits(input), now)) ? outcome : { ok: false, reason: "too_many" };
  }
  throw new Error("registering met another change every time");
}

/** A try is stale when what it read was overtaken: the event filled up, a place came free, the date moved. */
const mostAttempts = 25;

async function tryOnce(
  db: Database | Transaction,
  input: RegistrationInput,
  now: Date,
): Promise<RegisterOutcome | "stale"> {
  const facts = await readRegisteringFacts(db, input);
  const refusal = refusalOf(facts, input, now);
  if (refusal) return refusal;
  if (facts.existing !== undefined && facts.existing.status !== "withdrawn")
    return repeatRegistration(db, { facts, existing: facts.existing, limits: registrationLimits(input) }, now);
  const outcome = await takePart(db, { facts, input }, now);
  if (outcome.ok) return outcome;
  if (outcome.reason === "stale") return "stale";
  if (outcome.reason === "too_many") return { ok: false, reason: "too_many" };
  const full = await findFullWorkshops(db, facts.choices);
  return { ok: false, reason: "workshop_full", workshopIds: [...new Set([...full, outcome.workshopId])].sort() };
}

async function takePart(db: Database | Transaction, { facts, input }: Registering, now: Date) {
  try {
    return await inTransaction(db, async (trx) => {
      if (!(await consumeLimits(trx, registrationLimits(input), now)))
        return { ok: false, reason: "too_many" } as const;
      const hasRoom = facts.event.taken < facts.event.place_limit;
      return hasRoom ? placeRegistration(trx, { facts, input }, now) : queueRegistration(trx, { facts, input }, now);
    });
  } catch (error) {
    // The question was removed in this very moment: the next try finds it gone.
    if (isForeignKeyViolation(error) && input.answers?.length) return { ok: false, reason: "stale" } as const;
    throw error;
  }
}

function refusalOf(
  facts: RegisteringFacts,
  { by, invitationId }: RegistrationInput,
  now: Date,
): RegistrationRefusal | undefined {
  const closed = closedReason(by ? { ...facts.event, registration_closes_at: null } : facts.event, now);
  if (closed) return { ok: false, reason: closed };
  if (facts.event.invitation_only === 1 && !by) {
    const used = invitationId === undefined ? null : facts.invitation;
    const uninvited = uninvitedReason(used, { existingId: facts.existing?.id });
    if (uninvited) return { ok: false, reason: uninvited };
  }
  const known = (choice: { roundId: string; workshopId: string }) =>
    facts.workshops.some((one) => one.id === choice.workshopId && one.round_id === choice.roundId);
  return facts.choices.every(known) ? undefined : { ok: false, reason: "workshop_unknown" };
}

function registrationLimits({ eventId, email, clientAddress, by }: RegistrationInput): Limit[] {
  if (by) return [];
  return [
    { key: limitKey("register-address", eventId, email), max: 3, windowSeconds: 60 },
    { key: limitKey("register-client", clientAddress), max: 300, windowSeconds: 600 },
  ];
}
