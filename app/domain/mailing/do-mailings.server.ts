import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { findMailingEvent, selectMailings } from "./find-mailing.server";
import type { Mailing, MailingEvent } from "./find-mailing.server";
import { dueNow } from "./rules";
import { record } from "./save.server";
import { lockMailing } from "./send.server";
import { startMailing } from "./start.server";
import { writeSomeMails } from "./write-mails.server";

export interface MailingWork {
  started: number;
  stopped: number;
  written: number;
}

/**
 * Begins what is due, and writes the mails of what has begun. Any number of workers may ask at once, and again after one
 * was killed: each step is one transaction that holds the mailing's row. `isStopping` ends it between two steps.
 */
export async function doMailings(
  db: Database,
  clock: () => Date,
  isStopping: () => boolean = () => false,
): Promise<MailingWork> {
  const work: MailingWork = { started: 0, stopped: 0, written: 0 };
  for (const id of await listWork(db)) {
    if (isStopping()) return work;
    const did = await beginIfDue(db, id, clock());
    if (did === "start") work.started += 1;
    if (did === "stop") work.stopped += 1;
    while (!isStopping() && (await writeSomeMails(db, id, clock()))) work.written += 1;
  }
  return work;
}

/** What waits for its moment, or has begun and is not written whole; the longest planned first. */
async function listWork(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom("mailings")
    .select("id")
    .where("written_at", "is", null)
    .where("stopped_at", "is", null)
    .where((row) => row.or([row("scheduled_at", "is not", null), row("started_at", "is not", null)]))
    .orderBy("planned_for")
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

async function beginIfDue(db: Database, mailingId: string, now: Date): Promise<"wait" | "replan" | "start" | "stop"> {
  return inTransaction(db, async (trx) => {
    await lockMailing(trx, mailingId);
    const mailing = await selectMailings(trx)
      .where("m.id", "=", mailingId)
      .where("m.scheduled_at", "is not", null)
      .where("m.started_at", "is", null)
      .where("m.stopped_at", "is", null)
      .executeTakeFirst();
    const event = mailing && (await findMailingEvent(trx, { eventId: mailing.eventId }));
    if (!mailing || !event) return "wait";
    const due = dueNow(mailing, { startsAt: event.starts_at, cancelledAt: event.cancelled_at }, now);
    if (due.now === "replan")
      await trx.updateTable("mailings").set({ planned_for: due.plannedFor }).where("id", "=", mailingId).execute();
    if (due.now === "start") await start(trx, { mailing, event }, now);
    if (due.now === "stop") await stop(trx, { mailing, reason: due.reason }, now);
    return due.now;
  });
}

async function start(
  trx: Transaction,
  { mailing, event }: { mailing: Mailing; event: MailingEvent },
  now: Date,
): Promise<void> {
  const told = await startMailing(trx, { mailing, event }, now);
  const act = { eventId: event.id, mailingId: mailing.id, action: "mailing.sent", actorPersonId: null };
  await record(trx, { ...act, details: { told } }, now);
}

async function stop(
  trx: Transaction,
  { mailing, reason }: { mailing: Mailing; reason: "event_cancelled" | "too_late" },
  now: Date,
): Promise<void> {
  const stopped = { stopped_at: now.toISOString(), stop_reason: reason };
  await trx.updateTable("mailings").set(stopped).where("id", "=", mailing.id).execute();
  const act = { eventId: mailing.eventId, mailingId: mailing.id, action: "mailing.not-sent", actorPersonId: null };
  await record(trx, { ...act, details: { reason } }, now);
}
