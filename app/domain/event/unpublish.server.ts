import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { lockEvent } from "#app/domain/registration/places.server";
import { mayUnpublish } from "./draft-rules";
import type { UnpublishRefusal } from "./draft-rules";
import type { PublishInput } from "./preview-publish.server";

export type UnpublishOutcome = { ok: true } | { ok: false; reason: UnpublishRefusal };

/**
 * Takes a published event back to draft: nobody but its organizers sees it. The calendar's number goes up, so that a
 * sign-up under way reads again and finds it gone. Refuses `people_registered` once anybody ever registered.
 */
export async function unpublishEvent(
  db: Database | Transaction,
  { eventId, actorPersonId }: PublishInput,
  now: Date,
): Promise<UnpublishOutcome> {
  return inTransaction(db, async (trx): Promise<UnpublishOutcome> => {
    const event = await lockEvent(trx, eventId);
    if (!event) return { ok: false, reason: "event_unknown" };
    const registrations = await countRegistrations(trx, eventId);
    const { published_at: publishedAt, cancelled_at: cancelledAt } = event;
    const refusal = mayUnpublish({ publishedAt, cancelledAt, registrations });
    if (refusal) return { ok: false, reason: refusal };
    await trx
      .updateTable("events")
      .set({
        published_at: null,
        calendar_sequence: sql<number>`calendar_sequence + 1`,
        public_version: sql<number>`public_version + 1`,
      })
      .where("id", "=", eventId)
      .execute();
    const act = { actorPersonId, action: "event.unpublished", subjectType: "event" as const, subjectId: eventId };
    await recordAct(trx, { ...act, eventId, details: {} }, now);
    return { ok: true };
  });
}

async function countRegistrations(trx: Transaction, eventId: string): Promise<number> {
  const row = await trx
    .selectFrom("registrations")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("event_id", "=", eventId)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}
