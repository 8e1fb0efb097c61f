import type { SeatingFacts } from "./seat-rules";
import type { SeatOptions, SeatResult } from "./seat-tables";
import { seatTables } from "./seat-tables";
import type { SuggestOptions, SuggestProgress, Suggestions } from "./suggest";
import { suggest } from "./suggest";
import type { SuggestionFacts } from "./suggestion-rules";
import { usefulPairs } from "./useful-pairs";

/** What may be asked of the thread, and what it answers. All of it can be copied from one thread to the other. */
export interface ThreadTasks {
  suggest: { facts: SuggestionFacts; options: Omit<SuggestOptions, FunctionOptions>; answer: Suggestions };
  seatTables: { facts: SeatingTask; options: Omit<SeatOptions, FunctionOptions>; answer: SeatResult };
}
/** With `suggestions`, about some of the people: who is useful to whom is then worked out in the thread. */
type SeatingTask = SeatingFacts & { suggestions?: SuggestionFacts };
type FunctionOptions = "onProgress" | "shouldStop";
export type ThreadTaskName = keyof ThreadTasks;

export type ThreadTask<Name extends ThreadTaskName = ThreadTaskName> = {
  [Each in Name]: {
    name: Each;
    facts: ThreadTasks[Each]["facts"];
    options: ThreadTasks[Each]["options"];
    /** After so many milliseconds the best so far is the answer. */
    mostMs?: number;
  };
}[Name];

export type ThreadMessage<Answer> = { progress: SuggestProgress } | { answer: Answer };

/** Does one task to its end, in whichever thread this is. */
export function doTask(
  task: ThreadTask,
  { onProgress, clock }: { onProgress: (progress: SuggestProgress) => void; clock: () => number },
): ThreadTasks[ThreadTaskName]["answer"] {
  const until = clock() + (task.mostMs ?? Infinity);
  const shouldStop = () => clock() > until;
  if (task.name === "suggest") return suggest(task.facts, { ...task.options, onProgress, shouldStop });
  return seatTables(withPairs(task.facts), {
    ...task.options,
    shouldStop,
    onProgress: (done, total) => onProgress({ step: "choosing", done, total }),
  });
}

function withPairs({ suggestions, ...facts }: SeatingTask): SeatingFacts {
  if (!suggestions) return facts;
  return { ...facts, pairs: usefulPairs(suggestions, { ids: facts.people.map(({ id }) => id) }) };
}
