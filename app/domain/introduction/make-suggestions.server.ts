import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import type { IntroductionThreads } from "./in-thread.server";
import { reasonsBetween } from "./reasons-between";
import { scoreOf } from "./suggestion-rules";
import type { SuggestProgress, Suggestions } from "./suggest";
import { suggestionFacts } from "./suggestion-facts.server";
import { inOrder } from "./rules";

/** Longer than the work may take: who holds it that long was killed. */
const claimMilliseconds = 5 * 60_000;
const mostMilliseconds = 60_000;
const mostAttempts = 3;
const rowsAtOnce = 200;

export interface MakingSuggestions {
  db: Database;
  clock: () => Date;
  threads: Pick<IntroductionThreads, "suggest">;
  /** Told of what goes wrong; the work is tried three times. */
  onError: (error: unknown) => void;
  isStopping?: () => boolean;
}

/**
 * Makes the suggestions that organizers asked for, one event after the other; answers for how many events. Any number of workers may
 * ask at once, and again after one was killed: a run is claimed, and only the claim of the latest asking writes its answer.
 */
export async function makeSuggestions(making: MakingSuggestions): Promise<number> {
  let made = 0;
  while (!making.isStopping?.()) {
    const run = await claimRun(making.db, making.clock());
    if (!run) return made;
    try {
      await makeOne(making, run);
      made += 1;
    } catch (error) {
      making.onError(error);
      await release(making.db, run, making.clock());
      return made;
    }
  }
  return made;
}

interface Run {
  id: string;
  eventId: string;
  attempts: number;
}

async function claimRun(db: Database, now: Date): Promise<Run | undefined> {
  const at = now.toISOString();
  const until = new Date(now.getTime() + claimMilliseconds).toISOString();
  const waiting = await db
    .selectFrom("suggestion_runs")
    .select(["id", "attempts"])
    .where("finished_at", "is", null)
    .where("failed_at", "is", null)
    .where((row) => row.or([row("claimed_until", "is", null), row("claimed_until", "<=", at)]))
    .orderBy("asked_at")
    .orderBy("id")
    .executeTakeFirst();
  if (!waiting) return undefined;
  const claimed = await db
    .updateTable("suggestion_runs")
    .set({ claimed_until: until, attempts: waiting.attempts + 1, step: null, done_count: 0, total_count: null })
    .where("id", "=", waiting.id)
    .where("attempts", "=", waiting.attempts)
    .returning(["id", "event_id as eventId", "attempts"])
    .executeTakeFirst();
  return claimed ?? claimRun(db, now);
}

async function makeOne({ db, clock, threads }: MakingSuggestions, run: Run): Promise<void> {
  const { people, gaps, apart } = await suggestionFacts(db, { eventId: run.eventId }, clock());
  const progress = new ProgressWriter(db, run);
  const seed = Number.parseInt(run.id.slice(0, 8), 16);
  const answer = await threads.suggest(
    { facts: { people, gaps, apart }, options: { seed } },
    { mostMs: mostMilliseconds, onProgress: (now) => progress.tell(now) },
  );
  await progress.done();
  await inTransaction(db, (trx) => writeAnswer(trx, { run, answer }, clock()));
}

/** Writes how far it is, never two at a time: what comes meanwhile is left out. */
class ProgressWriter {
  private writing: Promise<unknown> | undefined;

  constructor(
    private readonly db: Database,
    private readonly run: Run,
  ) {}

  tell({ step, done, total }: SuggestProgress): void {
    this.writing ??= this.db
      .updateTable("suggestion_runs")
      .set({ step, done_count: done, total_count: total })
      .where("id", "=", this.run.id)
      .where("finished_at", "is", null)
      .execute()
      .catch(() => undefined)
      .finally(() => (this.writing = undefined));
  }

  async done(): Promise<void> {
    await this.writing;
  }
}

/**
 * Replaces the suggestions of the event. While they were made somebody may have left, asked, blocked, opted out or said that they do
 * not want one: what does not hold at this moment is not written.
 */
async function writeAnswer(trx: Transaction, { run, answer }: { run: Run; answer: Suggestions }, now: Date) {
  const at = now.toISOString();
  const latest = await trx
    .updateTable("suggestion_runs")
    .set({ finished_at: at })
    .where("id", "=", run.id)
    .where("attempts", "=", run.attempts)
    .where("finished_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!latest) return;
  const facts = await suggestionFacts(trx, { eventId: run.eventId }, now);
  const reasons = reasonsBetween(facts);
  const rows = answer.suggestions.flatMap(({ one, other }) => {
    const score = scoreOf(reasons(one, other));
    const [oneId, twoId] = inOrder(one, other);
    return score === 0 ? [] : [{ event_id: run.eventId, one_id: oneId, two_id: twoId, score, made_at: at }];
  });
  await trx.deleteFrom("suggestions").where("event_id", "=", run.eventId).execute();
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    await trx
      .insertInto("suggestions")
      .values(rows.slice(start, start + rowsAtOnce))
      .execute();
  const people = facts.people.filter(({ optedOut }) => !optedOut).map(({ id }) => id);
  const served = new Set(rows.flatMap(({ one_id, two_id }) => [one_id, two_id]));
  const without = people.filter((id) => !served.has(id));
  const full = new Set(answer.without.filter(({ why }) => why === "all-full").map(({ id }) => id));
  const allFull = without.filter((id) => full.has(id)).length;
  await trx
    .updateTable("suggestion_runs")
    .set({ people_count: people.length, suggestion_count: rows.length })
    .set({ nobody_fits_count: without.length - allFull, all_full_count: allFull })
    .where("id", "=", run.id)
    .execute();
}

/** Lets another try, or gives up and says so. */
async function release(db: Database, run: Run, now: Date): Promise<void> {
  const gaveUp = run.attempts >= mostAttempts;
  await db
    .updateTable("suggestion_runs")
    .set(gaveUp ? { failed_at: now.toISOString() } : { claimed_until: null })
    .where("id", "=", run.id)
    .where("attempts", "=", run.attempts)
    .where("finished_at", "is", null)
    .execute();
}
