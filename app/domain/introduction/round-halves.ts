import type { Integers } from "./integers";
import type { PairGraph } from "./pairs";
import { Choice } from "./pairs";

export interface Rounded {
  choice: Choice;
  /** Who got one pair less than their halves were worth. */
  short: number[];
}

/**
 * Whole pairs from halves. The half pairs are walked in trails, and of each trail every second pair is chosen, on the side
 * that is worth more: a trail loses nothing of its halves, except one of odd length that closes where nobody has room left.
 */
export function roundHalves(graph: PairGraph, halves: Integers): Rounded {
  const choice = new Choice(graph);
  const trails = new Trails(choice, halves);
  for (let pair = 0; pair < graph.pairs.length; pair++) if (halves.at(pair) === 2) choice.add(pair);
  const short: number[] = [];
  for (const trail of trails.walkAll()) if (!takeEverySecond(choice, trail)) short.push(trail.start);
  return { choice, short };
}

interface Trail {
  pairs: number[];
  start: number;
  closes: boolean;
}

/** False when the one at the start comes short by it. */
function takeEverySecond(choice: Choice, { pairs, start, closes }: Trail): boolean {
  const worth = [0, 0];
  for (const [index, pair] of pairs.entries()) worth[index % 2] = (worth[index % 2] ?? 0) + choice.scoreOf(pair);
  const [even = 0, odd = 0] = worth;
  // On both ends of a closed trail of odd length stands one person, who would be in one pair more than the halves gave.
  const closesTwice = closes && pairs.length % 2 === 1;
  const atStart = pairs.filter((pair, index) => index % 2 === 0 && isOf(choice, pair, start)).length;
  const hasRoom = !closesTwice || choice.countOf(start) + atStart <= choice.graph.most;
  const first = even >= odd && hasRoom ? 0 : 1;
  for (let index = first; index < pairs.length; index += 2) choice.add(pairs[index] ?? 0);
  return !closesTwice || first === 0;
}

function isOf({ graph }: Choice, pair: number, person: number): boolean {
  const found = graph.pairs[pair];
  return found?.one === person || found?.other === person;
}

class Trails {
  private readonly halfPairs: number[][];

  constructor(
    private readonly choice: Choice,
    private readonly halves: Integers,
  ) {
    this.halfPairs = choice.graph.pairsOf.map((pairs) => pairs.filter((pair) => halves.at(pair) === 1));
  }

  /** First from people with an odd number of half pairs, where a trail must end; what is left closes. */
  *walkAll(): Generator<Trail> {
    const people = [...this.halfPairs.keys()];
    for (const person of people) if (this.countLeft(person) % 2 === 1) yield this.walk(person);
    for (const person of people) while (this.countLeft(person) > 0) yield this.walk(person);
  }

  private countLeft(person: number): number {
    const left = (this.halfPairs[person] ?? []).filter((pair) => this.halves.at(pair) === 1);
    this.halfPairs[person] = left;
    return left.length;
  }

  /** Goes on until it is stuck, which from an odd start is another odd person, and else the start itself. */
  private walk(start: number): Trail {
    const pairs: number[] = [];
    let person = start;
    for (let pair = this.takeOne(person); pair !== undefined; pair = this.takeOne(person)) {
      pairs.push(pair);
      person = this.choice.partnerOf(pair, person);
    }
    return { pairs, start, closes: person === start };
  }

  private takeOne(person: number): number | undefined {
    const own = this.halfPairs[person] ?? [];
    for (let pair = own.pop(); pair !== undefined; pair = own.pop()) {
      if (this.halves.at(pair) !== 1) continue;
      this.halves.set(pair, 0);
      return pair;
    }
    return undefined;
  }
}
