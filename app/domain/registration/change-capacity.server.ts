import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { raisePublicVersion } from "./places.server";
import { promoteFromWaitlist } from "./promote-from-waitlist.server";

export interface CapacityChange {
  eventId: string;
  /** Places, 0 or more. */
  capacity: number;
  actorPersonId: string | null;
}

/**
 * Changes how many people can come. Raising gives the new places to who waits, in their order, each with a mail;
 * lowering sends nobody away: places that come free are not given out again until the number is reached.
 * Answers how many moved up.
 */
export async function changeCapacity(
  db: Database | Transaction,
  { eventId, capacity, actorPersonId }: CapacityChange,
  now: Date,
): Promise<number> {
  return inTransaction(db, async (trx) => {
    await trx
      .updateTable("events")
      .set({
        capacity,
        place_limit: placeLimit(capacity),
        public_version: sql<number>`public_version + 1`,
      })
      .where("id", "=", eventId)
      .execute();
    const act = { action: "event.capacity-changed", subjectType: "event", subjectId: eventId } as const;
    await recordAct(trx, { ...act, actorPersonId, eventId, details: { capacity } }, now);
    return promoteFromWaitlist(trx, { eventId }, now);
  });
}

/** The same for one workshop. It has no waitlist: who wanted it chooses again. */
export async function changeWorkshopCapacity(
  db: Database | Transaction,
  { workshopId, capacity, actorPersonId }: { workshopId: string; capacity: number; actorPersonId: string | null },
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const workshop = await trx
      .selectFrom("workshops")
      .select("event_id")
      .where("id", "=", workshopId)
      .executeTakeFirst();
    if (workshop === undefined) throw new Error("no such workshop");
    const eventId = workshop.event_id;
    await raisePublicVersion(trx, eventId);
    await trx
      .updateTable("workshops")
      .set({ capacity, place_limit: placeLimit(capacity) })
      .where("id", "=", workshopId)
      .execute();
    const act = { action: "workshop.capacity-changed", subjectType: "workshop", subjectId: workshopId } as const;
    await recordAct(trx, { ...act, actorPersonId, eventId, details: { capacity } }, now);
  });
}

/** Whoever has a place keeps it: the limit is never below what is taken. */
function placeLimit(capacity: number) {
  return sql<number>`case when taken > ${capacity} then taken else ${capacity} end`;
}
