import type { UsefulPair } from "./seat-rules";
import type { SuggestionFacts } from "./suggestion-rules";
import { comparedPerson, gapsOfSchools, reasonsToMeet, scoreOf } from "./suggestion-rules";

/**
 * Who is useful to whom, by the places of people in `ids`: every pair with a reason to meet, of which one is in `among` where that is
 * given. Who takes no part in suggestions, or is left out of them, is in no pair.
 */
export function usefulPairs(
  facts: SuggestionFacts,
  { ids, among }: { ids: readonly string[]; among?: ReadonlySet<string> },
): UsefulPair[] {
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const gaps = gapsOfSchools(facts.gaps);
  const apart = new Set(facts.apart.flatMap(([one, other]) => [`${one}/${other}`, `${other}/${one}`]));
  const people = facts.people.filter(({ id, optedOut }) => !optedOut && numbers.has(id)).map(comparedPerson);
  const pairs: UsefulPair[] = [];
  for (const [index, one] of people.entries()) {
    for (const other of people.slice(0, index)) {
      if (among && !among.has(one.id) && !among.has(other.id)) continue;
      const score = scoreOf(reasonsToMeet(one, other, gaps));
      if (score === 0 || apart.has(`${one.id}/${other.id}`)) continue;
      pairs.push({ one: numbers.get(one.id) ?? 0, other: numbers.get(other.id) ?? 0, score });
    }
  }
  return pairs;
}
