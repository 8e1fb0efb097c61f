import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { previewHash } from "#app/domain/event/preview-hash.server";
import { approve } from "./approve.server";
import { changeWorkshops } from "./change-workshops.server";
import type { ChangeWorkshopsOutcome } from "./change-workshops.server";
import { lastMailNumber, listMailsSince } from "./mails-since.server";
import type { ToldMail } from "./mails-since.server";
import { lockEvent } from "./places.server";
import { promote } from "./promote-from-waitlist.server";
import { refuse } from "./refuse.server";
import { register } from "./register.server";
import { isUninvitedReason } from "./invited-rules";
import type { UninvitedReason } from "./invited-rules";
import type { RegistrationInput, RegistrationRefusal } from "./register.server";
import { isRequest, mayPromote } from "./rules";
import type { WorkshopChoices } from "./rules";
import { lockRegistration, withdraw } from "./withdraw.server";

/** What an organizer does for somebody who calls. Consents are nobody's to give for somebody else: they are not in it. */
export type HandAct = { eventId: string; actorPersonId: string } & (
  | { kind: "add"; person: PersonByHand }
  | { kind: "move"; registrationId: string; workshops: WorkshopChoices }
  | { kind: "withdraw"; registrationId: string }
  | { kind: "promote"; registrationId: string }
  | { kind: "approve"; registrationId: string }
  | { kind: "refuse"; registrationId: string; reason: string }
);

export type PersonByHand = Omit<RegistrationInput, "eventId" | "diet" | "access" | "listed" | "by" | "clientAddress">;

export type HandOutcome =
  "placed" | "waitlisted" | "moved" | "withdrawn" | "promoted" | "approved" | "approved_to_waitlist" | "refused";

/** What an act does and whom it tells what, person by person. */
export interface HandPlan {
  outcome: HandOutcome;
  told: ToldMail[];
  hash: string;
}

export type HandRefusal =
  | Exclude<
      RegistrationRefusal["reason"] | (ChangeWorkshopsOutcome & { ok: false })["reason"],
      "too_many" | UninvitedReason
    >
  | "already_registered"
  | "not_waiting"
  | "not_requested"
  | "no_place"
  | "nothing_changed";

export type HandPreview = { ok: true; plan: HandPlan } | { ok: false; reason: HandRefusal };

export type HandDone =
  | { ok: true; registrationId: string }
  | { ok: false; reason: HandRefusal }
  | { ok: false; reason: "preview_outdated"; plan: HandPlan };

/**
 * What would happen, found by doing it and taking all of it back: the preview cannot differ from the result. Nothing
 * stays, no mail leaves.
 */
export async function previewByHand(db: Database | Transaction, act: HandAct, now: Date): Promise<HandPreview> {
  const rehearsed = await inTransaction(db, async (trx) => ({
    ok: false as const,
    rehearsed: await perform(trx, act, now),
  }));
  const done = rehearsed.rehearsed;
  return done.ok ? { ok: true, plan: done.plan } : done;
}

/**
 * Does it by the same use cases as the attendee's own pages, so with the same guarded places: nothing overbooks. Saved
 * only when exactly the people are told what the preview said, else `preview_outdated` with the new one. Each act is
 * written down with who did it.
 *
 * Refused: `event_cancelled`, `event_over`; adding: `already_registered`, `registration_closed` (not public yet),
 * `workshop_full`, `workshop_unknown`; of somebody who is registered: `registration_unknown` (or of another event),
 * `withdrawn`, `nothing_changed`, `not_waiting`, `no_place`, `not_requested`.
 */
export async function doByHand(
  db: Database | Transaction,
  act: HandAct & { previewHash: string },
  now: Date,
): Promise<HandDone> {
  return inTransaction(db, async (trx): Promise<HandDone> => {
    const done = await perform(trx, act, now);
    if (!done.ok) return done;
    if (done.plan.hash !== act.previewHash) return { ok: false, reason: "preview_outdated", plan: done.plan };
    return { ok: true, registrationId: done.registrationId };
  });
}

type Performed = { ok: true; registrationId: string; plan: HandPlan } | { ok: false; reason: HandRefusal };
type Step = { ok: true; registrationId: string; outcome: HandOutcome } | { ok: false; reason: HandRefusal };

/** The event's row is held from the first moment, so that nobody else mails about places of this event meanwhile. */
async function perform(trx: Transaction, act: HandAct, now: Date): Promise<Performed> {
  await lockEvent(trx, act.eventId);
  const before = await lastMailNumber(trx);
  const step = await takeStep(trx, act, now);
  if (!step.ok) return step;
  const { registrationId, outcome } = step;
  const told = await listMailsSince(trx, { before, eventId: act.eventId, registrationId });
  return { ok: true, registrationId, plan: { outcome, told, hash: hashOf(outcome, told) } };
}

async function takeStep(trx: Transaction, act: HandAct, now: Date): Promise<Step> {
  if (act.kind === "add") return add(trx, act, now);
  const closed = await refuseClosed(trx, act, now);
  if (closed) return { ok: false, reason: closed };
  if (act.kind === "move") return move(trx, act, now);
  if (act.kind === "approve" || act.kind === "refuse") return decide(trx, act, now);
  return act.kind === "withdraw" ? withdrawFor(trx, act, now) : promoteOne(trx, act, now);
}

type Act<Kind extends HandAct["kind"]> = HandAct & { kind: Kind };

async function add(trx: Transaction, { eventId, actorPersonId, person }: Act<"add">, now: Date): Promise<Step> {
  const input = {
    ...person,
    eventId,
    diet: null,
    access: null,
    listed: false,
    clientAddress: "",
    by: { organizer: actorPersonId },
  };
  const outcome = await register(trx, input, now);
  if (!outcome.ok) {
    if (outcome.reason === "too_many" || isUninvitedReason(outcome.reason))
      throw new Error("registering by hand has no limit, and asks for no invitation");
    return { ok: false, reason: outcome.reason };
  }
  const { registrationId } = outcome;
  if (outcome.outcome === "repeated") return { ok: false, reason: "already_registered" };
  const act = { action: "registration.added", subjectType: "registration", subjectId: registrationId } as const;
  await recordAct(trx, { ...act, actorPersonId, eventId, details: { outcome: outcome.outcome } }, now);
  if (outcome.outcome === "requested") throw new Error("whom an organizer adds needs no approval");
  return { ok: true, registrationId, outcome: outcome.outcome };
}

async function refuseClosed(
  trx: Transaction,
  { eventId, registrationId }: Exclude<HandAct, { kind: "add" }>,
  now: Date,
): Promise<HandRefusal | undefined> {
  const registration = await lockRegistration(trx, registrationId);
  if (registration === undefined || registration.event_id !== eventId) return "registration_unknown";
  if (registration.status === "withdrawn") return "withdrawn";
  const event = await lockEvent(trx, eventId);
  if (event === undefined || !mayPromote(event, now))
    return event?.cancelled_at == null ? "event_over" : "event_cancelled";
  return undefined;
}

async function move(
  trx: Transaction,
  { registrationId, workshops, actorPersonId }: Act<"move">,
  now: Date,
): Promise<Step> {
  const outcome = await changeWorkshops(trx, { registrationId, workshops, by: { organizer: actorPersonId } }, now);
  if (!outcome.ok) return { ok: false, reason: outcome.reason };
  if (outcome.outcome === "unchanged") return { ok: false, reason: "nothing_changed" };
  return { ok: true, registrationId, outcome: "moved" };
}

async function withdrawFor(
  trx: Transaction,
  { registrationId, actorPersonId }: Act<"withdraw">,
  now: Date,
): Promise<Step> {
  const outcome = await withdraw(trx, { registrationId, by: { organizer: actorPersonId } }, now);
  return outcome.ok ? { ok: true, registrationId, outcome: "withdrawn" } : outcome;
}

async function promoteOne(
  trx: Transaction,
  { eventId, registrationId, actorPersonId }: Act<"promote">,
  now: Date,
): Promise<Step> {
  const registration = await lockRegistration(trx, registrationId);
  if (registration?.status !== "waitlisted" || isRequest(registration)) return { ok: false, reason: "not_waiting" };
  const event = await lockEvent(trx, eventId);
  if (event === undefined || event.taken >= event.place_limit) return { ok: false, reason: "no_place" };
  if (!(await promote(trx, { event, registrationId, actorPersonId }, now))) return { ok: false, reason: "no_place" };
  return { ok: true, registrationId, outcome: "promoted" };
}

async function decide(trx: Transaction, act: Act<"approve"> | Act<"refuse">, now: Date): Promise<Step> {
  const { registrationId } = act;
  const outcome = act.kind === "approve" ? await approve(trx, act, now) : await refuse(trx, act, now);
  return outcome.ok ? { ok: true, registrationId, outcome: outcome.outcome } : outcome;
}

/** Of what is told to whom; without the registration's own ids, which are new each time somebody is added. */
function hashOf(outcome: HandOutcome, told: ToldMail[]): string {
  const facts = told.map(({ template, to, payload }) => {
    const read: unknown = JSON.parse(payload);
    return { template, to, payload: { ...(typeof read === "object" && read), registration: null } };
  });
  return previewHash({ outcome, facts });
}
