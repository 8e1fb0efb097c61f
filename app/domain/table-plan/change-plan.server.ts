import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { MeetingValues } from "#app/domain/introduction/seat-rules";
import { usefulPairs } from "#app/domain/introduction/useful-pairs";
import { isRunning, readSizes } from "./rules";
import { seatLatecomers } from "./seat-latecomers";
import { listGuests, loadSeatingFacts } from "./seating-facts.server";
import type { Guest } from "./seating-facts.server";
import { writeSeats } from "./write-seats.server";

export interface PlanAct {
  eventId: string;
  planId: string;
  actorPersonId: string;
}

export type PlanRefusal = "unknown" | "busy" | "no_room";
export type PlanOutcome = { ok: true } | { ok: false; reason: PlanRefusal };

/**
 * Gives everybody who has a place and no seat yet a seat in each round; nobody else moves. Seats of who withdrew become free. Refuses
 * `no_room` when there are too few, and `busy` while the plan is made anew.
 */
export async function addLatecomers(
  db: Database,
  { eventId, planId, actorPersonId }: PlanAct,
  now: Date,
): Promise<PlanOutcome> {
  return inTransaction(db, async (trx): Promise<PlanOutcome> => {
    const plan = await takePlan(trx, { eventId, planId });
    if (!plan || plan.made_at === null) return { ok: false, reason: "unknown" };
    if (isRunning(plan.run_started_at, now)) return { ok: false, reason: "busy" };
    const guests = await listGuests(trx, eventId);
    const numbers = new Map(guests.map(({ registrationId }, number) => [registrationId, number]));
    const rows = await freeSeatsOfWithdrawn(trx, planId, numbers);
    const seats = rows.map(({ round, table_number: table, registration_id: id }) => ({
      round,
      table,
      person: numbers.get(id) ?? -1,
    }));
    const seated = new Set(seats.map(({ person }) => person));
    const people = [...guests.keys()].filter((number) => !seated.has(number));
    if (people.length === 0) return { ok: true };
    const values = await valuesFor(trx, { eventId, guests, people }, now);
    const found = seatLatecomers({ sizes: readSizes(plan.sizes), rounds: plan.rounds, seats, people, values });
    if (!found) return { ok: false, reason: "no_room" };
    const added = found.map(({ person, ...seat }) => ({ ...seat, id: guests[person]?.registrationId ?? "" }));
    await writeSeats(trx, { planId, seats: added });
    await recordPlanAct(trx, { eventId, planId, actorPersonId, action: "tables.added", people: people.length }, now);
    return { ok: true };
  });
}

/** What meeting each of these people is worth to the others: few enough to be worked out at once. */
async function valuesFor(
  trx: Transaction,
  { eventId, guests, people }: { eventId: string; guests: readonly Guest[]; people: readonly number[] },
  now: Date,
): Promise<MeetingValues> {
  const { suggestions, ...facts } = await loadSeatingFacts(trx, { eventId, guests }, now);
  const among = new Set(people.flatMap((number) => guests[number]?.personId ?? []));
  const pairs = usefulPairs(suggestions, { ids: guests.map(({ personId }) => personId), among });
  return new MeetingValues({ ...facts, pairs });
}

/** From now on attendees see their own table on the page of their registration, or no longer. */
export async function showTables(
  db: Database,
  { shown, eventId, planId, actorPersonId }: PlanAct & { shown: boolean },
  now: Date,
): Promise<PlanOutcome> {
  return inTransaction(db, async (trx): Promise<PlanOutcome> => {
    const plan = await takePlan(trx, { eventId, planId });
    if (!plan || plan.made_at === null) return { ok: false, reason: "unknown" };
    if (shown && isRunning(plan.run_started_at, now)) return { ok: false, reason: "busy" };
    if ((plan.shown_at !== null) === shown) return { ok: true };
    const shownAt = shown ? now.toISOString() : null;
    await trx.updateTable("table_plans").set({ shown_at: shownAt }).where("id", "=", planId).execute();
    const action = shown ? "tables.shown" : "tables.hidden";
    await recordPlanAct(trx, { eventId, planId, actorPersonId, action }, now);
    return { ok: true };
  });
}

/** Takes the plan away, also while it is made: what comes of that is then written nowhere. */
export async function removeTablePlan(
  db: Database,
  { eventId, planId, actorPersonId }: PlanAct,
  now: Date,
): Promise<PlanOutcome> {
  return inTransaction(db, async (trx): Promise<PlanOutcome> => {
    if (!(await takePlan(trx, { eventId, planId }))) return { ok: false, reason: "unknown" };
    await trx.deleteFrom("table_plans").where("id", "=", planId).execute();
    await recordPlanAct(trx, { eventId, planId, actorPersonId, action: "tables.removed" }, now);
    return { ok: true };
  });
}

/** A write takes the row, so that one act on a plan is done at a time. */
function takePlan(trx: Transaction, { eventId, planId }: Pick<PlanAct, "eventId" | "planId">) {
  return trx
    .updateTable("table_plans")
    .set((row) => ({ seed: row.ref("seed") }))
    .where("id", "=", planId)
    .where("event_id", "=", eventId)
    .returning(["sizes", "rounds", "made_at", "shown_at", "run_started_at"])
    .executeTakeFirst();
}

/** Answers the seats that are left. */
async function freeSeatsOfWithdrawn(trx: Transaction, planId: string, coming: ReadonlyMap<string, number>) {
  const rows = await trx
    .selectFrom("table_seats")
    .select(["round", "table_number", "registration_id"])
    .where("plan_id", "=", planId)
    .orderBy("round")
    .orderBy("registration_id")
    .execute();
  const gone = new Set(rows.map((row) => row.registration_id).filter((id) => !coming.has(id)));
  for (const id of gone)
    await trx.deleteFrom("table_seats").where("plan_id", "=", planId).where("registration_id", "=", id).execute();
  return rows.filter((row) => !gone.has(row.registration_id));
}

interface RecordedAct extends PlanAct {
  action: "tables.added" | "tables.shown" | "tables.hidden" | "tables.removed";
  people?: number;
}

function recordPlanAct(
  trx: Transaction,
  { eventId, planId, actorPersonId, action, people = 0 }: RecordedAct,
  now: Date,
): Promise<void> {
  const subject = { subjectType: "table_plan", subjectId: planId } as const;
  return recordAct(trx, { action, ...subject, eventId, actorPersonId, details: { people } }, now);
}
