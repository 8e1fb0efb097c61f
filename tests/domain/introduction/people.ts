import fc from "fast-check";
import type { SuggestionFacts, SuggestionPerson } from "#app/domain/introduction/suggestion-rules";

/** Somebody who typed nothing beyond what is given. */
export function person(id: string, given: Partial<SuggestionPerson> = {}): SuggestionPerson {
  return {
    id,
    organization: `organization of ${id}`,
    organizationKind: null,
    role: "",
    sector: "other",
    areas: [],
    offers: [],
    seeks: [],
    optedOut: false,
    ...given,
  };
}

const few = (prefix: string, most: number) =>
  fc.uniqueArray(
    fc.integer({ min: 0, max: most }).map((number) => `${prefix}${number}`),
    { maxLength: 2 },
  );

/** A handful of people of few schools, areas and themes, so that all reasons and all ways to be left out occur. */
export const someFacts: fc.Arbitrary<SuggestionFacts> = fc
  .array(
    fc.record({
      organization: fc.option(fc.constantFrom("school0", "school1", "team0", "team1", "team2"), { freq: 6 }),
      role: fc.constantFrom("", "Intern begeleider", "Gezinscoach", "Jeugdarts"),
      areas: few("school", 3),
      offers: few("thema ", 3),
      seeks: few("Thema ", 3),
      optedOut: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
    }),
    { minLength: 2, maxLength: 14 },
  )
  .chain((drawn) => {
    const people = drawn.map((given, index) => person(`p${index}`, given));
    const someone = fc.constantFrom(...people.map(({ id }) => id));
    return fc.record({
      people: fc.constant(people),
      gaps: fc.array(
        fc.record({
          school: fc.constantFrom("school0", "school1"),
          partner: fc.constantFrom("team0", "team1").map((organization) => ({ organization })),
        }),
        { maxLength: 3 },
      ),
      apart: fc.array(fc.tuple(someone, someone), { maxLength: 5 }),
    });
  });
