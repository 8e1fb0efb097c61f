/** What an organizer may ask for. */
export const planLimits = { tables: 100, places: 50, rounds: 6, people: 1_000 };

/** The value of the hall in the list of parts. */
export const hall = "zaal";

/** A run that says nothing for so long has stopped: the server that did it was ended. */
const runLasts = 5 * 60 * 1000;

/** Whether the work on a plan goes on. One run of a plan goes on at a time. */
export function isRunning(startedAt: string | null, now: Date): boolean {
  return startedAt !== null && Date.parse(startedAt) + runLasts > now.getTime();
}

export type SizeRefusal = PeopleRefusal | PlacesRefusal;
/** No tables would do. */
export type PeopleRefusal = "nobody" | "too_many_people";
/** Other tables would do. */
export type PlacesRefusal = "too_few_places" | "too_many_tables";

/** Why these tables do not do for so many people; undefined where they do. Nobody sits alone unless they are alone. */
export function refusalOfSizes(sizes: readonly number[], people: number): SizeRefusal | undefined {
  if (people === 0) return "nobody";
  if (people > planLimits.people) return "too_many_people";
  if (placesOf(sizes) < people) return "too_few_places";
  return sizes.length > mostTables(people) ? "too_many_tables" : undefined;
}

/** With more tables than this, somebody sits alone. */
export function mostTables(people: number): number {
  return Math.max(1, Math.floor(people / 2));
}

export function placesOf(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** "8,8,6", as the row holds it. */
export function readSizes(text: string): number[] {
  return text.split(",").map(Number);
}

/** How much of what can be had a plan has, in whole percents; null where there was nothing useful to be had, or so few people that it would tell who knows whom. */
export function shareOf({ score, bound, people }: { score: number; bound: number; people: number }): number | null {
  if (bound <= 0 || people < fewestForShare) return null;
  return Math.min(100, Math.floor((100 * score) / bound));
}
const fewestForShare = 10;

export interface Seat {
  round: number;
  table: number;
  /** Whoever sits there. */
  id: string;
}

/** What is counted of a plan: of people and organizations alone, as everybody sees them, so that no number tells of contacts or blocks. */
export interface MeetingCounts {
  /** Pairs of two organizations at one table, each once. */
  encounters: number;
  /** How often two people sit together again. */
  repeats: number;
}

export function countMeetings(seats: readonly Seat[], organizationOf: ReadonlyMap<string, string>): MeetingCounts {
  const met = new Set<string>();
  const counts = { encounters: 0, repeats: 0 };
  for (const around of Map.groupBy(seats, ({ round, table }) => `${round}/${table}`).values()) {
    for (const [index, { id: one }] of around.entries()) {
      for (const { id: other } of around.slice(0, index)) {
        const pair = one < other ? `${one}/${other}` : `${other}/${one}`;
        if (met.has(pair)) counts.repeats += 1;
        else if (organizationOf.get(one) !== organizationOf.get(other)) counts.encounters += 1;
        met.add(pair);
      }
    }
  }
  return counts;
}
