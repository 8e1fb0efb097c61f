import type { Integers } from "./integers";
import type { Choice, ScoredPair } from "./pairs";

/** How many pairs a way may take in. */
const mostTaken = 4;

/** Only pairs are looked at whose score is at most two points beside the price of their people (prices are twice that). */
const mostBeside = 4;

/** Somebody who could be in one pair more, after what was taken and given up on the way to them. */
interface Short {
  person: number;
  /** What the way is worth so far: scores taken less scores given up. */
  gain: number;
  came?: { taken: number; givenUp: number; from: Short };
}

/** A way, and the pair that it ends with; without one the last of them stays short. */
interface Way {
  gain: number;
  last: Short;
  taken?: number;
}

/**
 * Finds each of these people, who have room for a pair, one along the best way of taking pairs and giving up others that is
 * worth more than nothing. Nobody who had a pair is left without.
 */
export function mendShortages(choice: Choice, people: readonly number[], prices: Integers): void {
  const isNear = ({ one, other, score }: ScoredPair) =>
    Math.abs(prices.at(one) + prices.at(other) - 2 * score) <= mostBeside;
  const isPairNear = choice.graph.pairs.map(isNear);
  const near = choice.graph.pairsOf.map((pairs) => pairs.filter((pair) => isPairNear[pair]));
  for (const person of people) if (!choice.isFull(person)) takeWay(choice, bestWay(choice, person, near));
}

function bestWay(choice: Choice, start: number, near: readonly (readonly number[])[]): Way | undefined {
  const best = new Map<number, number>([[start, 0]]);
  let way: Way | undefined;
  const offer = (found: Way) => {
    if (found.gain > (way?.gain ?? 0) && isSimple(choice, found)) way = found;
  };
  let shorts: Short[] = [{ person: start, gain: 0 }];
  for (let depth = 0; depth < mostTaken && shorts.length > 0; depth++) {
    const next = new Map<number, Short>();
    for (const short of shorts) {
      for (const taken of near[short.person] ?? []) {
        if (choice.has(taken)) continue;
        const gain = short.gain + choice.scoreOf(taken);
        const partner = choice.partnerOf(taken, short.person);
        if (!choice.isFull(partner)) {
          offer({ gain, last: short, taken });
          continue;
        }
        for (const givenUp of choice.of(partner)) {
          const person = choice.partnerOf(givenUp, partner);
          const left = gain - choice.scoreOf(givenUp);
          if (left <= (best.get(person) ?? -Infinity)) continue;
          const found = { person, gain: left, came: { taken, givenUp, from: short } };
          best.set(person, left);
          next.set(person, found);
          if (choice.countOf(person) > 1) offer({ gain: left, last: found });
        }
      }
    }
    shorts = [...next.values()];
  }
  return way;
}

/** Whether nobody stands on the way twice, so that all of it can be done. */
function isSimple(choice: Choice, { last, taken }: Way): boolean {
  const met = new Set<number>();
  const meets = (person: number) => met.size === met.add(person).size;
  if (taken !== undefined && meets(choice.partnerOf(taken, last.person))) return false;
  for (let step: Short | undefined = last; step; step = step.came?.from) {
    if (meets(step.person)) return false;
    if (step.came && meets(choice.partnerOf(step.came.givenUp, step.person))) return false;
  }
  return true;
}

function takeWay(choice: Choice, way: Way | undefined): void {
  if (!way) return;
  if (way.taken !== undefined) choice.add(way.taken);
  for (let step: Short | undefined = way.last; step?.came; step = step.came.from) {
    choice.remove(step.came.givenUp);
    choice.add(step.came.taken);
  }
}
