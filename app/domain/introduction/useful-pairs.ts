import { reasonsBetween } from "./reasons-between";
import type { UsefulPair } from "./seat-rules";
import type { SuggestionFacts } from "./suggestion-rules";
import { scoreOf } from "./suggestion-rules";

/**
 * Who is useful to whom, by the places of people in `ids`: every pair with a reason to meet, of which one is in `among` where that is
 * given. Who takes no part in suggestions, or is left out of them, is in no pair.
 */
export function usefulPairs(
  facts: SuggestionFacts,
  { ids, among }: { ids: readonly string[]; among?: ReadonlySet<string> },
): UsefulPair[] {
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const reasons = reasonsBetween(facts);
  const people = facts.people.filter(({ id, optedOut }) => !optedOut && numbers.has(id)).map(({ id }) => id);
  const pairs: UsefulPair[] = [];
  for (const [index, one] of people.entries()) {
    for (const other of people.slice(0, index)) {
      if (among && !among.has(one) && !among.has(other)) continue;
      const score = scoreOf(reasons(one, other));
      if (score > 0) pairs.push({ one: numbers.get(one) ?? 0, other: numbers.get(other) ?? 0, score });
    }
  }
  return pairs;
}
