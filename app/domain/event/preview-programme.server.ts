import { toLocalTime } from "#app/language/amsterdam-time";
import type { Database, Transaction } from "#db/types";
import type { WorkshopFacts } from "#emails/facts";
import { applyTypedProgramme } from "./apply-typed-programme";
import { factsWith, findEventToChange } from "./find-event-to-change.server";
import type { EventToChange } from "./find-event-to-change.server";
import { listProgrammeParts } from "./find-programme.server";
import { listPeopleOfEvent, nextMail } from "./people-to-tell.server";
import type { PersonOfEvent } from "./people-to-tell.server";
import type { ToldPerson } from "./preview-change.server";
import { previewHash } from "./preview-hash.server";
import { changesForWorkshops, programmeDifferences, workshopChanges } from "./programme-rules";
import type { ProgrammeDifference, ProgrammePart, WorkshopChange } from "./programme-rules";
import type { TypedProgramme } from "./programme-schema.server";
import { workshopLetter } from "./rules-for-pages";

type Connection = Database | Transaction;

export interface ProgrammeInput extends TypedProgramme {
  eventId: string;
}

/** Everything a change of the programme does, before it is done. */
export interface ProgrammePlan {
  eventId: string;
  before: ProgrammePart[];
  after: ProgrammePart[];
  differences: ProgrammeDifference[];
  workshopChanges: WorkshopChange[];
  told: ToldPerson[];
  hash: string;
}

export type ProgrammeRefusal =
  | { ok: false; reason: "event_unknown" | "event_cancelled" | "nothing_changed" | "part_gone" }
  /** `people` chose or wish this workshop: it stays as long as they do. */
  | { ok: false; reason: "workshop_chosen"; title: string; people: number };

export type ProgrammePreview = { ok: true; plan: ProgrammePlan } | ProgrammeRefusal;

/**
 * What a change of the programme would do and whom it would tell, person by person: who holds a place in a workshop whose
 * hour, room or title changes, and nobody else. Writes nothing. Refuses `event_cancelled`, `nothing_changed`, `part_gone`
 * (somebody removed it meanwhile) and `workshop_chosen` (a workshop that people chose is not removed).
 */
export async function previewProgramme(db: Connection, input: ProgrammeInput, now: Date): Promise<ProgrammePreview> {
  const event = await findEventToChange(db, { eventId: input.eventId });
  if (!event) return { ok: false, reason: "event_unknown" };
  if (event.cancelledAt !== null) return { ok: false, reason: "event_cancelled" };
  const before = await listProgrammeParts(db, event.id);
  const after = applyTypedProgramme(before, input, toLocalTime(event.details.startsAt).date);
  if (!after) return { ok: false, reason: "part_gone" };
  const differences = programmeDifferences(before, after);
  if (differences.length === 0) return { ok: false, reason: "nothing_changed" };
  const chosen = await findChosenAmong(db, removedWorkshops(before, after));
  if (chosen) return { ok: false, reason: "workshop_chosen", ...chosen };
  const changes = workshopChanges(before, after);
  const isOver = event.details.endsAt <= now.toISOString();
  const told = isOver || changes.length === 0 ? [] : await listTold(db, { event, after, changes });
  const plan = { eventId: event.id, before, after, differences, workshopChanges: changes, told };
  return { ok: true, plan: { ...plan, hash: previewHash(plan) } };
}

export function removedWorkshops(before: ProgrammePart[], after: ProgrammePart[]): { id: string; title: string }[] {
  const kept = new Set(after.flatMap(({ workshops }) => workshops.map(({ id }) => id)));
  return before.flatMap(({ workshops }) => workshops.filter(({ id }) => !kept.has(id)));
}

async function findChosenAmong(
  db: Connection,
  removed: { id: string; title: string }[],
): Promise<{ title: string; people: number } | undefined> {
  for (const { id, title } of removed) {
    const row = await db
      .selectFrom("registration_workshops as chosen")
      .innerJoin("registrations", "registrations.id", "chosen.registration_id")
      .select(({ fn }) => fn.countAll().as("people"))
      .where("chosen.workshop_id", "=", id)
      .where("registrations.status", "in", ["placed", "waitlisted"])
      .executeTakeFirst();
    const people = Number(row?.people ?? 0);
    if (people > 0) return { title, people };
  }
  return undefined;
}

interface News {
  event: EventToChange;
  after: ProgrammePart[];
  changes: WorkshopChange[];
}

async function listTold(db: Connection, { event, after, changes }: News): Promise<ToldPerson[]> {
  const held = await listHeldWorkshops(db, event.id);
  const facts = factsOfWorkshops(after);
  const people = await listPeopleOfEvent(db, event.id);
  return people.flatMap((person): ToldPerson[] => {
    const own = held.get(person.registrationId) ?? [];
    const theirs = changes.filter(({ workshopId }) => own.includes(workshopId));
    if (theirs.length === 0) return [];
    return [{ person, payload: payloadOf(person, { event, workshops: factsOf(own, facts), changes: theirs }) }];
  });
}

function payloadOf(
  person: PersonOfEvent,
  { event, workshops, changes }: { event: EventToChange; workshops: WorkshopFacts[]; changes: WorkshopChange[] },
): ToldPerson["payload"] {
  const mail = nextMail(person, factsWith(event, event.details));
  return { ...mail, status: person.status, workshops, changes: changesForWorkshops(changes) };
}

async function listHeldWorkshops(db: Connection, eventId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("registration_workshops")
    .select(["registration_id", "workshop_id"])
    .where("event_id", "=", eventId)
    .where("holds_place", "=", 1)
    .execute();
  const held = new Map<string, string[]>();
  for (const { registration_id, workshop_id } of rows)
    held.set(registration_id, [...(held.get(registration_id) ?? []), workshop_id]);
  return held;
}

/** The workshops as mails tell them, in the order of the afternoon. */
function factsOfWorkshops(parts: ProgrammePart[]): Map<string, WorkshopFacts> {
  const all = parts.flatMap((part) => part.workshops.map((workshop) => ({ part, workshop })));
  return new Map(
    all.map(({ part, workshop }, position) => [
      workshop.id,
      {
        roundTitle: part.title,
        letter: workshopLetter(position),
        title: workshop.title,
        room: workshop.room,
        startsAt: part.startsAt,
        endsAt: part.endsAt,
      },
    ]),
  );
}

function factsOf(workshopIds: string[], facts: Map<string, WorkshopFacts>): WorkshopFacts[] {
  return [...facts].flatMap(([id, workshop]) => (workshopIds.includes(id) ? [workshop] : []));
}
