import { writeProbe } from "#app/domain/health/write-probe.server";
import { oldestDueAge } from "#app/domain/outbox/queries.server";
import type { Elkaar } from "./context";

/** A mail that waits longer than this says that the worker is gone. */
const oldestMailSeconds = 10 * 60;
const answerWithinMs = 3_000;
const rememberedMs = 2_000;

export interface Readiness {
  ready: boolean;
  /** In words for who watches over the server; no data of people. */
  reason?: "stopping" | "database" | "outbox";
}

/**
 * Whether this process should get visitors: it is not stopping, a row can be written, and mail leaves. An answer holds
 * for two seconds, so that asking often costs nothing.
 */
export function makeReadiness(elkaar: Elkaar, isStopping: () => boolean): () => Promise<Readiness> {
  let last = { at: -Infinity, answer: Promise.resolve<Readiness>({ ready: true }) };
  return () => {
    if (isStopping()) return Promise.resolve({ ready: false, reason: "stopping" });
    if (performance.now() - last.at > rememberedMs) last = { at: performance.now(), answer: ask(elkaar) };
    return last.answer;
  };
}

async function ask({ db, clock, logger }: Elkaar): Promise<Readiness> {
  try {
    return await withinTime(async () => {
      await writeProbe(db, clock());
      const waits = await oldestDueAge(db, clock());
      return waits > oldestMailSeconds ? { ready: false, reason: "outbox" } : { ready: true };
    });
  } catch (error) {
    logger.error({ err: error }, "not ready: the database does not answer");
    return { ready: false, reason: "database" };
  }
}

async function withinTime<T>(work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${answerWithinMs} ms`)), answerWithinMs);
  });
  try {
    return await Promise.race([work(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
