import { Integers } from "./integers";

/** Two people by their numbers, and what their meeting is worth: a whole number above 0. */
export interface ScoredPair {
  one: number;
  other: number;
  score: number;
}

/** People by number, the pairs that may be chosen, and of how many chosen pairs each person may be part. */
export interface PairGraph {
  people: number;
  pairs: readonly ScoredPair[];
  most: number;
  /** The numbers of the pairs of each person. */
  pairsOf: readonly (readonly number[])[];
}

export function pairGraph(people: number, pairs: readonly ScoredPair[], most: number): PairGraph {
  const pairsOf: number[][] = Array.from({ length: people }, () => []);
  for (const [pair, { one, other }] of pairs.entries()) {
    pairsOf[one]?.push(pair);
    pairsOf[other]?.push(pair);
  }
  return { people, pairs, most, pairsOf };
}

/** Pairs that are chosen. Who adds one sees to it that nobody is in more than `most`. */
export class Choice {
  private readonly chosen: Integers;
  private readonly chosenOf: number[][];

  constructor(readonly graph: PairGraph) {
    this.chosen = new Integers(graph.pairs.length);
    this.chosenOf = Array.from({ length: graph.people }, () => []);
  }

  has(pair: number): boolean {
    return this.chosen.at(pair) === 1;
  }

  /** The chosen pairs of one person. */
  of(person: number): readonly number[] {
    return this.chosenOf[person] ?? [];
  }

  countOf(person: number): number {
    return this.of(person).length;
  }

  isFull(person: number): boolean {
    return this.countOf(person) >= this.graph.most;
  }

  add(pair: number): void {
    if (this.has(pair)) return;
    this.chosen.set(pair, 1);
    for (const person of this.peopleOf(pair)) this.chosenOf[person]?.push(pair);
  }

  remove(pair: number): void {
    if (!this.has(pair)) return;
    this.chosen.set(pair, 0);
    for (const person of this.peopleOf(pair)) {
      const own = this.chosenOf[person] ?? [];
      own.splice(own.indexOf(pair), 1);
    }
  }

  scoreOf(pair: number): number {
    return this.graph.pairs[pair]?.score ?? 0;
  }

  /** The other one of a pair. */
  partnerOf(pair: number, person: number): number {
    const [one = person, other = person] = this.peopleOf(pair);
    return one === person ? other : one;
  }

  /** The sum of the scores of what is chosen. */
  total(): number {
    return this.graph.pairs.reduce((sum, { score }, pair) => sum + (this.has(pair) ? score : 0), 0);
  }

  private peopleOf(pair: number): number[] {
    const found = this.graph.pairs[pair];
    return found ? [found.one, found.other] : [];
  }
}
