import { chance } from "#db/seed/chance";
import type { RoleKind } from "./role-kinds";
import { complementsOf } from "./role-kinds";
import type { ScoredPair } from "./pairs";
import type { ComparedPerson, GapsOfSchools, SuggestionFacts } from "./suggestion-rules";
import { comparedPerson, gapsOfSchools, reasonsToMeet, scoreOf } from "./suggestion-rules";

export interface Candidates {
  /** Who takes part, in an order that the seed decides, whatever order they were given in. */
  people: readonly ComparedPerson[];
  gaps: GapsOfSchools;
  pairs: readonly ScoredPair[];
}

export interface CandidateOptions {
  seed: number;
  /** Called with how many people were looked at. */
  onProgress?: (done: number, total: number) => void;
}

/** How many comparisons, and how many kept pairs, a list may cost however long it is. Up to 280 people every pair is looked at and kept. */
const mostCompared = 1_000_000;
const mostKept = 80_000;

/**
 * Which pairs of people are worth something, found through lists of who shares a school or area, a theme, an open gap or a
 * complementary role, so that the work grows with the number of people and not with its square. Where a list is long, each
 * person is compared with the part of it that follows them, so that everybody in it is met as often.
 */
export function findCandidates(facts: SuggestionFacts, { seed, onProgress }: CandidateOptions): Candidates {
  const people = inSeededOrder(facts, seed);
  const gaps = gapsOfSchools(facts.gaps);
  const lists = new Lists(people);
  const apart = pairsApart(facts, people);
  const compared = Math.ceil(mostCompared / Math.max(1, people.length));
  const kept = Math.ceil(mostKept / Math.max(1, people.length));
  const found = new Map<number, number>();
  for (const [number, person] of people.entries()) {
    const own: { key: number; score: number }[] = [];
    for (const other of lists.near(number, gaps, compared)) {
      const key = pairKey(number, other, people.length);
      const met = people[other];
      if (apart.has(key) || !met) continue;
      const score = found.get(key) ?? scoreOf(reasonsToMeet(person, met, gaps));
      if (score > 0) own.push({ key, score });
    }
    if (own.length > kept) own.sort((a, b) => b.score - a.score || a.key - b.key).length = kept;
    for (const { key, score } of own) found.set(key, score);
    onProgress?.(number + 1, people.length);
  }
  const pairs = [...found].sort(([a], [b]) => a - b);
  return { people, gaps, pairs: pairs.map(([key, score]) => ({ ...peopleOfKey(key, people.length), score })) };
}

function inSeededOrder({ people }: SuggestionFacts, seed: number): ComparedPerson[] {
  const random = chance(seed);
  return people
    .filter(({ optedOut }) => !optedOut)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((person) => ({ person, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ person }) => comparedPerson(person));
}

/** Works for 90 million people. */
function pairKey(one: number, other: number, people: number): number {
  return Math.min(one, other) * people + Math.max(one, other);
}

function peopleOfKey(key: number, people: number) {
  return { one: Math.floor(key / people), other: key % people };
}

function pairsApart({ apart }: SuggestionFacts, people: readonly ComparedPerson[]): ReadonlySet<number> {
  const numbers = new Map(people.map(({ id }, number) => [id, number]));
  const keys = new Set<number>();
  for (const [one, other] of apart) {
    const [a, b] = [numbers.get(one), numbers.get(other)];
    if (a !== undefined && b !== undefined) keys.add(pairKey(a, b, people.length));
  }
  return keys;
}

/** Numbers of people by what they have to do with. */
class Lists {
  private readonly byArea: ReadonlyMap<string, number[]>;
  private readonly offering: ReadonlyMap<string, number[]>;
  private readonly seeking: ReadonlyMap<string, number[]>;
  private readonly byOrganization: ReadonlyMap<string, number[]>;
  private readonly byRole: ReadonlyMap<RoleKind, number[]>;

  constructor(private readonly people: readonly ComparedPerson[]) {
    this.byArea = this.listBy(({ areas }) => areas);
    this.offering = this.listBy(({ offers }) => offers.keys());
    this.seeking = this.listBy(({ seeks }) => seeks.keys());
    this.byOrganization = this.listBy(({ organization }) => (organization === null ? [] : [organization]));
    this.byRole = this.listBy(({ roleKind }) => (roleKind === null ? [] : [roleKind]));
  }

  /** At most about `most` others, each list in turn its own part of them. */
  near(number: number, gaps: GapsOfSchools, most: number): ReadonlySet<number> {
    const lists = this.listsOf(number, gaps);
    const share = most >= this.people.length ? most : Math.max(4, Math.ceil(most / Math.max(1, lists.length)));
    const near = new Set<number>();
    for (const list of lists) addPart(near, list, number, share);
    near.delete(number);
    return near;
  }

  private listsOf(number: number, gaps: GapsOfSchools): (readonly number[])[] {
    const person = this.people[number];
    if (!person) return [];
    const { organization, roleKind } = person;
    const partners = (organization !== null && gaps.get(organization)) || [];
    return [
      ...partners.map((gap) => ("organization" in gap ? this.byOrganization.get(gap.organization) : undefined)),
      ...[...person.areas].map((area) => this.byArea.get(area)),
      ...[...person.seeks.keys()].map((theme) => this.offering.get(theme)),
      ...[...person.offers.keys()].map((theme) => this.seeking.get(theme)),
      ...(roleKind === null ? [] : complementsOf(roleKind).map((kind) => this.byRole.get(kind))),
    ].filter((list) => list !== undefined);
  }

  private listBy<Key>(keysOf: (person: ComparedPerson) => Iterable<Key>): Map<Key, number[]> {
    const lists = new Map<Key, number[]>();
    for (const [number, person] of this.people.entries()) {
      for (const key of keysOf(person)) {
        const list = lists.get(key);
        if (list) list.push(number);
        else lists.set(key, [number]);
      }
    }
    return lists;
  }
}

/** The list from just behind this person on, around its end, at most `share` of it. */
function addPart(to: Set<number>, list: readonly number[], number: number, share: number): void {
  const start = list.length <= share ? 0 : firstAfter(list, number);
  for (let step = 0; step < Math.min(share, list.length); step++) {
    const found = list[(start + step) % list.length];
    if (found !== undefined) to.add(found);
  }
}

/** Lists are in the order of the numbers. */
function firstAfter(list: readonly number[], number: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
