import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { organizerRoleFor } from "#app/domain/account/roles.server";
import { recordAct } from "#app/domain/audit/record.server";
import { raisePublicVersion } from "#app/domain/registration/places.server";
import type { EventOfSeries } from "./put-in-series.server";

export type TakeOutOutcome = { ok: true } | { ok: false; reason: "event_not_yours" | "not_in_series" };

/** Takes an event out of its series: it keeps every text, and stands by itself from now on. */
export async function takeOutOfSeries(
  db: Database | Transaction,
  { seriesId, eventId, actorPersonId }: EventOfSeries,
  now: Date,
): Promise<TakeOutOutcome> {
  return inTransaction(db, async (trx): Promise<TakeOutOutcome> => {
    const role = await organizerRoleFor(trx, actorPersonId, { eventId });
    if (role !== "owner" && role !== "editor") return { ok: false, reason: "event_not_yours" };
    const { numUpdatedRows } = await trx
      .updateTable("events")
      .set({ series_id: null })
      .where("id", "=", eventId)
      .where("series_id", "=", seriesId)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return { ok: false, reason: "not_in_series" };
    await raisePublicVersion(trx, eventId);
    const act = { actorPersonId, action: "series.event-removed", subjectType: "series" as const, subjectId: seriesId };
    await recordAct(trx, { ...act, eventId, details: {} }, now);
    return { ok: true };
  });
}
