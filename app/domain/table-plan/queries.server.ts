import type { Database, Transaction } from "#db/types";
import type { ProgrammeKind } from "#app/domain/event/programme-rules";
import { organizationNames } from "#app/domain/organization/present-names.server";
import { searchKey, surnameFirst } from "#app/domain/person/rules";
import { countMeetings, isRunning, readSizes, shareOf } from "./rules";
import type { MeetingCounts } from "./rules";

type Connection = Database | Transaction;

/** A part of the programme for which tables may be planned. */
export interface PlanItem {
  id: string;
  kind: ProgrammeKind;
  title: string;
  startsAt: string;
  endsAt: string;
}

/** The programme of an event, in its order. */
export function listPlanItems(db: Connection, eventId: string): Promise<PlanItem[]> {
  return db
    .selectFrom("programme_items")
    .select(["id", "kind", "title", "starts_at as startsAt", "ends_at as endsAt"])
    .where("event_id", "=", eventId)
    .orderBy("position")
    .execute();
}

/** What a plan is for and how far it is. */
export interface PlanFacts {
  id: string;
  /** A part of the programme; empty for the hall. */
  itemId: string;
  /** Null for the hall, and for a part that is no longer in the programme. */
  item: Omit<PlanItem, "kind"> | null;
  sizes: number[];
  rounds: number;
  /** Null while it is made for the first time. */
  madeAt: string | null;
  /** Attendees see their own table. */
  isShown: boolean;
  /** How much of 100 is done while it is made; null when nothing goes on. */
  running: number | null;
  /** The last time ended without a plan. */
  failed: boolean;
}

/** The plans of an event: those of the programme in its order, and then the hall. */
export async function listTablePlans(db: Connection, eventId: string, now: Date): Promise<PlanFacts[]> {
  const rows = await selectPlans(db, eventId).orderBy("i.position").orderBy("p.id").execute();
  const plans = rows.map((row) => planFacts(row, now));
  return [...plans.filter(({ item }) => item !== null), ...plans.filter(({ item }) => item === null)];
}

function selectPlans(db: Connection, eventId: string) {
  return db
    .selectFrom("table_plans as p")
    .leftJoin("programme_items as i", "i.id", "p.item_id")
    .select([
      "p.id",
      "p.item_id as itemId",
      "p.sizes",
      "p.rounds",
      "p.score",
      "p.bound",
      "p.made_at as madeAt",
      "p.shown_at as shownAt",
      "p.run_started_at as runStartedAt",
      "p.run_done as runDone",
      "p.run_failed_at as runFailedAt",
      "i.title",
      "i.starts_at as startsAt",
      "i.ends_at as endsAt",
    ])
    .where("p.event_id", "=", eventId);
}

type PlanRow = Awaited<ReturnType<ReturnType<typeof selectPlans>["execute"]>>[number];

function planFacts(row: PlanRow, now: Date): PlanFacts {
  const { title, startsAt, endsAt } = row;
  const going = isRunning(row.runStartedAt, now);
  return {
    id: row.id,
    itemId: row.itemId,
    item: title === null || startsAt === null || endsAt === null ? null : { id: row.itemId, title, startsAt, endsAt },
    sizes: readSizes(row.sizes),
    rounds: row.rounds,
    madeAt: row.madeAt,
    isShown: row.shownAt !== null,
    running: going ? row.runDone : null,
    failed: !going && (row.runFailedAt !== null || row.runStartedAt !== null),
  };
}

/** Somebody on a seat, as the organizer knows them. */
export interface SeatedPerson {
  registrationId: string;
  /** "Berg, Anke van den" */
  name: string;
  organization: string;
  role: string;
  sector: string;
}

export interface PlannedRound {
  round: number;
  /** Tables with somebody at them. */
  tables: { table: number; people: SeatedPerson[] }[];
}

/** Everything the pages and files about one plan show. */
export interface TablePlan extends PlanFacts, MeetingCounts {
  plannedRounds: PlannedRound[];
  /** How many people sit somewhere. */
  seated: number;
  /** People with a place and without a seat. */
  withoutSeat: number;
  /** People with a place who did not use their link yet: they get no seat before that. */
  unconfirmed: number;
  /** What the plan had of all that could be had when it was made, in percents. */
  share: number | null;
}

/** One plan with who sits where. Who withdrew is left out; five queries, however many people. */
export async function findTablePlan(
  db: Connection,
  { eventId, planId }: { eventId: string; planId: string },
  now: Date,
): Promise<TablePlan | undefined> {
  const row = await selectPlans(db, eventId).where("p.id", "=", planId).executeTakeFirst();
  if (!row) return undefined;
  const seats = await selectSeats(db, planId);
  const names = await organizationNames(
    db,
    seats.flatMap((seat) => seat.organizationId ?? []),
  );
  const people = new Map(
    seats.map(({ registrationId, name, organizationId, organizationText, role, sector }): [string, SeatedPerson] => {
      const organization = (organizationId !== null && names.get(organizationId)?.name) || organizationText;
      return [registrationId, { registrationId, name: surnameFirst(name), organization, role, sector }];
    }),
  );
  const counts = await countPlaced(db, eventId);
  return {
    ...planFacts(row, now),
    ...countMeetings(
      seats.map(({ registrationId: id, round, table }) => ({ id, round, table })),
      new Map(seats.map((seat) => [seat.registrationId, organizationKey(seat, names)])),
    ),
    plannedRounds: asRounds(seats, people),
    seated: people.size,
    withoutSeat: counts.confirmed - people.size,
    unconfirmed: counts.unconfirmed,
    share: shareOf({ score: row.score, bound: row.bound, people: people.size }),
  };
}

interface SeatRow {
  round: number;
  table: number;
  registrationId: string;
  name: string;
  organizationId: string | null;
  organizationText: string;
  role: string;
  sector: string;
}

/** By round and table, and then by surname. */
function selectSeats(db: Connection, planId: string): Promise<SeatRow[]> {
  return db
    .selectFrom("table_seats as s")
    .innerJoin("registrations as r", "r.id", "s.registration_id")
    .select([
      "s.round",
      "s.table_number as table",
      "r.id as registrationId",
      "r.name",
      "r.organization_id as organizationId",
      "r.organization_text as organizationText",
      "r.role",
      "r.sector",
    ])
    .where("s.plan_id", "=", planId)
    .where("r.status", "=", "placed")
    .where("r.confirmed_at", "is not", null)
    .orderBy("s.round")
    .orderBy("s.table_number")
    .orderBy("r.name_sort")
    .orderBy("r.id")
    .execute();
}

function organizationKey(seat: SeatRow, names: ReadonlyMap<string, { id: string }>): string {
  return (seat.organizationId !== null && names.get(seat.organizationId)?.id) || searchKey(seat.organizationText);
}

function asRounds(seats: readonly SeatRow[], people: ReadonlyMap<string, SeatedPerson>): PlannedRound[] {
  return [...Map.groupBy(seats, ({ round }) => round)].map(([round, own]) => ({
    round,
    tables: [...Map.groupBy(own, ({ table }) => table)].map(([table, around]) => ({
      table,
      people: around.map(({ registrationId }) => people.get(registrationId)).filter((one) => one !== undefined),
    })),
  }));
}

/** People with a place, by whether they used their link. */
export async function countPlaced(
  db: Connection,
  eventId: string,
): Promise<{ confirmed: number; unconfirmed: number }> {
  const { all, confirmed } = await db
    .selectFrom("registrations")
    .select(({ fn }) => [fn.countAll().as("all"), fn.count("confirmed_at").as("confirmed")])
    .where("event_id", "=", eventId)
    .where("status", "=", "placed")
    .executeTakeFirstOrThrow();
  return { confirmed: Number(confirmed), unconfirmed: Number(all) - Number(confirmed) };
}

/** Where somebody sits in every round of a plan, by surname: "wie zit waar". */
export interface SeatsOfPerson extends SeatedPerson {
  /** The table of each round, 0 where they have none. */
  tables: number[];
}

export function listByPerson({ plannedRounds, rounds }: Pick<TablePlan, "plannedRounds" | "rounds">): SeatsOfPerson[] {
  const people = new Map<string, SeatsOfPerson>();
  for (const { round, tables } of plannedRounds) {
    for (const { table, people: around } of tables) {
      for (const person of around) {
        const own = people.get(person.registrationId) ?? { ...person, tables: Array.from({ length: rounds }, () => 0) };
        own.tables[round - 1] = table;
        people.set(person.registrationId, own);
      }
    }
  }
  return [...people.values()].sort(
    (a, b) => collator.compare(a.name, b.name) || (a.registrationId < b.registrationId ? -1 : 1),
  );
}

const collator = new Intl.Collator("nl");
