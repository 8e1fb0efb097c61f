import { pairKey } from "./rules";
import type { Reason, SuggestionFacts } from "./suggestion-rules";
import { comparedPerson, gapsOfSchools, reasonsToMeet } from "./suggestion-rules";

/**
 * Why two people, by their ids, are suggested to each other by these facts; nothing where one of them takes no part or opted
 * out, or where the two are kept apart.
 */
export function reasonsBetween({ people, gaps, apart }: SuggestionFacts): (one: string, other: string) => Reason[] {
  const taking = people.filter(({ optedOut }) => !optedOut);
  const compared = new Map(taking.map((person) => [person.id, comparedPerson(person)]));
  const keptApart = new Set(apart.map(([one, other]) => pairKey(one, other)));
  const open = gapsOfSchools(gaps);
  return (one, other) => {
    const [a, b] = [compared.get(one), compared.get(other)];
    const reasons = a && b ? reasonsToMeet(a, b, open) : [];
    return reasons.length > 0 && keptApart.has(pairKey(one, other)) ? [] : reasons;
  };
}
