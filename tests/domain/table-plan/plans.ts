import { pino } from "pino";
import type { IntroductionThreads } from "#app/domain/introduction/in-thread.server";
import { doTask } from "#app/domain/introduction/thread-tasks";
import { makeTablePlan } from "#app/domain/table-plan/make-plan.server";
import type { PlanTools } from "#app/domain/table-plan/make-plan.server";
import { findTablePlan } from "#app/domain/table-plan/queries.server";
import type { TablePlan } from "#app/domain/table-plan/queries.server";
import type { SeatResult } from "#app/domain/introduction/seat-tables";
import type { Database } from "#db/types";
import { registerSomeone, testNow } from "#tests/support/factories";
import type { SomeoneOptions, TestEvent } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

/** The same work as in the thread, in this one. */
const here: Pick<IntroductionThreads, "seatTables"> = {
  seatTables: (given, { onProgress = () => undefined } = {}) =>
    Promise.resolve(
      doTask({ name: "seatTables", ...given }, { onProgress, clock: () => performance.now() }) as SeatResult,
    ),
};

export function planTools(db: Database, seatTables: IntroductionThreads["seatTables"] = here.seatTables): PlanTools {
  const suggest = () => Promise.reject(new Error("nobody asks this"));
  return {
    db,
    introductionThreads: { suggest, seatTables },
    logger: pino({ level: "silent" }),
    clock: () => testNow,
  };
}

export interface Tables {
  sizes?: number[];
  rounds?: number;
  itemId?: string;
}

/** Plans tables and waits for the end; throws when that is refused. */
export async function plan(
  db: Database,
  event: TestEvent,
  { sizes = [4, 4], rounds = 1, itemId = "" }: Tables = {},
): Promise<TablePlan> {
  const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { eventId: event.eventId });
  const begun = await makeTablePlan(planTools(db), { eventId: event.eventId, itemId, sizes, rounds, actorPersonId });
  if (!begun.ok) throw new Error(`planning was refused: ${begun.reason}`);
  await begun.done;
  return planNow(db, event, begun.planId);
}

export async function planNow(db: Database, { eventId }: TestEvent, planId: string): Promise<TablePlan> {
  const found = await findTablePlan(db, { eventId, planId }, testNow);
  if (!found) throw new Error("there is no such plan");
  return found;
}

/** People with a confirmed place; answers their registrations. */
export async function comeTo(
  db: Database,
  event: TestEvent,
  count: number,
  given: (index: number) => SomeoneOptions = () => ({}),
): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++)
    ids.push(
      await registerSomeone(db, event, { organization: `Organisatie ${index % 5}`, confirmed: true, ...given(index) }),
    );
  return ids;
}

export async function personOf(db: Database, registrationId: string): Promise<string> {
  const { person_id: personId } = await db
    .selectFrom("registrations")
    .select("person_id")
    .where("id", "=", registrationId)
    .executeTakeFirstOrThrow();
  return personId;
}

/** In each round who sits where, as "table: ids". */
export function seatsOf({ plannedRounds }: Pick<TablePlan, "plannedRounds">): string[][] {
  return plannedRounds.map(({ tables }) =>
    tables.map(({ people }) =>
      people
        .map(({ registrationId }) => registrationId)
        .sort()
        .join(" "),
    ),
  );
}
