import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { lockEvent } from "#app/domain/registration/places.server";
import { previewProgramme } from "./preview-programme.server";
import type { ProgrammeInput, ProgrammePlan, ProgrammeRefusal } from "./preview-programme.server";
import { tellPeople } from "./tell-people.server";
import { changePlaces, removeParts, removeWorkshops, writeParts } from "./write-programme.server";

export interface ConfirmedProgramme extends ProgrammeInput {
  /** The hash of the preview that the organizer agreed to. */
  previewHash: string;
  actorPersonId: string;
}

export type ProgrammeOutcome =
  { ok: true; told: number } | ProgrammeRefusal | { ok: false; reason: "preview_outdated"; plan: ProgrammePlan };

/**
 * Changes the programme and writes the mails about it, in one transaction. Who holds a place in a workshop whose hour,
 * room or title changes is told and gets the next number in the calendar. Fewer places in a workshop take none away.
 */
export async function changeProgramme(
  db: Database | Transaction,
  input: ConfirmedProgramme,
  now: Date,
): Promise<ProgrammeOutcome> {
  return inTransaction(db, async (trx): Promise<ProgrammeOutcome> => {
    await lockEvent(trx, input.eventId);
    const preview = await previewProgramme(trx, input, now);
    if (!preview.ok) return preview;
    const { plan } = preview;
    if (plan.hash !== input.previewHash) return { ok: false, reason: "preview_outdated", plan };
    const refused = await removeWorkshops(trx, plan);
    if (refused) return refused;
    await removeParts(trx, plan);
    await writeParts(trx, plan);
    await changePlaces(trx, plan, input.actorPersonId, now);
    await raiseVersions(trx, plan);
    await tellPeople(trx, plan, now);
    await record(trx, plan, input.actorPersonId, now);
    return { ok: true, told: plan.told.length };
  });
}

/** The event's calendar number goes up with a workshop's hour, room or title, so that a sign-up under way reads again. */
async function raiseVersions(trx: Transaction, { eventId, workshopChanges }: ProgrammePlan): Promise<void> {
  const step = workshopChanges.length > 0 ? 1 : 0;
  await trx
    .updateTable("events")
    .set({
      public_version: sql<number>`public_version + 1`,
      calendar_sequence: sql<number>`calendar_sequence + ${sql.lit(step)}`,
    })
    .where("id", "=", eventId)
    .execute();
}

async function record(trx: Transaction, plan: ProgrammePlan, actorPersonId: string, now: Date): Promise<void> {
  const details = { differences: plan.differences.length, told: plan.told.length };
  const { eventId } = plan;
  const act = { actorPersonId, action: "event.programme-changed", subjectType: "event" as const, subjectId: eventId };
  await recordAct(trx, { ...act, eventId, details }, now);
}
