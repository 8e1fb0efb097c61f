import { newId } from "#db/id";
import type { Transaction } from "#db/types";
import { changeWorkshopCapacity } from "#app/domain/registration/change-capacity.server";
import { isNew } from "./apply-typed-programme";
import { removedWorkshops } from "./preview-programme.server";
import type { ProgrammePlan, ProgrammeRefusal } from "./preview-programme.server";
import type { ProgrammePart, ProgrammeWorkshop } from "./programme-rules";

/** Guarded by the counter: a choice that was made since the preview was read keeps the workshop. */
export async function removeWorkshops(trx: Transaction, plan: ProgrammePlan): Promise<ProgrammeRefusal | undefined> {
  for (const { id, title } of removedWorkshops(plan.before, plan.after)) {
    const { numDeletedRows } = await trx
      .deleteFrom("workshops")
      .where("id", "=", id)
      .where("event_id", "=", plan.eventId)
      .where("taken", "=", 0)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return { ok: false, reason: "workshop_chosen", title, people: 1 };
  }
  return undefined;
}

export async function removeParts(trx: Transaction, { eventId, before, after }: ProgrammePlan): Promise<void> {
  const kept = new Set(after.map(({ id }) => id));
  for (const { id } of before.filter((part) => !kept.has(part.id)))
    await trx.deleteFrom("programme_items").where("id", "=", id).where("event_id", "=", eventId).execute();
}

export async function writeParts(trx: Transaction, { eventId, before, after }: ProgrammePlan): Promise<void> {
  const old = new Map(before.map((part, position) => [part.id, JSON.stringify(partRow(part, position))]));
  const roundIds = new Map<string, string>();
  for (const [position, part] of after.entries()) {
    const row = partRow(part, position);
    const id = isNew(part.id) ? newId() : part.id;
    roundIds.set(part.id, id);
    if (isNew(part.id))
      await trx
        .insertInto("programme_items")
        .values({ id, event_id: eventId, ...row })
        .execute();
    else if (old.get(id) !== JSON.stringify(row))
      await trx.updateTable("programme_items").set(row).where("id", "=", id).execute();
  }
  await writeWorkshops(trx, { eventId, before, after, roundIds });
}

interface WorkshopsToWrite {
  eventId: string;
  before: ProgrammePart[];
  after: ProgrammePart[];
  /** From the ids of the plan to those in the table. */
  roundIds: Map<string, string>;
}

/** In the order of the ids, as everybody who holds rows of several workshops: so nobody waits for each other. */
async function writeWorkshops(trx: Transaction, { eventId, before, after, roundIds }: WorkshopsToWrite): Promise<void> {
  const old = new Map(numbered(before).map((one) => [one.workshop.id, JSON.stringify(workshopRow(one))]));
  const sorted = numbered(after).sort((a, b) => (a.workshop.id < b.workshop.id ? -1 : 1));
  for (const one of sorted) {
    const { id, capacity } = one.workshop;
    const row = workshopRow(one);
    if (isNew(id)) {
      const round_id = roundIds.get(one.partId) ?? one.partId;
      const places = { capacity, place_limit: capacity, taken: 0 };
      await trx
        .insertInto("workshops")
        .values({ id: newId(), event_id: eventId, round_id, ...row, ...places })
        .execute();
    } else if (old.get(id) !== JSON.stringify(row)) {
      await trx.updateTable("workshops").set(row).where("id", "=", id).execute();
    }
  }
}

interface NumberedWorkshop {
  partId: string;
  position: number;
  workshop: ProgrammeWorkshop;
}

/** Workshops are lettered through the whole event. */
function numbered(parts: ProgrammePart[]): NumberedWorkshop[] {
  return parts
    .flatMap((part) => part.workshops.map((workshop) => ({ partId: part.id, workshop })))
    .map((one, position) => ({ ...one, position }));
}

function partRow({ kind, title, description, speakers, room, startsAt, endsAt }: ProgrammePart, position: number) {
  return { position, kind, title, description, speakers, room, starts_at: startsAt, ends_at: endsAt };
}

function workshopRow({ position, workshop: { title, description, leader, room } }: NumberedWorkshop) {
  return { position, title, description, leader, room };
}

/** Fewer places take none away. */
export async function changePlaces(
  trx: Transaction,
  { before, after }: ProgrammePlan,
  actorPersonId: string,
  now: Date,
): Promise<void> {
  const places = new Map(numbered(before).map(({ workshop }) => [workshop.id, workshop.capacity]));
  const changed = numbered(after)
    .map(({ workshop }) => workshop)
    .filter(({ id, capacity }) => places.has(id) && places.get(id) !== capacity)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, capacity } of changed)
    await changeWorkshopCapacity(trx, { workshopId: id, capacity, actorPersonId }, now);
}
