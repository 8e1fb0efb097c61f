import { searchKey } from "#app/domain/person/rules";
import { abbreviations, articles, kindWords } from "./words";

export interface NamedOrganization {
  id: string;
  name: string;
  /** All it is called: its name first. Default: only its name. */
  names?: readonly string[];
  /** Words that say where it is: its municipality and its place. */
  places?: readonly string[];
}

export interface Match {
  id: string;
  name: string;
  /** From 0 (nothing alike) to 1 (the same). */
  similarity: number;
}

/** How much a word counts: what tells organizations apart, and what only says which kind it is. */
export const wordWeights = { own: 3, kind: 1 } as const;

/** What is less alike than this is not offered. */
export const leastAlike = 0.3;

/** A text that names the place gets this part of what it lacks. */
export const placeBonus = 0.2;

/**
 * Finds which known organizations somebody may have meant, the likeliest first. Articles are left out and abbreviations
 * written out ("obs" is "openbare basisschool"). Then likeness is the mean of two shares, both Dice's coefficient:
 * of the words, weighed by `wordWeights`, and of the runs of three letters, so that a typing mistake still finds it.
 * Words for the place of the organization are not held against it, and add `placeBonus` of what is lacking.
 */
export function makeMatcher(organizations: readonly NamedOrganization[]) {
  const known = organizations.map(knownOrganization);
  return (text: string, most = 5): Match[] => {
    const words = wordsOf(text);
    if (words.length === 0) return [];
    const typed = described(words);
    return known
      .map(({ id, name, names, places }) => ({ id, name, similarity: likeness({ words, typed }, names, places) }))
      .filter(({ similarity }) => similarity >= leastAlike)
      .sort((a, b) => b.similarity - a.similarity || byName(a, b))
      .slice(0, most);
  };
}

/** How alike two names are, from 0 to 1, by the same rule. */
export function similarityOfNames(a: string, b: string): number {
  return alike(described(wordsOf(a)), described(wordsOf(b)));
}

interface Described {
  words: ReadonlySet<string>;
  weight: number;
  runs: ReadonlySet<string>;
}

interface Typed {
  words: string[];
  typed: Described;
}

function knownOrganization({ id, name, names = [name], places = [] }: NamedOrganization) {
  const own = names.map((one) => described(wordsOf(one)));
  return { id, name, names: own, places: places.flatMap(wordsOf) };
}

function likeness({ words, typed }: Typed, names: Described[], places: string[]): number {
  let best = 0;
  for (const name of names) {
    const extra = places.filter((place) => typed.words.has(place) && !name.words.has(place));
    const plain = alike(typed, name);
    best = Math.max(best, plain);
    if (extra.length === 0) continue;
    const without = alike(described(words.filter((word) => !extra.includes(word))), name);
    if (without > 0) best = Math.max(best, without + (1 - without) * placeBonus);
  }
  return best;
}

function alike(a: Described, b: Described): number {
  if (a.runs.size === 0 || b.runs.size === 0) return 0;
  let shared = 0;
  for (const run of a.runs) if (b.runs.has(run)) shared += 1;
  if (shared === 0) return 0;
  let weight = 0;
  for (const word of a.words) if (b.words.has(word)) weight += weightOf(word);
  const ofWords = (2 * weight) / (a.weight + b.weight);
  const ofRuns = (2 * shared) / (a.runs.size + b.runs.size);
  return (ofWords + ofRuns) / 2;
}

function described(words: string[]): Described {
  const different = new Set(words);
  const weight = [...different].reduce((sum, word) => sum + weightOf(word), 0);
  return { words: different, weight, runs: runsOf(different) };
}

function weightOf(word: string): number {
  return kindWords.has(word) ? wordWeights.kind : wordWeights.own;
}

/** The words that count: abbreviations written out, articles left out unless there is nothing else. */
export function wordsOf(text: string): string[] {
  const words = searchKey(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .flatMap((word) => abbreviations.get(word) ?? [word]);
  const own = words.filter((word) => !articles.has(word));
  return own.length > 0 ? own : words;
}

/** Runs of three letters of each word; a word begins with two spaces and ends with one, so that its first letters weigh more. */
function runsOf(words: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const word of words) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
}

function byName(a: Match, b: Match): number {
  const [first, second] = [searchKey(a.name), searchKey(b.name)];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
