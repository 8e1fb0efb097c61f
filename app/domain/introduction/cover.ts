import type { Choice } from "./pairs";

/**
 * Gives everybody without a pair one, where the cap allows it, by augmenting paths: somebody full gives up a partner who has
 * another one, or who finds another one in turn. Nobody who had a pair is left without. From two pairs a person on, what is
 * then still uncovered nobody could cover (star packings; Las Vergnas 1978, Hell and Kirkpatrick 1983).
 */
export function coverEverybody(choice: Choice): void {
  for (let person = 0; person < choice.graph.people; person++)
    if (choice.countOf(person) === 0) coverOne(choice, person);
}

interface Step {
  /** Who needs a pair. */
  person: number;
  /** What was given up so that they need one, and the step and pair that this made room for. */
  came?: { givenUp: number; taken: number; from: Step };
}

function coverOne(choice: Choice, person: number): void {
  const queue: Step[] = [{ person }];
  const seen = new Set<number>([person]);
  for (const step of queue) {
    for (const taken of choice.graph.pairsOf[step.person] ?? []) {
      if (choice.has(taken)) continue;
      const partner = choice.partnerOf(taken, step.person);
      // At one pair a person, a path that returns to its start would give that person two.
      if (partner === person && choice.graph.most < 2) continue;
      if (!choice.isFull(partner)) return takePath(choice, step, taken);
      if (seen.has(partner)) continue;
      seen.add(partner);
      const givenUp = lightestToGiveUp(choice, partner);
      if (givenUp !== undefined) {
        choice.remove(givenUp);
        return takePath(choice, step, taken);
      }
      askPartnersOf(choice, { partner, taken, step }, { queue, seen });
    }
  }
}

/** Each of them could find somebody else, so that there is room for the one who asks. */
function askPartnersOf(
  choice: Choice,
  { partner, taken, step }: { partner: number; taken: number; step: Step },
  { queue, seen }: { queue: Step[]; seen: Set<number> },
): void {
  for (const givenUp of choice.of(partner)) {
    const next = choice.partnerOf(givenUp, partner);
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push({ person: next, came: { givenUp, taken, from: step } });
  }
}

function takePath(choice: Choice, last: Step, pair: number): void {
  let taken = pair;
  for (let step: Step | undefined = last; step; step = step.came?.from) {
    if (step.came) choice.remove(step.came.givenUp);
    choice.add(taken);
    taken = step.came?.taken ?? taken;
  }
}

/** The chosen pair that is worth least, of those whose other half keeps a pair. */
function lightestToGiveUp(choice: Choice, person: number): number | undefined {
  let lightest: number | undefined;
  for (const pair of choice.of(person)) {
    if (choice.countOf(choice.partnerOf(pair, person)) < 2) continue;
    if (lightest === undefined || choice.scoreOf(pair) < choice.scoreOf(lightest)) lightest = pair;
  }
  return lightest;
}
