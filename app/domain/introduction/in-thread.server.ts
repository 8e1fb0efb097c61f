import { Worker } from "node:worker_threads";
import type { SuggestProgress } from "./suggest";
import type { ThreadMessage, ThreadTask, ThreadTaskName, ThreadTasks } from "./thread-tasks";

export interface ThreadOptions {
  onProgress?: (progress: SuggestProgress) => void;
  /** After so many milliseconds of work the best that was found is the answer. */
  mostMs?: number;
  /** Ends the work without an answer: the promise rejects with the reason. */
  signal?: AbortSignal;
}

type Given<Name extends ThreadTaskName> = Pick<ThreadTasks[Name], "facts" | "options">;

/** `suggest` and `seatTables`, in a thread beside the event loop. */
export interface IntroductionThreads {
  suggest: (given: Given<"suggest">, options?: ThreadOptions) => Promise<ThreadTasks["suggest"]["answer"]>;
  seatTables: (given: Given<"seatTables">, options?: ThreadOptions) => Promise<ThreadTasks["seatTables"]["answer"]>;
}

/**
 * Long work about introductions, one task at a time, so that however many people ask, one processor is left for the pages.
 * `file` is the built thread: `introduction-thread.js` beside the bundle of the server.
 */
export function introductionThreads(file: string): IntroductionThreads {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    suggest: (given, options = {}) => inTurn(() => run<"suggest">(file, { name: "suggest", ...given }, options)),
    seatTables: (given, options = {}) =>
      inTurn(() => run<"seatTables">(file, { name: "seatTables", ...given }, options)),
  };
}

function run<Name extends ThreadTaskName>(
  file: string,
  task: ThreadTask<Name>,
  { onProgress, mostMs, signal }: ThreadOptions,
): Promise<ThreadTasks[Name]["answer"]> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(file);
    worker.postMessage({ ...task, mostMs });
    const abort = () => {
      void worker.terminate();
      reject(new Error("The work was ended", { cause: signal?.reason }));
    };
    signal?.addEventListener("abort", abort);
    worker.on("message", (message: ThreadMessage<ThreadTasks[Name]["answer"]>) => {
      if ("answer" in message) resolve(message.answer);
      else onProgress?.(message.progress);
    });
    worker.once("error", reject);
    worker.once("exit", (code) => {
      signal?.removeEventListener("abort", abort);
      reject(new Error(`The thread ended (${code}) without an answer`));
    });
  });
}
