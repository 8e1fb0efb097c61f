import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import type { PublishInput } from "./preview-publish.server";

export type DeleteOutcome = { ok: true } | { ok: false; reason: "event_unknown" | "was_published" };

/** Removes a draft with its programme, hosts and roles, for good. What was ever public stays, and is cancelled instead. */
export async function deleteDraft(
  db: Database | Transaction,
  { eventId, actorPersonId }: PublishInput,
  now: Date,
): Promise<DeleteOutcome> {
  return inTransaction(db, async (trx): Promise<DeleteOutcome> => {
    const { numDeletedRows } = await trx
      .deleteFrom("events")
      .where("id", "=", eventId)
      .where("first_published_at", "is", null)
      .executeTakeFirst();
    if (numDeletedRows === 0n) {
      const event = await trx.selectFrom("events").select("id").where("id", "=", eventId).executeTakeFirst();
      return { ok: false, reason: event ? "was_published" : "event_unknown" };
    }
    const act = { actorPersonId, action: "event.deleted", subjectType: "event" as const, subjectId: eventId };
    await recordAct(trx, { ...act, eventId, details: {} }, now);
    return { ok: true };
  });
}
