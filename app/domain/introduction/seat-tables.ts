import type { Chance } from "#db/seed/chance";
import { chance } from "#db/seed/chance";
import { seatingBound } from "./seat-bound";
import type { SeatingFacts } from "./seat-rules";
import { fillTables, MeetingValues, pointsOfScore } from "./seat-rules";
import { Seating } from "./seating";

export interface SeatOptions {
  /** Places of each table, the same in every round. */
  tables: readonly number[];
  /** Default 1. */
  rounds?: number;
  seed?: number;
  /** Called with how much of the search is done. */
  onProgress?: (done: number, total: number) => void;
  /** Asked now and then; from `true` on the seating of that moment, with its last pairs put right, is the answer. */
  shouldStop?: () => boolean;
}

export interface SeatingPlan {
  /** Round → table → ids of people, in the order of the tables given. */
  rounds: readonly (readonly (readonly string[])[])[];
  /** The sum of the scores of all who meet for the first time, and a quarter for each new encounter with another organization. */
  score: number;
  /** No seating of these people at these tables can be worth more. */
  bound: number;
  newEncounters: number;
  /** Meetings of two people beyond their first, and blocked people at one table: none where it can be. */
  repeats: number;
  blockedTogether: number;
}

export type SeatResult = { ok: true; plan: SeatingPlan } | { ok: false; reason: "too_few_places" };

/**
 * Seats everybody for one or more rounds, so that new useful encounters are most and nobody meets twice, where that can be.
 * All tables are about equally full. The same facts and seed give the same seats. It looks for improvements from a random
 * seating on, ever pickier (simulated annealing; Kirkpatrick and others 1983). Pure, and long work for hundreds of people:
 * `seatTablesInThread` does it beside the event loop.
 */
export function seatTables(facts: SeatingFacts, options: SeatOptions): SeatResult {
  const { rounds = 1, seed = 1 } = options;
  const tables = fillTables(options.tables, facts.people.length);
  if (!tables) return { ok: false, reason: "too_few_places" };
  const values = new MeetingValues(facts);
  const seating = new Seating(values, tables, rounds);
  const random = chance(seed);
  for (let round = 0; round < rounds; round++) seating.seat(round, shuffled(values.size, random));
  if (tables.filter((size) => size > 0).length > 1) {
    improveSeating(seating, random, options);
    partRepeats(seating);
  }
  return { ok: true, plan: asPlan(seating, facts) };
}

const stepsASeat = 12_000;
const mostSteps = 20_000_000;
const stepsBetweenReports = 20_000;
/** What a change may lose at first and at last, in points, to be taken once in e times. */
const firstWarmth = 20;
const lastWarmth = 3;
/** The end of the search takes only what gains. */
const shareOfPicky = 0.1;

function improveSeating(seating: Seating, random: Chance, { onProgress, shouldStop }: SeatOptions): void {
  const people = seating.values.size;
  const steps = Math.min(mostSteps, people * seating.rounds * stepsASeat);
  const pickyFrom = steps * (1 - shareOfPicky);
  let warmth = firstWarmth;
  for (let step = 0; step < steps; step++) {
    if (step % stepsBetweenReports === 0) {
      onProgress?.(step, steps);
      if (shouldStop?.()) break;
      warmth = step < pickyFrom ? firstWarmth * (lastWarmth / firstWarmth) ** (step / pickyFrom) : 0;
    }
    const round = Math.floor(random.next() * seating.rounds);
    const seat = Math.floor(random.next() * people);
    const other = Math.floor(random.next() * people);
    const gain = seating.gainOfSwap(round, seat, other);
    if (gain > 0 || (gain < 0 && warmth > 0 && random.next() < Math.exp(gain / warmth)))
      seating.swap(round, seat, other);
  }
  onProgress?.(steps, steps);
}

/** How many exchanges of seats are looked at in the end, however large the tables are. */
const mostExchanges = 200_000;

/**
 * What a random search may leave: two people who meet again, or may not meet. One of them changes seats with whoever gains
 * most by it, as long as an exchange gains.
 */
function partRepeats(seating: Seating): void {
  const people = seating.values.size;
  seating.forbidRepeats();
  let left = mostExchanges;
  for (let gained = true; gained;) {
    gained = false;
    for (let round = 0; round < seating.rounds; round++) {
      for (const seat of seating.seatsOfRepeats(round)) {
        if ((left -= people) < 0) return;
        const best = bestExchange(seating, round, seat);
        if (best.gain <= 0) continue;
        seating.swap(round, seat, best.other);
        gained = true;
      }
    }
  }
}

function bestExchange(seating: Seating, round: number, seat: number): { other: number; gain: number } {
  const best = { other: seat, gain: 0 };
  for (let other = 0; other < seating.values.size; other++) {
    const gain = seating.gainOfSwap(round, seat, other);
    if (gain > best.gain) Object.assign(best, { other, gain });
  }
  return best;
}

function shuffled(count: number, random: Chance): number[] {
  const people = Array.from({ length: count }, (_, person) => ({ person, at: random.next() }));
  return people.sort((a, b) => a.at - b.at).map(({ person }) => person);
}

function asPlan(seating: Seating, { people }: SeatingFacts): SeatingPlan {
  const { values, tables, rounds } = seating;
  const sum = { points: 0, newEncounters: 0, repeats: 0, blockedTogether: 0 };
  for (let one = 0; one < values.size; one++) {
    for (let other = 0; other < one; other++) {
      const times = seating.timesMet(one, other);
      if (times === 0) continue;
      sum.repeats += times - 1;
      if (values.isBlocked(one, other)) sum.blockedTogether += times;
      else if (values.of(one, other) > 0) {
        sum.newEncounters += 1;
        sum.points += values.of(one, other);
      }
    }
  }
  const { points, ...counts } = sum;
  const idsAt = (round: number) =>
    tables.map((_, table) => seating.at(round, table).map((person) => people[person]?.id ?? ""));
  return {
    rounds: Array.from({ length: rounds }, (_, round) => idsAt(round)),
    score: points / pointsOfScore,
    bound: seatingBound(values, tables, rounds) / pointsOfScore,
    ...counts,
  };
}
