import { sql } from "kysely";
import type { Transaction } from "#db/types";
import { placesWordChanges } from "./rules";

/**
 * The guarded counters. Each is one statement, so that two transactions cannot both take the last place: the second
 * waits for the row, sees the new count and is refused. They come last before the commit, the event first and then its
 * workshops in id order: the rows are held shortly and always in one order, so that no two transactions wait for each other.
 */

/** Takes a place at the event, as long as it still is what the caller read: open, and with the same calendar sequence. */
export async function takeEventPlace(
  trx: Transaction,
  { eventId, calendarSequence }: { eventId: string; calendarSequence: number },
  now: Date,
): Promise<boolean> {
  const at = now.toISOString();
  const result = await trx
    .updateTable("events")
    .set({
      taken: sql<number>`taken + 1`,
      public_version: sql<number>`public_version + case when place_limit - taken <= 11 then 1 else 0 end`,
    })
    .where("id", "=", eventId)
    .whereRef("taken", "<", "place_limit")
    .where("calendar_sequence", "=", calendarSequence)
    .where("cancelled_at", "is", null)
    .where("ends_at", ">", at)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Gives a place at the event back. While more came than `capacity`, the limit goes down with it and nobody moves up. */
export async function releaseEventPlace(trx: Transaction, eventId: string): Promise<void> {
  await trx
    .updateTable("events")
    .set({
      taken: sql<number>`taken - 1`,
      place_limit: sql<number>`case when place_limit > capacity then place_limit - 1 else place_limit end`,
      public_version: sql<number>`public_version + case when place_limit <= capacity and place_limit - taken <= 10 then 1 else 0 end`,
    })
    .where("id", "=", eventId)
    .execute();
}

/** Takes a place in a workshop of this round of this event; false when it is full or no such workshop. */
export async function takeWorkshopPlace(
  trx: Transaction,
  { eventId, roundId, workshopId }: { eventId: string; roundId: string; workshopId: string },
): Promise<boolean> {
  const row = await trx
    .updateTable("workshops")
    .set({ taken: sql<number>`taken + 1` })
    .where("id", "=", workshopId)
    .where("event_id", "=", eventId)
    .where("round_id", "=", roundId)
    .whereRef("taken", "<", "place_limit")
    .returning(["taken", "place_limit"])
    .executeTakeFirst();
  if (row === undefined) return false;
  const left = row.place_limit - row.taken;
  if (placesWordChanges(left + 1, left)) await raisePublicVersion(trx, eventId);
  return true;
}

/** Gives a workshop place back, with the same rule for a lowered capacity as the event's. */
export async function releaseWorkshopPlace(
  trx: Transaction,
  { eventId, workshopId }: { eventId: string; workshopId: string },
): Promise<void> {
  const row = await trx
    .updateTable("workshops")
    .set({
      taken: sql<number>`taken - 1`,
      place_limit: sql<number>`case when place_limit > capacity then place_limit - 1 else place_limit end`,
    })
    .where("id", "=", workshopId)
    .returning(["taken", "place_limit"])
    .executeTakeFirstOrThrow();
  const left = row.place_limit - row.taken;
  if (left <= 11) await raisePublicVersion(trx, eventId);
}

/** The event as it is while this transaction holds its row. Everybody else who changes places waits. */
export type LockedEvent = NonNullable<Awaited<ReturnType<typeof lockEvent>>>;

/** Takes the event's row: every change of places but a plain sign-up begins with it, so they happen one after the other. */
export async function lockEvent(trx: Transaction, eventId: string) {
  return trx
    .updateTable("events")
    .set({ taken: sql<number>`taken` })
    .where("id", "=", eventId)
    .returning([
      "id",
      "taken",
      "place_limit",
      "capacity",
      "published_at",
      "cancelled_at",
      "starts_at",
      "ends_at",
      "registration_closes_at",
      "calendar_sequence",
      "approval",
    ])
    .executeTakeFirst();
}

export async function raisePublicVersion(trx: Transaction, eventId: string): Promise<void> {
  await trx
    .updateTable("events")
    .set({ public_version: sql<number>`public_version + 1` })
    .where("id", "=", eventId)
    .execute();
}
