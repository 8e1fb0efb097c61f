import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCandidates } from "#app/domain/introduction/candidates";
import { pairGraph } from "#app/domain/introduction/pairs";
import type { PairGraph } from "#app/domain/introduction/pairs";
import type { SuggestProgress, Suggestions } from "#app/domain/introduction/suggest";
import { suggest } from "#app/domain/introduction/suggest";
import type { SuggestionFacts } from "#app/domain/introduction/suggestion-rules";
import { comparedPerson, gapsOfSchools, reasonsToMeet, scoreOf } from "#app/domain/introduction/suggestion-rules";
import { exactOptimum, exactOptimumOfLarge } from "#tests/proofs/introduction/exact-optimum";
import { makeRegion } from "#tests/proofs/introduction/region";
import { inRandomOrder, randomNumbers } from "#tests/support/random";
import { person, someFacts } from "./people";

const times = (suggestions: Suggestions["suggestions"], id: string) =>
  suggestions.filter(({ one, other }) => one === id || other === id).length;

/** Every pair that the rule has a score for, found the slow way. */
function allPairs({ people, gaps, apart }: SuggestionFacts) {
  const open = gapsOfSchools(gaps);
  const compared = people.filter(({ optedOut }) => !optedOut).map(comparedPerson);
  return compared.flatMap((one, index) =>
    compared
      .slice(index + 1)
      .filter((other) => !apart.some((pair) => pair.includes(one.id) && pair.includes(other.id) && one.id !== other.id))
      .map((other) => ({ ids: [one.id, other.id].sort().join(" "), score: scoreOf(reasonsToMeet(one, other, open)) }))
      .filter(({ score }) => score > 0),
  );
}

/** The most people in any choice, and the highest total of such a choice, by trying all choices. */
function bruteForce({ people, pairs, most }: PairGraph) {
  const counts = Array.from({ length: people }, () => 0);
  let best = { covered: 0, total: 0 };
  let highest = 0;
  const choose = (at: number, total: number) => {
    if (at === pairs.length) {
      const covered = counts.filter((count) => count > 0).length;
      if (covered > best.covered || (covered === best.covered && total > best.total)) best = { covered, total };
      highest = Math.max(highest, total);
      return;
    }
    choose(at + 1, total);
    const { one, other, score } = pairs[at]!;
    if (counts[one]! >= most || counts[other]! >= most) return;
    counts[one]! += 1;
    counts[other]! += 1;
    choose(at + 1, total + score);
    counts[one]! -= 1;
    counts[other]! -= 1;
  };
  choose(0, 0);
  return { ...best, highest };
}

const smallGraph = fc
  .record({ people: fc.integer({ min: 2, max: 8 }), most: fc.integer({ min: 1, max: 3 }), seed: fc.integer() })
  .map(({ people, most, seed }) => graphOf(people, most, randomNumbers(seed)));

function graphOf(people: number, most: number, random: () => number): PairGraph {
  const all = Array.from({ length: people * people }, (_, key) => ({
    one: Math.floor(key / people),
    other: key % people,
  }));
  const chosen = inRandomOrder(
    all.filter(({ one, other }) => one < other),
    random,
  ).slice(0, 12);
  return pairGraph(
    people,
    chosen.map((pair) => ({ ...pair, score: 1 + Math.floor(random() * 14) })),
    most,
  );
}

describe("candidates", () => {
  test("are exactly the pairs that the rule has a score for", () => {
    fc.assert(
      fc.property(someFacts, fc.integer(), (facts, seed) => {
        const { people, pairs } = findCandidates(facts, { seed });
        const found = pairs.map(({ one, other, score }) => ({
          ids: [people[one]!.id, people[other]!.id].sort().join(" "),
          score,
        }));
        const sorted = (given: { ids: string; score: number }[]) => given.sort((a, b) => (a.ids < b.ids ? -1 : 1));
        expect(sorted(found)).toEqual(sorted(allPairs(facts)));
      }),
    );
  });

  test("stay few for very many people, and still give everybody some", () => {
    const { facts } = makeRegion(7, { people: 3000, schools: 62 });
    const { people, pairs } = findCandidates(facts, { seed: 7 });
    expect(pairs.length).toBeLessThan(120_000);
    const met = new Set(pairs.flatMap(({ one, other }) => [one, other]));
    expect(met.size).toBe(people.length);
  });
});

describe("suggestions", () => {
  test("keep every rule: at most so many a person, never colleagues, opted out or apart, each with its reasons", () => {
    fc.assert(
      fc.property(someFacts, fc.integer({ min: 1, max: 4 }), fc.integer(), (facts, most, seed) => {
        const { suggestions, without, total, bound } = suggest(facts, { most, seed });
        const allowed = new Map(allPairs(facts).map(({ ids, score }) => [ids, score]));
        for (const { one, other, score, reasons } of suggestions) {
          expect(allowed.get([one, other].sort().join(" "))).toBe(score);
          expect(scoreOf(reasons)).toBe(score);
        }
        expect(new Set(suggestions.map(({ one, other }) => [one, other].sort().join(" "))).size).toBe(
          suggestions.length,
        );
        for (const { id } of facts.people) expect(times(suggestions, id)).toBeLessThanOrEqual(most);
        const takesPart = facts.people.filter(({ optedOut }) => !optedOut).map(({ id }) => id);
        expect(without.map(({ id }) => id).sort()).toEqual(
          takesPart.filter((id) => times(suggestions, id) === 0).sort(),
        );
        for (const { id, why } of without)
          expect(why).toBe([...allowed.keys()].some((ids) => ids.split(" ").includes(id)) ? "all-full" : "nobody-fits");
        expect(total).toBe(suggestions.reduce((sum, { score }) => sum + score, 0));
        if (most > 1) expect(total).toBeLessThanOrEqual(bound!);
      }),
    );
  });

  test("leave out as few people as any choice can, and then come to the best total but for a hundredth", () => {
    let [ours, best] = [0, 0];
    fc.assert(
      fc.property(someFacts, fc.integer({ min: 2, max: 3 }), (facts, most) => {
        const { people, pairs } = findCandidates(facts, { seed: 1 });
        fc.pre(pairs.length <= 14);
        const { covered, total } = bruteForce(pairGraph(people.length, pairs, most));
        const found = suggest(facts, { most, seed: 1 });
        expect(people.length - found.without.length).toBe(covered);
        expect(found.total).toBeLessThanOrEqual(total);
        ours += found.total;
        best += total;
      }),
      { numRuns: 300, seed: 20231108 },
    );
    expect(best).toBeGreaterThan(2000);
    expect(ours / best).toBeGreaterThan(0.99);
  });

  test("are the same for the same facts and seed, in whatever order they come", () => {
    fc.assert(
      fc.property(someFacts, fc.integer(), fc.integer(), (facts, seed, order) => {
        const mixed = {
          people: inRandomOrder(facts.people, randomNumbers(order)),
          gaps: inRandomOrder(facts.gaps, randomNumbers(order)),
          apart: facts.apart.map(([one, other]) => [other, one] as const).reverse(),
        };
        const ids = ({ suggestions }: Suggestions) =>
          suggestions.map(({ one, other }) => [one, other].sort().join(" "));
        expect(ids(suggest(mixed, { seed }))).toEqual(ids(suggest(facts, { seed })));
      }),
    );
  });

  test("say who is left out when everybody who fits has as many as may be", () => {
    const team = person("team", { areas: Array.from({ length: 6 }, (_, index) => `school${index}`) });
    const schools = Array.from({ length: 6 }, (_, index) => person(`p${index}`, { organization: `school${index}` }));
    const { suggestions, without } = suggest({ people: [team, ...schools], gaps: [], apart: [] }, { most: 4 });
    expect(suggestions).toHaveLength(4);
    expect(without.map(({ why }) => why)).toEqual(["all-full", "all-full"]);
    const alone = suggest({ people: [team, person("stranger")], gaps: [], apart: [] });
    expect(alone.without).toHaveLength(2);
    expect(alone.without.every(({ why }) => why === "nobody-fits")).toBe(true);
  });

  test("give up a heavier pair so that somebody is not left out", () => {
    // b and c may both meet a, who has one place; b has another choice, which is worth less.
    const people = [
      person("a", { areas: ["x", "y"], seeks: ["pesten"] }),
      person("b", { areas: ["x"], offers: ["pesten", "taal"] }),
      person("c", { areas: ["y"] }),
      person("d", { seeks: ["taal"] }),
    ];
    const { suggestions, without } = suggest({ people, gaps: [], apart: [] }, { most: 1 });
    expect(without).toEqual([]);
    expect(suggestions.map(({ one, other }) => [one, other].sort().join(""))).toEqual(["ac", "bd"]);
  });

  test("have an answer at once for who cannot wait, and say how far they are to who can", () => {
    const { facts } = makeRegion(3, { people: 120 });
    const heard: SuggestProgress[] = [];
    const whole = suggest(facts, { onProgress: (progress) => heard.push(progress) });
    const hasty = suggest(facts, { shouldStop: () => true });
    expect(hasty.bound).toBeNull();
    expect(hasty.without.length).toBe(whole.without.length);
    expect(hasty.total).toBeGreaterThan(0.9 * whole.total);
    expect(hasty.total).toBeLessThanOrEqual(whole.total);
    for (const { id } of facts.people) expect(times(hasty.suggestions, id)).toBeLessThanOrEqual(4);
    const compared = heard.filter(({ step }) => step === "comparing");
    expect(compared.at(-1)).toMatchObject({ done: compared.length, total: compared.length });
    expect(heard.filter(({ step }) => step === "choosing").length).toBeGreaterThan(5);
  });

  test("of nobody, and of one, are none", () => {
    expect(suggest({ people: [], gaps: [], apart: [] })).toMatchObject({ suggestions: [], without: [], total: 0 });
    expect(suggest({ people: [person("a")], gaps: [], apart: [] }).suggestions).toEqual([]);
  });
});

describe("the exact optimum of the proofs", () => {
  test("is what trying all choices gives", () => {
    fc.assert(
      fc.property(smallGraph, (graph) => {
        expect(exactOptimum(graph)).toBe(bruteForce(graph).highest);
      }),
    );
  });

  test("is the same when decided pairs are left out first, whatever the prices and whatever is known", () => {
    const prices = fc.array(fc.integer({ min: -3, max: 24 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(smallGraph, prices, fc.integer({ min: 0, max: 3 }), (graph, drawn, lacking) => {
        const { highest } = bruteForce(graph);
        expect(exactOptimumOfLarge(graph, Math.max(0, highest - lacking), drawn)).toBe(highest);
      }),
    );
  });
});
