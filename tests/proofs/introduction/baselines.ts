import { chooseHalves } from "#app/domain/introduction/halves";
import { mendShortages } from "#app/domain/introduction/mend";
import { Choice, pairGraph } from "#app/domain/introduction/pairs";
import type { PairGraph, ScoredPair } from "#app/domain/introduction/pairs";
import { roundHalves } from "#app/domain/introduction/round-halves";
import type { ComparedPerson } from "#app/domain/introduction/suggestion-rules";
import { inRandomOrder } from "#tests/support/random";

/** Who may meet at all, as numbers of people: not colleagues, and not who is kept apart. */
export type MayMeet = (one: number, other: number) => boolean;

export function allPairs(
  people: readonly ComparedPerson[],
  mayMeet: MayMeet,
  scoreOf: (...pair: [number, number]) => number,
) {
  const pairs: ScoredPair[] = [];
  for (let one = 0; one < people.length; one++)
    for (let other = one + 1; other < people.length; other++) {
      const score = mayMeet(one, other) ? scoreOf(one, other) : 0;
      if (score > 0) pairs.push({ one, other, score });
    }
  return pairs;
}

/** As many meetings as everybody may have, by chance. */
export function meetByChance(people: readonly ComparedPerson[], mayMeet: MayMeet, most: number, random: () => number) {
  const graph = pairGraph(
    people.length,
    inRandomOrder(
      allPairs(people, mayMeet, () => 1),
      random,
    ),
    most,
  );
  const choice = new Choice(graph);
  for (const [pair, { one, other }] of graph.pairs.entries())
    if (!choice.isFull(one) && !choice.isFull(other)) choice.add(pair);
  return chosenOf(choice);
}

/** As apps that match on interests do: what counts is how many themes two people have both ticked. Chosen as well as ours. */
export function meetByTags(people: readonly ComparedPerson[], mayMeet: MayMeet, most: number) {
  const tags = people.map(({ offers, seeks }) => new Set([...offers.keys(), ...seeks.keys()]));
  const shared = (one: number, other: number) => [...tags[one]!].filter((tag) => tags[other]!.has(tag)).length;
  return chosenOf(bestChoice(pairGraph(people.length, allPairs(people, mayMeet, shared), most)).choice);
}

/** The highest total that is found, with nobody's first pair weighing more than another; the prices prove how good it is. */
export function bestChoice(graph: PairGraph) {
  const { halves, prices } = chooseHalves(graph, { coverFirst: false });
  const { choice, short } = roundHalves(graph, halves);
  mendShortages(choice, short, prices);
  return { choice, prices: Array.from({ length: graph.people }, (_, person) => prices.at(person)) };
}

function chosenOf(choice: Choice): ScoredPair[] {
  return choice.graph.pairs.filter((_, pair) => choice.has(pair));
}
