import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { describe } from "vitest";
import { findCandidates } from "#app/domain/introduction/candidates";
import type { IntroductionThreads, ThreadOptions } from "#app/domain/introduction/in-thread.server";
import { introductionThreads } from "#app/domain/introduction/in-thread.server";
import { measure, median } from "#tests/support/bench";
import type { BenchRun } from "#tests/support/bench";
import { makeRegion } from "#tests/proofs/introduction/region";

/** From the build, as the server has it: the time holds the start of the thread and the way there and back. */
const threads = introductionThreads(join(import.meta.dirname, "../../build/server/introduction-thread.js"));

describe("work about introductions, beside the event loop", () => {
  measure({
    name: "suggestions.250.ms",
    unit: "ms",
    atMost: 500,
    run: ({ seed, also }) => {
      const { facts } = makeRegion(seed, { people: 250 });
      const ask = (options: ThreadOptions) => threads.suggest({ facts, options: { seed } }, options);
      return measureWork("suggestions.250", { rounds: 9, ask, also });
    },
  });

  measure({
    name: "suggestions.5000.ms",
    unit: "ms",
    atMost: 10_000,
    run: ({ seed, also }) => {
      const { facts } = makeRegion(seed, { people: 5000, schools: 600, youthTeams: 50 });
      const ask = (options: ThreadOptions) => threads.suggest({ facts, options: { seed } }, options);
      return measureWork("suggestions.5000", { rounds: 3, ask, also });
    },
  });

  measure({
    name: "tables.250.ms",
    unit: "ms",
    run: ({ seed, also }) => {
      const { people, pairs } = findCandidates(makeRegion(seed, { people: 250 }).facts, { seed });
      const tables = Array.from({ length: Math.ceil(people.length / 8) }, () => 8);
      const facts = {
        people: people.map(({ id, organization }) => ({ id, organization })),
        pairs,
        acquainted: [],
        blocked: [],
      };
      const ask = (options: ThreadOptions) =>
        threads.seatTables({ facts, options: { tables, rounds: 3, seed } }, options);
      return measureWork("tables.250", { rounds: 3, ask, also });
    },
  });
});

interface Work {
  rounds: number;
  ask: (options: ThreadOptions) => ReturnType<IntroductionThreads[keyof IntroductionThreads]>;
  also: BenchRun["also"];
}

/** The middle time; beside it the processor time (what counts on a busy machine), how long the event loop was held at most meanwhile, and how often progress was told. */
async function measureWork(name: string, { rounds, ask, also }: Work): Promise<number> {
  const times: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const before = process.cpuUsage();
  let told = 0;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    delay.enable();
    await ask({ onProgress: () => told++ });
    delay.disable();
    times.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  also(`${name}.cpu`, (user + system) / 1000 / rounds, "ms");
  also(`${name}.loop-delay.p99`, delay.percentile(99) / 1e6, "ms");
  also(`${name}.loop-delay.max`, delay.max / 1e6, "ms");
  also(`${name}.progress`, told / rounds, "reports");
  return median(times);
}
