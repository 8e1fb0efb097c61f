import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { organizerRoleFor } from "#app/domain/account/roles.server";
import { recordAct } from "#app/domain/audit/record.server";
import { raisePublicVersion } from "#app/domain/registration/places.server";
import { lockSeries } from "./lock-series.server";

export interface EventOfSeries {
  seriesId: string;
  eventId: string;
  actorPersonId: string;
}

export type PutInRefusal = "series_unknown" | "event_not_yours" | "in_a_series";

export type PutInOutcome = { ok: true } | { ok: false; reason: PutInRefusal };

/**
 * Puts an event in a series; its texts stay as they are. Refuses `event_not_yours` to who is no editor of the event, and
 * `in_a_series` where it belongs to one already. Whether somebody may change the series is for the caller to ask.
 */
export async function putInSeries(
  db: Database | Transaction,
  { seriesId, eventId, actorPersonId }: EventOfSeries,
  now: Date,
): Promise<PutInOutcome> {
  return inTransaction(db, async (trx): Promise<PutInOutcome> => {
    if (!(await lockSeries(trx, seriesId))) return { ok: false, reason: "series_unknown" };
    const role = await organizerRoleFor(trx, actorPersonId, { eventId });
    if (role !== "owner" && role !== "editor") return { ok: false, reason: "event_not_yours" };
    const { numUpdatedRows } = await trx
      .updateTable("events")
      .set({ series_id: seriesId })
      .where("id", "=", eventId)
      .where("series_id", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return { ok: false, reason: "in_a_series" };
    await raisePublicVersion(trx, eventId);
    const act = { actorPersonId, action: "series.event-added", subjectType: "series" as const, subjectId: seriesId };
    await recordAct(trx, { ...act, eventId, details: {} }, now);
    return { ok: true };
  });
}
