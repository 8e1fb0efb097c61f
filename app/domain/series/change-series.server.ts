import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { changeEvent } from "#app/domain/event/change.server";
import { lockSeries } from "./lock-series.server";
import { eventChange, previewSeriesChange, textOf } from "./preview-series-change.server";
import type { SeriesChangeInput, SeriesChangePlan, SeriesChangeRefusal } from "./preview-series-change.server";
import type { SeriesField, SeriesText } from "./rules";

export interface ConfirmedSeriesChange extends SeriesChangeInput {
  /** The hash of the preview that the organizer agreed to. */
  previewHash: string;
}

export type SeriesChangeOutcome =
  | { ok: true; changed: number; told: number }
  | { ok: false; reason: SeriesChangeRefusal }
  /** The series or one of its events changed since: `plan` is the preview as it is now. */
  | { ok: false; reason: "preview_outdated"; plan: SeriesChangePlan };

/**
 * Writes a new text of a series and of the events that take it, in one transaction: each changes exactly as if its own
 * organizer changed it, with the same mails, log and way back.
 */
export async function changeSeries(
  db: Database | Transaction,
  input: ConfirmedSeriesChange,
  now: Date,
): Promise<SeriesChangeOutcome> {
  return inTransaction(db, async (trx): Promise<SeriesChangeOutcome> => {
    await lockSeries(trx, input.seriesId);
    const preview = await previewSeriesChange(trx, input, now);
    if (!preview.ok) return preview;
    const { plan } = preview;
    if (plan.hash !== input.previewHash) return { ok: false, reason: "preview_outdated", plan };
    await trx.updateTable("series").set(plan.after).where("id", "=", plan.seriesId).execute();
    const told = await changeEvents(trx, plan, input, now);
    await record(trx, plan, input, now);
    return { ok: true, changed: plan.changed.length, told };
  });
}

/** In the order of their ids, so that two such changes never wait for each other. */
async function changeEvents(
  trx: Transaction,
  { changed }: SeriesChangePlan,
  input: SeriesChangeInput,
  now: Date,
): Promise<number> {
  let told = 0;
  const inOrder = changed.toSorted((a, b) => (a.event.id < b.event.id ? -1 : 1));
  for (const { event, plan } of inOrder) {
    const change = await eventChange(trx, { event, text: textOf(plan.after), input });
    const { actorPersonId } = input;
    const outcome = await changeEvent(trx, { ...change, previewHash: plan.hash, actorPersonId }, now);
    if (!outcome.ok) throw new Error(`An event of a series was not changed: ${outcome.reason}`);
    told += outcome.told;
  }
  return told;
}

async function record(trx: Transaction, plan: SeriesChangePlan, { actorPersonId }: SeriesChangeInput, now: Date) {
  const { seriesId, fields, changed, left, before, after } = plan;
  const act = { actorPersonId, action: "series.changed", subjectType: "series" as const, subjectId: seriesId };
  const details = {
    ...{ fields, changed: changed.length, left: left.length },
    before: only(fields, before),
    after: only(fields, after),
  };
  await recordAct(trx, { ...act, eventId: null, details }, now);
}

function only(fields: SeriesField[], text: SeriesText): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field, text[field]]));
}
