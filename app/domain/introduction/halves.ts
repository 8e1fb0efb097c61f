import type { FlowArc } from "./best-flow";
import { BestFlow } from "./best-flow";
import { Integers } from "./integers";
import type { PairGraph } from "./pairs";

export interface Halves {
  /** Per pair 0, 1 or 2 halves. */
  halves: Integers;
  /** What the halves are worth together: no choice of whole pairs that covers as many people is worth more. */
  bound: number;
  /** Per person twice what a place more would be worth: a pair is chosen when its score is above the prices of both (duality). */
  prices: Integers;
}

export interface HalvesOptions {
  /** Also count, before any score, how many people are in at least one pair. */
  coverFirst: boolean;
  onRound?: (round: number) => boolean;
}

/**
 * The best choice when a pair may also be chosen by half: exact, in polynomial time and quick, since everybody stands once
 * on each side of a two-sided network (the bipartite double cover; Balinski 1965). That nobody is left out comes first: the
 * first pair of each person gains more than all scores together.
 */
export function chooseHalves(graph: PairGraph, { coverFirst, onRound }: HalvesOptions): Halves {
  const { people, pairs, most } = graph;
  const nodes = { count: 2 * people + 2, source: 2 * people, sink: 2 * people + 1 };
  const bonus = coverFirst ? coverBonus(graph) : 0;
  const arcs: FlowArc[] = pairs.flatMap(({ one, other, score: gain }) => [
    { from: one, to: people + other, capacity: 1, gain },
    { from: other, to: people + one, capacity: 1, gain },
  ]);
  for (let person = 0; person < people; person++) {
    const way = { from: nodes.source, to: person };
    const back = { from: people + person, to: nodes.sink };
    arcs.push({ ...way, capacity: 1, gain: bonus }, { ...way, capacity: most - 1, gain: 0 });
    arcs.push({ ...back, capacity: 1, gain: bonus }, { ...back, capacity: most - 1, gain: 0 });
  }
  const flow = new BestFlow(nodes, arcs);
  flow.send(onRound);
  const halves = new Integers(pairs.length);
  let twice = 0;
  for (const [pair, { score }] of pairs.entries()) {
    halves.set(pair, flow.flowOn(2 * pair) + flow.flowOn(2 * pair + 1));
    twice += halves.at(pair) * score;
  }
  const prices = new Integers(people);
  for (let person = 0; person < people; person++) prices.set(person, flow.priceBetween(people + person, person));
  return { halves, prices, bound: Math.floor(twice / 2) };
}

/** More than any change of pairs could lose; the number of people is small enough to keep it a 32-bit number. */
function coverBonus({ people, pairs, most }: PairGraph): number {
  const highest = pairs.reduce((high, { score }) => Math.max(high, score), 0);
  return highest * most * people + 1;
}
