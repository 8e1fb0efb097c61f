import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import type { SeatingPlan } from "#app/domain/introduction/seat-tables";
import { pointsOfScore } from "#app/domain/introduction/seat-rules";
import { isRunning, refusalOfSizes } from "./rules";
import type { Seat, SizeRefusal } from "./rules";
import type { PlanInput } from "./schema.server";
import { listGuests } from "./seating-facts.server";
import type { Guest } from "./seating-facts.server";
import { writeSeats } from "./write-seats.server";

export interface AskedPlan extends PlanInput {
  eventId: string;
  actorPersonId: string;
}

/** The work that was begun: whoever holds its id may write the plan, once. */
export interface StartedRun {
  planId: string;
  runId: string;
  seed: number;
  guests: Guest[];
}

export type StartRefusal = SizeRefusal | "busy";

/**
 * Begins a plan, or the next one in the place of that for the same part of the event; the old one stays until the new one is
 * there. Of two at the same moment one begins, and the other is told `busy`.
 */
export async function startRun(
  db: Database,
  { eventId, itemId, sizes, rounds }: AskedPlan,
  now: Date,
): Promise<({ ok: true } & StartedRun) | { ok: false; reason: StartRefusal }> {
  const guests = await listGuests(db, eventId);
  const refusal = refusalOfSizes(sizes, guests.length);
  if (refusal) return { ok: false, reason: refusal };
  return inTransaction(db, async (trx) => {
    const first = { sizes: sizes.join(","), rounds, seed: 0, score: 0, bound: 0 };
    await trx
      .insertInto("table_plans")
      .values({ id: newId(), event_id: eventId, item_id: itemId, ...first, ...noRun })
      .onConflict((conflict) => conflict.columns(["event_id", "item_id"]).doNothing())
      .execute();
    const plan = await lockPlan(trx, { eventId, itemId });
    if (isRunning(plan.run_started_at, now)) return { ok: false as const, reason: "busy" as const };
    const runId = newId();
    await trx
      .updateTable("table_plans")
      .set({ ...noRun, run_id: runId, run_started_at: now.toISOString() })
      .where("id", "=", plan.id)
      .execute();
    return { ok: true as const, planId: plan.id, runId, seed: plan.seed + 1, guests };
  });
}

const noRun = { run_id: null, run_started_at: null, run_done: 0, run_failed_at: null };

/** A write takes the row first, so that of two who do this the second sees what the first did. */
async function lockPlan(trx: Transaction, { eventId, itemId }: { eventId: string; itemId: string }) {
  return trx
    .updateTable("table_plans")
    .set((row) => ({ seed: row.ref("seed") }))
    .where("event_id", "=", eventId)
    .where("item_id", "=", itemId)
    .returning(["id", "seed", "run_started_at"])
    .executeTakeFirstOrThrow();
}

/** How much of 100 is done. */
export async function reportRun(db: Database, { runId, done }: { runId: string; done: number }): Promise<void> {
  await db.updateTable("table_plans").set({ run_done: done }).where("run_id", "=", runId).execute();
}

/** The work came to nothing: the plan that stood there stays. */
export async function failRun(db: Database, runId: string, now: Date): Promise<void> {
  await db
    .updateTable("table_plans")
    .set({ ...noRun, run_failed_at: now.toISOString() })
    .where("run_id", "=", runId)
    .execute();
}

/**
 * Writes what the run found, in the place of what stood there, and hides it from attendees until it is shown again. Who withdrew
 * meanwhile gets no seat. Refuses `gone` when the plan was removed, or another run was begun since.
 */
export async function finishRun(
  db: Database,
  { asked, run, plan }: { asked: AskedPlan; run: StartedRun; plan: SeatingPlan },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "gone" }> {
  const { eventId, actorPersonId, sizes, rounds } = asked;
  const { planId, runId, seed } = run;
  return inTransaction(db, async (trx) => {
    const points = { score: Math.floor(plan.score * pointsOfScore), bound: Math.ceil(plan.bound * pointsOfScore) };
    const { numUpdatedRows } = await trx
      .updateTable("table_plans")
      .set({ ...noRun, ...points, sizes: sizes.join(","), rounds, seed, made_at: now.toISOString(), shown_at: null })
      .where("id", "=", planId)
      .where("run_id", "=", runId)
      .executeTakeFirstOrThrow();
    if (Number(numUpdatedRows) === 0) return { ok: false as const, reason: "gone" as const };
    await trx.deleteFrom("table_seats").where("plan_id", "=", planId).execute();
    const guests = await listGuests(trx, eventId);
    const coming = new Map(guests.map(({ personId, registrationId }) => [personId, registrationId]));
    await writeSeats(trx, { planId, seats: seatsOf(plan, coming) });
    const details = { people: run.guests.length, tables: sizes.length, rounds };
    const act = { action: "tables.made", subjectType: "table_plan", subjectId: planId, eventId } as const;
    await recordAct(trx, { ...act, actorPersonId, details }, now);
    return { ok: true as const };
  });
}

/** Of people the registrations; who is not coming any more gets no seat. */
function seatsOf({ rounds }: SeatingPlan, coming: ReadonlyMap<string, string>): Seat[] {
  return rounds.flatMap((tables, round) =>
    tables.flatMap((around, table) =>
      around.flatMap((personId) => {
        const id = coming.get(personId);
        return id === undefined ? [] : [{ round: round + 1, table: table + 1, id }];
      }),
    ),
  );
}
