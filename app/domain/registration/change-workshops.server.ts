import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { getRegistrationMail } from "./mail-facts.server";
import { lockEvent, releaseWorkshopPlace, takeWorkshopPlace } from "./places.server";
import type { Choice } from "./registering-facts.server";
import { findFullWorkshops } from "./registering-facts.server";
import type { WorkshopChoices } from "./rules";
import { mayPromote } from "./rules";
import { lockRegistration } from "./withdraw.server";

export interface WorkshopChange {
  registrationId: string;
  /** Round id → workshop id, null for none. Rounds that are not named stay as they are. */
  workshops: WorkshopChoices;
  /** Who does it, where that is not the attendee. */
  by?: { organizer: string };
}

export type ChangeWorkshopsOutcome =
  | { ok: true; outcome: "changed" | "unchanged" }
  | {
      ok: false;
      reason:
        "workshop_full" | "workshop_unknown" | "withdrawn" | "event_cancelled" | "event_over" | "registration_unknown";
      workshopIds?: string[];
    };

/**
 * Swaps workshops in one transaction: a new place is taken before an old one is given back, and a refusal leaves
 * everything as it was. Who waits for a place at the event changes a wish, which holds none.
 * Refused: `workshop_full` (`workshopIds` tells which), `workshop_unknown`, `withdrawn`, `event_cancelled`, `event_over`.
 */
export async function changeWorkshops(
  db: Database | Transaction,
  input: WorkshopChange,
  now: Date,
): Promise<ChangeWorkshopsOutcome> {
  const outcome = await inTransaction(db, (trx) => changeInside(trx, input, now));
  if (outcome.ok || outcome.reason !== "workshop_full") return outcome;
  const full = await findFullWorkshops(db, choicesOf(input.workshops));
  return { ...outcome, workshopIds: [...new Set([...full, ...(outcome.workshopIds ?? [])])].sort() };
}

async function changeInside(trx: Transaction, input: WorkshopChange, now: Date): Promise<ChangeWorkshopsOutcome> {
  const { registrationId } = input;
  const registration = await lockRegistration(trx, registrationId);
  if (registration === undefined) return { ok: false, reason: "registration_unknown" };
  if (registration.status === "withdrawn") return { ok: false, reason: "withdrawn" };
  const eventId = registration.event_id;
  const event = await lockEvent(trx, eventId);
  if (event === undefined || !mayPromote(event, now))
    return { ok: false, reason: event?.cancelled_at == null ? "event_over" : "event_cancelled" };
  if (!(await areKnown(trx, eventId, input.workshops))) return { ok: false, reason: "workshop_unknown" };
  const held = await listChoices(trx, registrationId);
  const takesPlaces = registration.status === "placed";
  const swaps = swapsOf(held, input.workshops, takesPlaces);
  if (swaps.length === 0) return { ok: true, outcome: "unchanged" };
  const full = takesPlaces ? await takeNewPlaces(trx, eventId, swaps) : undefined;
  if (full !== undefined) return { ok: false, reason: "workshop_full", workshopIds: [full] };
  await writeSwaps(trx, { registrationId, eventId, swaps, holdsPlace: takesPlaces }, now);
  await tell(trx, { ...input, eventId, rounds: swaps.map((swap) => swap.roundId) }, now);
  return { ok: true, outcome: "changed" };
}

interface Held {
  round_id: string;
  workshop_id: string;
  holds_place: number;
}

interface Swap {
  roundId: string;
  to: string | null;
  /** The workshop where a place is given back; null when none was held. */
  releases: string | null;
}

function swapsOf(held: Held[], workshops: WorkshopChoices, takesPlaces: boolean): Swap[] {
  return Object.entries(workshops).flatMap(([roundId, to]) => {
    const old = held.find((choice) => choice.round_id === roundId);
    const wantsPlaceAfterAll = takesPlaces && old?.holds_place === 0 && to !== null;
    if ((old?.workshop_id ?? null) === to && !wantsPlaceAfterAll) return [];
    return [{ roundId, to, releases: old?.holds_place === 1 ? old.workshop_id : null }];
  });
}

/** The workshop that is full, if any. In id order; the event's row is held, so nobody else changes them meanwhile. */
async function takeNewPlaces(trx: Transaction, eventId: string, swaps: Swap[]): Promise<string | undefined> {
  const wanted = swaps.flatMap(({ roundId, to }) => (to === null ? [] : [{ roundId, workshopId: to }]));
  wanted.sort((a, b) => (a.workshopId < b.workshopId ? -1 : 1));
  for (const place of wanted) if (!(await takeWorkshopPlace(trx, { eventId, ...place }))) return place.workshopId;
  return undefined;
}

async function writeSwaps(
  trx: Transaction,
  written: { registrationId: string; eventId: string; swaps: Swap[]; holdsPlace: boolean },
  now: Date,
): Promise<void> {
  const { registrationId, eventId, swaps, holdsPlace } = written;
  for (const { roundId, to, releases } of swaps) {
    if (releases !== null) await releaseWorkshopPlace(trx, { eventId, workshopId: releases });
    const row = { workshop_id: to ?? "", holds_place: holdsPlace ? 1 : 0, chosen_at: now.toISOString() };
    if (to === null)
      await trx
        .deleteFrom("registration_workshops")
        .where("registration_id", "=", registrationId)
        .where("round_id", "=", roundId)
        .execute();
    else
      await trx
        .insertInto("registration_workshops")
        .values({ registration_id: registrationId, round_id: roundId, event_id: eventId, ...row })
        .onConflict((conflict) => conflict.columns(["registration_id", "round_id"]).doUpdateSet(row))
        .execute();
  }
}

async function tell(
  trx: Transaction,
  { registrationId, eventId, rounds, by }: WorkshopChange & { eventId: string; rounds: string[] },
  now: Date,
): Promise<void> {
  await trx
    .updateTable("registrations")
    .set({ calendar_sequence: sql<number>`calendar_sequence + 1` })
    .where("id", "=", registrationId)
    .execute();
  const facts = await getRegistrationMail(trx, registrationId);
  if (facts.status === "withdrawn") throw new Error("a change of a registration that was withdrawn");
  await enqueueEmail(
    trx,
    {
      template: "registration-changed",
      payload: { ...facts.mail, status: facts.status, workshops: facts.workshops, details: null },
      language: facts.language,
      to: facts.to,
      dedupeKey: `workshops:${registrationId}:${facts.mail.registration.calendarSequence}`,
      eventId,
      registrationId,
    },
    now,
  );
  const act = {
    action: "registration.workshops-changed",
    subjectType: "registration",
    subjectId: registrationId,
  } as const;
  await recordAct(trx, { ...act, actorPersonId: by?.organizer ?? null, eventId, details: { rounds } }, now);
}

async function areKnown(trx: Transaction, eventId: string, workshops: WorkshopChoices): Promise<boolean> {
  const rounds = Object.keys(workshops);
  if (rounds.length === 0) return true;
  const known = await trx
    .selectFrom("workshops")
    .select(["id", "round_id"])
    .where("event_id", "=", eventId)
    .where("round_id", "in", rounds)
    .execute();
  return Object.entries(workshops).every(([roundId, workshopId]) =>
    known.some((one) => one.round_id === roundId && (workshopId === null || one.id === workshopId)),
  );
}

function listChoices(trx: Transaction, registrationId: string): Promise<Held[]> {
  return trx
    .selectFrom("registration_workshops")
    .select(["round_id", "workshop_id", "holds_place"])
    .where("registration_id", "=", registrationId)
    .execute();
}

function choicesOf(workshops: WorkshopChoices): Choice[] {
  return Object.entries(workshops).flatMap(([roundId, workshopId]) =>
    workshopId === null ? [] : [{ roundId, workshopId }],
  );
}
