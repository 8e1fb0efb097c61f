import type { Logger } from "pino";
import type { Database } from "#db/types";
import { keepUpContacts } from "#app/domain/contact-person/keep-up.server";
import { askWhoMet } from "#app/domain/met-question/ask.server";
import { remindReceivers } from "#app/domain/question/remind.server";
import { runRetention } from "./run-retention.server";

export interface Job {
  name: string;
  everyMinutes: number;
  run(db: Database, now: Date): Promise<object>;
}

export const jobs: Job[] = [
  { name: "contact-persons", everyMinutes: 10, run: keepUpContacts },
  { name: "met-questions", everyMinutes: 10, run: askWhoMet },
  { name: "questions", everyMinutes: 10, run: remindReceivers },
  { name: "retention", everyMinutes: 10, run: runRetention },
];

/**
 * Runs the jobs that are due. Any number of workers may ask: of two at once, one does it. A job that fails is logged,
 * and tried again after its pause.
 */
export async function runDueJobs(
  { db, logger, list = jobs }: { db: Database; logger: Pick<Logger, "info" | "error">; list?: Job[] },
  now: Date,
): Promise<string[]> {
  const ran: string[] = [];
  for (const job of list) {
    try {
      if (!(await claimJob(db, job, now))) continue;
      logger.info({ job: job.name, ...(await job.run(db, now)) }, "scheduled work");
      ran.push(job.name);
    } catch (error) {
      logger.error({ job: job.name, err: error }, "scheduled work failed");
    }
  }
  return ran;
}

/** Compare-and-set in one statement: who writes the row runs the job. */
async function claimJob(db: Database, { name, everyMinutes }: Job, now: Date): Promise<boolean> {
  const dueBefore = new Date(now.getTime() - everyMinutes * 60_000).toISOString();
  const claimed = await db
    .insertInto("job_runs")
    .values({ name, last_run_at: now.toISOString() })
    .onConflict((conflict) =>
      conflict
        .column("name")
        .doUpdateSet({ last_run_at: now.toISOString() })
        .where("job_runs.last_run_at", "<=", dueBefore),
    )
    .returning("name")
    .executeTakeFirst();
  return claimed !== undefined;
}
