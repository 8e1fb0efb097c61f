/** Two people by their numbers, and how useful their meeting is (the score of a suggestion). */
export interface UsefulPair {
  one: number;
  other: number;
  score: number;
}

export interface SeatingFacts {
  /** Each with the organization that they come from, or null. */
  people: readonly { id: string; organization: string | null }[];
  /** By the places of people in that list. Pairs that are not in it have no score. */
  pairs: readonly UsefulPair[];
  /** Who knows each other already: nothing is gained by their meeting. */
  acquainted: readonly (readonly [number, number])[];
  /** Who must not sit together, whatever else. */
  blocked: readonly (readonly [number, number])[];
}

/**
 * What meetings are worth, in quarter points: the score of the pair, and a quarter for any new encounter with another
 * organization, so that it decides only where scores are equal or nearly so.
 */
export const pointsOfScore = 4;
const pointsOfNew = 1;

/** A repeat costs more than the best meeting is worth (57 points), and blocked people at one table more than a whole table of 30. */
export const pointsOfRepeat = -60;
export const pointsOfBlocked = -2000;

/** For each two people what their first meeting is worth: a square of numbers, row by row. */
export class MeetingValues {
  readonly size: number;
  private readonly values: Int16Array;

  constructor({ people, pairs, acquainted, blocked }: SeatingFacts) {
    this.size = people.length;
    this.values = new Int16Array(this.size * this.size);
    for (const [a, one] of people.entries())
      for (const [b, other] of people.entries())
        if (a !== b && (one.organization === null || one.organization !== other.organization))
          this.values[a * this.size + b] = pointsOfNew;
    for (const { one, other, score } of pairs) this.set(one, other, score * pointsOfScore + pointsOfNew);
    for (const [one, other] of acquainted) this.set(one, other, 0);
    for (const [one, other] of blocked) this.set(one, other, pointsOfBlocked);
  }

  of(one: number, other: number): number {
    return this.values[one * this.size + other] ?? 0;
  }

  isBlocked(one: number, other: number): boolean {
    return this.of(one, other) === pointsOfBlocked;
  }

  private set(one: number, other: number, value: number): void {
    this.values[one * this.size + other] = value;
    this.values[other * this.size + one] = value;
  }
}

/**
 * How many people sit at each table: places are left free at the largest tables first, so that all tables are as full as
 * each other. Undefined when there are too few places.
 */
export function fillTables(places: readonly number[], people: number): number[] | undefined {
  const filled = [...places];
  for (let free = places.reduce((sum, size) => sum + size, 0) - people; free !== 0; free--) {
    if (free < 0) return undefined;
    const largest = filled.indexOf(Math.max(...filled));
    filled[largest] = (filled[largest] ?? 0) - 1;
  }
  return filled;
}
