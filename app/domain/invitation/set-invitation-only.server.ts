import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";

export interface InvitationOnlySetting {
  eventId: string;
  isOn: boolean;
  actorPersonId: string;
}

export type InvitationOnlyOutcome =
  | { ok: true; outcome: "saved" | "repeated" }
  | { ok: false; reason: "event_unknown" | "event_cancelled" | "event_over" };

/** Opens an event to everybody, or to who is invited only. Who is registered already stays so; nobody is told. */
export async function setInvitationOnly(
  db: Database | Transaction,
  { eventId, isOn, actorPersonId }: InvitationOnlySetting,
  now: Date,
): Promise<InvitationOnlyOutcome> {
  return inTransaction(db, async (trx): Promise<InvitationOnlyOutcome> => {
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
      .set({ invitation_only: isOn ? 1 : 0, public_version: sql<number>`public_version + 1` })
      .where("id", "=", eventId)
      .where("invitation_only", "=", isOn ? 0 : 1)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return { ok: true, outcome: "repeated" };
    const act = { actorPersonId, action: "event.invitation-only", subjectType: "event" as const, subjectId: eventId };
    await recordAct(trx, { ...act, eventId, details: { on: isOn } }, now);
    return { ok: true, outcome: "saved" };
  });
}
