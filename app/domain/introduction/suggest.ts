import { findCandidates } from "./candidates";
import type { Candidates } from "./candidates";
import { coverEverybody } from "./cover";
import { chooseHalves } from "./halves";
import { mendShortages } from "./mend";
import type { PairGraph } from "./pairs";
import { Choice, pairGraph } from "./pairs";
import { roundHalves } from "./round-halves";
import type { Reason, SuggestionFacts } from "./suggestion-rules";
import { reasonsToMeet } from "./suggestion-rules";

/** In how many suggestions a person stands at most, unless said otherwise. */
export const defaultMost = 4;

export interface SuggestOptions {
  /** Default 4. */
  most?: number;
  /** Decides between pairs of equal worth, so that not always the same people come first. */
  seed?: number;
  onProgress?: (progress: SuggestProgress) => void;
  /** Asked between steps; from `true` on the best that was found so far is the answer. */
  shouldStop?: () => boolean;
}

export interface SuggestProgress {
  step: "comparing" | "choosing";
  done: number;
  /** Null where nobody can know how much is left. */
  total: number | null;
}

export interface Suggestion {
  /** Ids of people. */
  one: string;
  other: string;
  score: number;
  reasons: readonly Reason[];
}

export interface Suggestions {
  /** How many take part. */
  people: number;
  /** The weightiest first. */
  suggestions: readonly Suggestion[];
  /** Who takes part and stands in none: nobody fits, or everybody who fits stands in `most` already. */
  without: readonly { id: string; why: "nobody-fits" | "all-full" }[];
  /** The sum of the scores, and what no choice that leaves out as few people can exceed; null when stopped before that was known. */
  total: number;
  bound: number | null;
}

/**
 * Who should meet whom: at most `most` suggestions a person, as few people as possible without one, and then the sum of the
 * scores as high as can be. Each suggestion says its reasons. The same facts and seed give the same answer, in whatever order
 * they are given. Pure, and long work for thousands of people: `suggestInThread` does it beside the event loop.
 */
export function suggest(facts: SuggestionFacts, options: SuggestOptions = {}): Suggestions {
  const { most = defaultMost, seed = 1, onProgress, shouldStop = () => false } = options;
  const candidates = findCandidates(facts, {
    seed,
    onProgress: (done, total) => onProgress?.({ step: "comparing", done, total }),
  });
  const graph = pairGraph(candidates.people.length, candidates.pairs, most);
  let stopped = false;
  const isStopped = () => (stopped ||= shouldStop());
  const greedy = chooseGreedily(graph);
  const onRound = (round: number) => {
    onProgress?.({ step: "choosing", done: round, total: null });
    return isStopped();
  };
  if (isStopped()) return asSuggestions(candidates, greedy, null);
  const { halves, prices, bound } = chooseHalves(graph, { coverFirst: true, onRound });
  if (stopped) return asSuggestions(candidates, greedy, null);
  const { choice: best, short } = roundHalves(graph, halves);
  coverEverybody(best);
  mendShortages(best, short, prices);
  return asSuggestions(candidates, best, bound);
}

/** The heaviest pair first, and then room for who is left out: a good answer, at once. */
function chooseGreedily(graph: PairGraph): Choice {
  const choice = new Choice(graph);
  const scores = graph.pairs.map(({ score }) => score);
  const heaviestFirst = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  for (const pair of heaviestFirst) {
    const { one = 0, other = 0 } = graph.pairs[pair] ?? {};
    if (!choice.isFull(one) && !choice.isFull(other)) choice.add(pair);
  }
  coverEverybody(choice);
  return choice;
}

function asSuggestions({ people, gaps }: Candidates, choice: Choice, bound: number | null): Suggestions {
  const { graph } = choice;
  const suggestions: Suggestion[] = [];
  for (const [pair, { one, other, score }] of graph.pairs.entries()) {
    const [a, b] = [people[one], people[other]];
    if (choice.has(pair) && a && b)
      suggestions.push({ one: a.id, other: b.id, score, reasons: reasonsToMeet(a, b, gaps) });
  }
  return {
    people: people.length,
    suggestions: suggestions.sort((a, b) => b.score - a.score),
    without: people.flatMap(({ id }, number) => {
      if (choice.countOf(number) > 0) return [];
      return [{ id, why: graph.pairsOf[number]?.length ? ("all-full" as const) : ("nobody-fits" as const) }];
    }),
    total: choice.total(),
    bound,
  };
}
