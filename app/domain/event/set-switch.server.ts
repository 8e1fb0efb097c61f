import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";

export interface SwitchSetting {
  eventId: string;
  isOn: boolean;
  actorPersonId: string;
}

export type SwitchOutcome =
  | { ok: true; outcome: "saved" | "repeated" }
  | { ok: false; reason: "event_unknown" | "event_cancelled" | "event_over" };

/** What can be on or off for an event, and the act that the log knows it by. */
const actions = { approval: "event.approval", invitation_only: "event.invitation-only" } as const;

/** Turns a setting of an event that is still to come on or off. Nobody is told; the log says who did it. */
export async function setSwitch(
  db: Database | Transaction,
  { eventId, isOn, actorPersonId, which }: SwitchSetting & { which: keyof typeof actions },
  now: Date,
): Promise<SwitchOutcome> {
  return inTransaction(db, async (trx): Promise<SwitchOutcome> => {
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
      .set({ [which]: isOn ? 1 : 0, public_version: sql<number>`public_version + 1` })
      .where("id", "=", eventId)
      .where(which, "=", isOn ? 0 : 1)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return { ok: true, outcome: "repeated" };
    const act = { actorPersonId, action: actions[which], subjectType: "event" as const, subjectId: eventId };
    await recordAct(trx, { ...act, eventId, details: { on: isOn } }, now);
    return { ok: true, outcome: "saved" };
  });
}
