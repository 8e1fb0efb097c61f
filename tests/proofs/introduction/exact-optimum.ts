import blossom from "edmonds-blossom";
import type { PairGraph, ScoredPair } from "#app/domain/introduction/pairs";

/**
 * The highest total of scores of any choice with at most `most` pairs a person: exact, by maximum weight matching on the usual
 * splitting gadget. A person becomes as many nodes as they have places, and a pair two nodes that either go to a place of each
 * of its people, or to each other.
 */
export function exactOptimum({ people, pairs, most }: Pick<PairGraph, "people" | "pairs" | "most">): number {
  return optimumWithPlaces(
    pairs,
    Array.from({ length: people }, () => most),
  );
}

function optimumWithPlaces(pairs: readonly ScoredPair[], places: readonly number[]): number {
  let nodes = 0;
  const nodesOf = places.map((count) => Array.from({ length: count }, () => nodes++));
  const edges: [number, number, number][] = [];
  for (const { one, other, score } of pairs) {
    const [atOne, atOther] = [nodes++, nodes++];
    for (const node of nodesOf[one]!) edges.push([node, atOne, score]);
    for (const node of nodesOf[other]!) edges.push([node, atOther, score]);
    edges.push([atOne, atOther, score]);
  }
  const mates = blossom(edges);
  const scores = new Map(edges.map(([a, b, score]) => [`${a} ${b}`, score]));
  let total = 0;
  for (const [a, b] of mates.entries()) if (b > a) total += scores.get(`${a} ${b}`)!;
  return total - pairs.reduce((sum, { score }) => sum + score, 0);
}

/**
 * The same for graphs that are too large for that: first without pairs that prove to be in no better choice than one that is
 * known, and with those that prove to be in each. By duality, for any prices at or above 0, no choice exceeds `most` times their
 * sum plus what each pair is worth beyond the prices of its two people; a pair that is this much beneath its prices, or above
 * them, is decided. Good prices decide much, and bad ones little: nothing is believed of who made them.
 */
export function exactOptimumOfLarge(graph: PairGraph, known: number, twicePrices: readonly number[]): number {
  const prices = twicePrices.map((price) => Math.max(0, price));
  const above = ({ one, other, score }: ScoredPair) => 2 * score - prices[one]! - prices[other]!;
  const bound =
    graph.most * prices.reduce((sum, price) => sum + price, 0) +
    graph.pairs.reduce((sum, pair) => sum + Math.max(0, above(pair)), 0);
  const gap = bound - 2 * known;
  const sure = graph.pairs.filter((pair) => above(pair) > gap);
  const open = graph.pairs.filter((pair) => Math.abs(above(pair)) <= gap);
  const places = Array.from({ length: graph.people }, () => graph.most);
  for (const { one, other } of sure) for (const person of [one, other]) places[person]! -= 1;
  return sure.reduce((sum, { score }) => sum + score, 0) + optimumWithPlaces(open, places);
}
