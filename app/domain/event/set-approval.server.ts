import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";

export interface ApprovalSetting {
  eventId: string;
  isOn: boolean;
  actorPersonId: string;
}

export type ApprovalOutcome =
  | { ok: true; outcome: "saved" | "repeated" }
  | { ok: false; reason: "event_unknown" | "event_cancelled" | "event_over" };

/**
 * From now on who registers asks for a place, or gets it at once. Who is registered stays so and requests stay open: each
 * still gets an answer. Nobody is told.
 */
export async function setApproval(
  db: Database | Transaction,
  { eventId, isOn, actorPersonId }: ApprovalSetting,
  now: Date,
): Promise<ApprovalOutcome> {
  return inTransaction(db, async (trx): Promise<ApprovalOutcome> => {
    const event = await trx
      .selectFrom("events")
      .select(["cancelled_at", "ends_at"])
      .where("id", "=", eventId)
      .executeTakeFirst();
    if (!event) return { ok: false, reason: "event_unknown" };
    if (event.cancelled_at !== null) return { ok: false, reason: "event_cancelled" };
    if (event.ends_at <= now.toISOString()) return { ok: false, reason: "event_over" };
    const { numUpdatedRows } = await trx
      .updateTable("events")
      .set({ approval: isOn ? 1 : 0, public_version: sql<number>`public_version + 1` })
      .where("id", "=", eventId)
      .where("approval", "=", isOn ? 0 : 1)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return { ok: true, outcome: "repeated" };
    const act = { actorPersonId, action: "event.approval", subjectType: "event" as const, subjectId: eventId };
    await recordAct(trx, { ...act, eventId, details: { on: isOn } }, now);
    return { ok: true, outcome: "saved" };
  });
}
