import type { Database, Transaction } from "#db/types";
import type { MetAnswer, MetCount } from "./rules";

export interface MetSetting {
  regionId: string;
  eventId: string | null;
}

/** Adds one to what was counted. Comes last in its transaction: many people of one event write the same row. */
export async function countMet(
  trx: Transaction,
  { regionId, eventId }: MetSetting,
  what: "introduced" | MetAnswer,
): Promise<void> {
  const scope = eventId ?? regionId;
  const first = { introduced: 0, met: 0, not_yet: 0, [what]: 1 };
  await trx
    .insertInto("met_counts")
    .values({ scope, region_id: regionId, event_id: eventId, ...first })
    .onConflict((conflict) =>
      conflict.column("scope").doUpdateSet((row) => ({ [what]: row(row.ref(`met_counts.${what}`), "+", 1) })),
    )
    .execute();
}

/** What was counted for an event, and for everything in its region. */
export async function readMetCounts(
  db: Database | Transaction,
  { eventId }: { eventId: string },
): Promise<{ event: MetCount; region: MetCount }> {
  const rows = await db
    .selectFrom("met_counts as c")
    .innerJoin("events as e", "e.region_id", "c.region_id")
    .select(["c.event_id as eventId", "c.introduced", "c.met", "c.not_yet as notYet"])
    .where("e.id", "=", eventId)
    .execute();
  const nothing: MetCount = { introduced: 0, met: 0, notYet: 0 };
  return {
    event: rows.find((row) => row.eventId === eventId) ?? nothing,
    region: rows.reduce<MetCount>(
      (sum, row) => ({
        introduced: sum.introduced + row.introduced,
        met: sum.met + row.met,
        notYet: sum.notYet + row.notYet,
      }),
      nothing,
    ),
  };
}
