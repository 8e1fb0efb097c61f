import type { Logger } from "pino";
import type { Database } from "#db/types";
import type { IntroductionThreads } from "#app/domain/introduction/in-thread.server";
import { failRun, finishRun, reportRun, startRun } from "./run.server";
import type { AskedPlan, StartedRun, StartRefusal } from "./run.server";
import { loadSeatingFacts } from "./seating-facts.server";

export interface PlanTools {
  db: Database;
  introductionThreads: IntroductionThreads;
  logger: Logger;
  clock: () => Date;
}

/** Work that goes on behind the answer. */
export interface BegunPlan {
  planId: string;
  /** Never rejects: what goes wrong is logged, and told on the page. */
  done: Promise<void>;
}

/** After so long the best plan so far will do: no event of ours gets here, unless the machine is very busy. */
const mostMs = 60_000;
const msBetweenReports = 400;

/**
 * Plans the tables of an event beside the event loop, and writes them down. Answers as soon as the work has begun, with a promise
 * of its end; how far it is stands in the row. The same people and seed give the same plan.
 */
export async function makeTablePlan(
  tools: PlanTools,
  asked: AskedPlan,
): Promise<({ ok: true } & BegunPlan) | { ok: false; reason: StartRefusal }> {
  const started = await startRun(tools.db, asked, tools.clock());
  if (!started.ok) return started;
  const done = workOut(tools, asked, started).catch(async (error: unknown) => {
    tools.logger.error({ err: error, planId: started.planId }, "planning tables failed");
    await failRun(tools.db, started.runId, tools.clock()).catch(() => undefined);
  });
  return { ok: true, planId: started.planId, done };
}

async function workOut(
  { db, introductionThreads, clock }: PlanTools,
  asked: AskedPlan,
  run: StartedRun,
): Promise<void> {
  const facts = await loadSeatingFacts(db, { eventId: asked.eventId, guests: run.guests }, clock());
  const { report, settled } = reports((done) => reportRun(db, { runId: run.runId, done }));
  const result = await introductionThreads.seatTables(
    { facts, options: { tables: asked.sizes, rounds: asked.rounds, seed: run.seed } },
    { mostMs, onProgress: ({ done, total }) => report(total === null ? 0 : Math.floor((100 * done) / total)) },
  );
  await settled();
  if (!result.ok) throw new Error(result.reason);
  await finishRun(db, { asked, run, plan: result.plan }, clock());
}

/** Passes on at most one number at a time, and not too often. */
function reports(pass: (done: number) => Promise<void>) {
  let last: Promise<unknown> = Promise.resolve();
  let next = 0;
  return {
    report: (done: number) => {
      const now = performance.now();
      if (now < next) return;
      next = now + msBetweenReports;
      last = last.then(() => pass(done)).catch(() => undefined);
    },
    settled: () => last,
  };
}

/** Waits for the plan, but not longer than somebody waits for a page. */
export async function waitAWhile(done: Promise<void>, mostWaitMs: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, mostWaitMs);
  await Promise.race([done, promise]);
  clearTimeout(timer);
}
