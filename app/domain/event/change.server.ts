import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { tellInvitees } from "#app/domain/invitation/invitees-to-tell.server";
import { changeCapacity } from "#app/domain/registration/change-capacity.server";
import { lockEvent } from "#app/domain/registration/places.server";
import { writeEventGrants } from "#app/domain/visibility/write-grants.server";
import { movesToAnotherDay, reachesPeople } from "./change-rules";
import { moveAddress } from "./new-slug.server";
import { tellOrganizers } from "./organizers-to-tell.server";
import { previewChange } from "./preview-change.server";
import type { ChangeInput, ChangePlan, ChangeRefusal } from "./preview-change.server";
import { tellPeople } from "./tell-people.server";
import { changedValues } from "./undo-rules";

export interface ConfirmedChange extends ChangeInput {
  /** The hash of the preview that the organizer agreed to. */
  previewHash: string;
  actorPersonId: string;
  /** The act in the log that this one takes back. */
  undoes?: string;
}

export type ChangeOutcome =
  | { ok: true; told: number; promoted: number }
  | { ok: false; reason: ChangeRefusal }
  /** Somebody registered, withdrew or changed the event since: `plan` is the preview as it is now. */
  | { ok: false; reason: "preview_outdated"; plan: ChangePlan };

/**
 * Changes an event and writes the mails about it, in one transaction: whoever holds a place or waits hears of a new time
 * or place, and of nothing else. Their calendar entries, the event's and the public page get their next number in it.
 * More places go to who waits longest; fewer places take none away.
 */
export async function changeEvent(
  db: Database | Transaction,
  input: ConfirmedChange,
  now: Date,
): Promise<ChangeOutcome> {
  return inTransaction(db, async (trx): Promise<ChangeOutcome> => {
    await lockEvent(trx, input.eventId);
    const preview = await previewChange(trx, input, now);
    if (!preview.ok) return preview;
    const { plan } = preview;
    if (plan.hash !== input.previewHash) return { ok: false, reason: "preview_outdated", plan };
    await writeDetails(trx, plan);
    await writeMovedParts(trx, plan);
    await tellPeople(trx, plan, now);
    await tellOthers(trx, plan, now);
    // Registrations before persons, as everywhere: in the other order a simultaneous consent could wait for us, and we for it.
    if (plan.fields.includes("endsAt")) await writeEventGrants(trx, { eventId: plan.eventId });
    await record(trx, plan, input, now);
    const promoted = await changePlaces(trx, plan, input, now);
    return { ok: true, told: plan.told.length, promoted };
  });
}

async function writeDetails(trx: Transaction, plan: ChangePlan): Promise<void> {
  const { eventId, before, after, fields } = plan;
  await trx
    .updateTable("events")
    .set({
      title: after.title,
      kind: after.kind,
      theme: after.theme,
      summary: after.summary,
      about: after.about,
      doors_open_at: after.doorsOpenAt,
      starts_at: after.startsAt,
      ends_at: after.endsAt,
      registration_closes_at: after.registrationClosesAt,
      venue_name: after.venueName,
      venue_address: after.venueAddress,
      venue_city: after.venueCity,
      directions: after.directions,
      accessibility: after.accessibility,
      costs: after.costs,
      contact_name: after.contactName,
      contact_email: after.contactEmail,
      public_version: sql<number>`public_version + 1`,
      ...(movesToAnotherDay(before, after) ? { previous_starts_at: before.startsAt } : {}),
      ...(reachesPeople(fields) ? { calendar_sequence: sql<number>`calendar_sequence + 1` } : {}),
    })
    .where("id", "=", eventId)
    .execute();
  if (plan.newSlug !== null) await moveAddress(trx, plan.event, plan.newSlug);
}

async function writeMovedParts(trx: Transaction, { movedParts }: ChangePlan): Promise<void> {
  for (const { id, to } of movedParts)
    await trx
      .updateTable("programme_items")
      .set({ starts_at: to.startsAt, ends_at: to.endsAt })
      .where("id", "=", id)
      .execute();
}

/** The places come last: who moves up is told of the event as it is by then. */
async function changePlaces(
  trx: Transaction,
  { eventId, fields, after: { capacity } }: ChangePlan,
  { actorPersonId }: ConfirmedChange,
  now: Date,
): Promise<number> {
  return fields.includes("capacity") ? changeCapacity(trx, { eventId, capacity, actorPersonId }, now) : 0;
}

async function tellOthers(trx: Transaction, plan: ChangePlan, now: Date) {
  const { eventId, organizers, invitees, publicVersion } = plan;
  const fact = `changed:${eventId}:${publicVersion}`;
  await tellOrganizers(trx, { eventId, organizers, fact }, now);
  await tellInvitees(trx, { eventId, invitees, fact }, now);
}

/** With what stood there before, so that it can be taken back; capacity has an act of its own. */
async function record(trx: Transaction, plan: ChangePlan, input: ConfirmedChange, now: Date): Promise<void> {
  const { eventId, fields, newSlug, told, organizers, invitees } = plan;
  const others = fields.filter((field) => field !== "capacity");
  if (others.length === 0 && newSlug === null) return;
  const { actorPersonId } = input;
  const act = { actorPersonId, action: "event.changed", subjectType: "event" as const, subjectId: eventId, eventId };
  const details = {
    fields: newSlug === null ? others : [...others, "slug"],
    told: told.length,
    organizers: organizers.length,
    invitees: invitees.length,
    movedProgramme: plan.movedProgramme,
    ...changedValues(plan.before, plan.after),
    ...(input.undoes === undefined ? {} : { undoes: input.undoes }),
  };
  await recordAct(trx, { ...act, details }, now);
}
