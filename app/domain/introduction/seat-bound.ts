import { chooseHalves } from "./halves";
import type { ScoredPair } from "./pairs";
import { pairGraph } from "./pairs";
import type { MeetingValues } from "./seat-rules";

/**
 * More points than any seating can have: what the best meetings would be worth if everybody could choose as many as there are
 * other places at the largest table, over all rounds, whoever else then sits there.
 */
export function seatingBound(values: MeetingValues, tables: readonly number[], rounds: number): number {
  const pairs: ScoredPair[] = [];
  for (let one = 0; one < values.size; one++) {
    for (let other = one + 1; other < values.size; other++) {
      const score = values.of(one, other);
      if (score > 0) pairs.push({ one, other, score });
    }
  }
  const most = rounds * Math.max(0, ...tables.map((size) => size - 1));
  return chooseHalves(pairGraph(values.size, pairs, most), { coverFirst: false }).bound;
}
