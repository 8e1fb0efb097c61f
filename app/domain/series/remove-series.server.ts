import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { lockSeries } from "./lock-series.server";

export type RemoveSeriesOutcome = { ok: true } | { ok: false; reason: "series_unknown" | "has_events" };

/** Removes a series without events. Refuses `has_events`: take them out first, so that nobody's page changes unseen. */
export async function removeSeries(
  db: Database | Transaction,
  { seriesId, actorPersonId }: { seriesId: string; actorPersonId: string },
  now: Date,
): Promise<RemoveSeriesOutcome> {
  return inTransaction(db, async (trx): Promise<RemoveSeriesOutcome> => {
    if (!(await lockSeries(trx, seriesId))) return { ok: false, reason: "series_unknown" };
    const event = await trx.selectFrom("events").select("id").where("series_id", "=", seriesId).executeTakeFirst();
    if (event) return { ok: false, reason: "has_events" };
    await trx.deleteFrom("series").where("id", "=", seriesId).execute();
    const act = { actorPersonId, action: "series.removed", subjectType: "series" as const, subjectId: seriesId };
    await recordAct(trx, { ...act, eventId: null, details: {} }, now);
    return { ok: true };
  });
}
