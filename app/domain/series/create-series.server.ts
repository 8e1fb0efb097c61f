import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { regionsOf } from "#app/domain/organization/own-regions.server";
import { recordAct } from "#app/domain/audit/record.server";
import { numberedSlugs, slugOf } from "#app/domain/event/draft-rules";
import { putInSeries } from "./put-in-series.server";
import type { PutInRefusal } from "./put-in-series.server";
import type { SeriesText } from "./rules";

export interface NewSeries {
  regionId: string;
  text: SeriesText;
  /** The first event of it; null for a series without events. */
  eventId: string | null;
  actorPersonId: string;
}

export type NewSeriesOutcome =
  { ok: true; seriesId: string; slug: string } | { ok: false; reason: "region_not_yours" | PutInRefusal };

/**
 * Makes a series, with its first event where one is given. Refuses `region_not_yours` to who is no editor of that region,
 * and what `putInSeries` refuses.
 */
export async function createSeries(
  db: Database | Transaction,
  { regionId, text, eventId, actorPersonId }: NewSeries,
  now: Date,
): Promise<NewSeriesOutcome> {
  return inTransaction(db, async (trx): Promise<NewSeriesOutcome> => {
    const own = await regionsOf(trx, actorPersonId);
    if (!own.some(({ id }) => id === regionId)) return { ok: false, reason: "region_not_yours" };
    const seriesId = newId();
    const slug = await insertSeries(trx, { id: seriesId, region_id: regionId, ...text, created_at: now.toISOString() });
    const act = { actorPersonId, action: "series.created", subjectType: "series" as const, subjectId: seriesId };
    await recordAct(trx, { ...act, eventId: null, details: {} }, now);
    if (eventId !== null) {
      const put = await putInSeries(trx, { seriesId, eventId, actorPersonId }, now);
      if (!put.ok) return put;
    }
    return { ok: true, seriesId, slug };
  });
}

async function insertSeries(
  trx: Transaction,
  row: SeriesText & { id: string; region_id: string; created_at: string },
): Promise<string> {
  for (const slug of numberedSlugs(slugOf(row.title, "reeks"), row.id)) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("series")
      .values({ ...row, slug })
      .onConflict((conflict) => conflict.column("slug").doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) return slug;
  }
  throw new Error(`Every address of the series ${row.id} is taken`);
}
