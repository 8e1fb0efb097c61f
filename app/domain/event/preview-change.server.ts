import { toLocalTime } from "#app/language/amsterdam-time";
import type { Database, Transaction } from "#db/types";
import { listToldInvitees } from "#app/domain/invitation/invitees-to-tell.server";
import type { ToldInvitee } from "#app/domain/invitation/invitees-to-tell.server";
import { isWaiting } from "#app/domain/registration/standing.server";
import type { EventChange, EventChangedPayload } from "#emails/event-changed";
import type { EventFacts } from "#emails/facts";
import { changedFields, changesToTell, isStillToCome, moveAlong, moveOf } from "./change-rules";
import type { EventDetails, EventField, Move } from "./change-rules";
import { factsWith, findEventToChange } from "./find-event-to-change.server";
import type { EventToChange } from "./find-event-to-change.server";
import { listPeopleOfEvent, nextMail } from "./people-to-tell.server";
import type { PersonOfEvent } from "./people-to-tell.server";
import { listToldOrganizers } from "./organizers-to-tell.server";
import type { ToldOrganizer } from "./organizers-to-tell.server";
import { previewHash } from "./preview-hash.server";
import { findNewSlug } from "./new-slug.server";

type Connection = Database | Transaction;

export interface ChangeInput {
  eventId: string;
  /** The end of registration is not typed: it moves with the day. */
  details: Omit<EventDetails, "registrationClosesAt">;
  /** The doors and the parts of the programme move as far as the start does; without it they only follow to another day. */
  moveProgramme: boolean;
  /** The page moves to the address that the new title makes; the old one leads there for ever. */
  newAddress?: boolean;
  /** Who does it, and is not told. */
  actorPersonId?: string;
}

/** One person and exactly what they will be told. */
export interface ToldPerson {
  person: PersonOfEvent;
  payload: EventChangedPayload;
}

interface Hours {
  startsAt: string;
  endsAt: string;
}

export interface MovedPart {
  id: string;
  title: string;
  from: Hours;
  to: Hours;
}

/** Everything a change does, before it is done. `changeEvent` does this and nothing else. */
export interface ChangePlan {
  eventId: string;
  event: { id: string; slug: string; firstPublishedAt: string | null };
  publicVersion: number;
  before: EventDetails;
  after: EventDetails;
  fields: EventField[];
  /** What the mail says; empty when nobody is told. */
  changes: EventChange[];
  told: ToldPerson[];
  /** The other organizers, who hear of a new time or place of a public event. */
  organizers: ToldOrganizer[];
  /** Who was invited to a public event and has not answered. */
  invitees: ToldInvitee[];
  /** Where the page moves to; null where it stays. */
  newSlug: string | null;
  movedProgramme: boolean;
  movedParts: MovedPart[];
  /** Who gets a place because there are more, first in line first. */
  promoted: PersonOfEvent[];
  hash: string;
}

export type ChangeRefusal = "event_unknown" | "event_cancelled" | "nothing_changed" | "time_in_past";

export type ChangePreview = { ok: true; plan: ChangePlan } | { ok: false; reason: ChangeRefusal };

/**
 * What a change of an event would do and whom it would tell, person by person. Writes nothing. Refuses `event_cancelled`
 * (a cancelled event stays as people know it), `nothing_changed`, and `time_in_past` for a new time that is over already.
 */
export async function previewChange(db: Connection, input: ChangeInput, now: Date): Promise<ChangePreview> {
  const event = await findEventToChange(db, { eventId: input.eventId });
  if (!event) return { ok: false, reason: "event_unknown" };
  if (event.cancelledAt !== null) return { ok: false, reason: "event_cancelled" };
  const before = event.details;
  const start = moveOf(before, input.details);
  const after = {
    ...input.details,
    doorsOpenAt: input.moveProgramme ? doorsAfter(before, input.details, start) : input.details.doorsOpenAt,
    registrationClosesAt: closingAfter(before, start),
  };
  const fields = changedFields(before, after);
  const newSlug = input.newAddress ? await findNewSlug(db, event, after) : null;
  if (fields.length === 0 && newSlug === null) return { ok: false, reason: "nothing_changed" };
  if (isMovedIntoPast(fields, after, now)) return { ok: false, reason: "time_in_past" };

  const move = input.moveProgramme ? start : { ...start, minutes: 0 };
  const changes = isStillToCome(before, after, now) ? changesToTell(before, after) : [];
  const people = await listPeopleOfEvent(db, event.id);
  const facts = factsWith({ slug: newSlug ?? event.slug }, after);
  const { id, slug, firstPublishedAt, publicVersion } = event;
  const plan = {
    eventId: id,
    event: { id, slug, firstPublishedAt },
    before,
    after,
    fields,
    changes,
    told: changes.length === 0 ? [] : people.map((person) => tell(person, { facts, changes, move })),
    organizers: await listOrganizers(db, { event, facts, changes, actorPersonId: input.actorPersonId }),
    invitees: await listInvitees(db, { event, facts, changes }),
    newSlug,
    movedProgramme: input.moveProgramme,
    movedParts: await listMovedParts(db, event.id, move),
    promoted: after.endsAt > now.toISOString() ? await listPromoted(db, event, people, after.capacity) : [],
  };
  return { ok: true, plan: { ...plan, publicVersion, hash: previewHash(plan) } };
}

function closingAfter(before: EventDetails, { days }: Move): string | null {
  return before.registrationClosesAt && moveAlong(before.registrationClosesAt, { days, minutes: 0 });
}

/** The doors move as far as the start, unless somebody gave them another hour themselves. */
function doorsAfter(before: EventDetails, typed: ChangeInput["details"], move: Move): string | null {
  if (before.doorsOpenAt === null || typed.doorsOpenAt === null) return typed.doorsOpenAt;
  const isUntouched = toLocalTime(before.doorsOpenAt).time === toLocalTime(typed.doorsOpenAt).time;
  return isUntouched ? moveAlong(before.doorsOpenAt, move) : typed.doorsOpenAt;
}

function isMovedIntoPast(fields: EventField[], after: EventDetails, now: Date): boolean {
  return fields.some((field) => field === "startsAt" || field === "endsAt") && after.endsAt <= now.toISOString();
}

interface OrganizerNews {
  event: EventToChange;
  facts: EventFacts;
  changes: EventChange[];
  actorPersonId: string | undefined;
}

/** A draft moves without anybody hearing of it: nobody has it in their diary. */
async function listOrganizers(db: Connection, { event, facts, changes, actorPersonId }: OrganizerNews) {
  if (changes.length === 0 || event.publishedAt === null) return [];
  const news = { what: "changed" as const, changes };
  return listToldOrganizers(db, { eventId: event.id, actorPersonId, event: facts, news });
}

async function listInvitees(db: Connection, { event, facts, changes }: Omit<OrganizerNews, "actorPersonId">) {
  if (changes.length === 0 || event.publishedAt === null) return [];
  return listToldInvitees(db, { eventId: event.id, event: facts, news: { what: "changed", changes } });
}

interface News {
  facts: EventFacts;
  changes: EventChange[];
  move: Move;
}

function tell(person: PersonOfEvent, { facts, changes, move }: News): ToldPerson {
  const workshops = person.workshops.map((workshop) => ({ ...workshop, ...movedHours(workshop, move) }));
  const mail = nextMail(person, facts);
  return { person, payload: { ...mail, status: person.status, workshops, changes } };
}

function movedHours({ startsAt, endsAt }: Hours, move: Move): Hours {
  return { startsAt: moveAlong(startsAt, move), endsAt: moveAlong(endsAt, move) };
}

async function listMovedParts(db: Connection, eventId: string, move: Move): Promise<MovedPart[]> {
  if (move.days === 0 && move.minutes === 0) return [];
  const parts = await db
    .selectFrom("programme_items")
    .select(["id", "title", "starts_at as startsAt", "ends_at as endsAt"])
    .where("event_id", "=", eventId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return parts.map(({ id, title, startsAt, endsAt }) => {
    const from = { startsAt, endsAt };
    return { id, title, from, to: movedHours(from, move) };
  });
}

/** The first in line for the places that come free, in the order in which they are promoted. */
async function listPromoted(
  db: Connection,
  event: EventToChange,
  people: PersonOfEvent[],
  capacity: number,
): Promise<PersonOfEvent[]> {
  const free = capacity - event.taken;
  if (capacity === event.details.capacity || free <= 0) return [];
  const line = await db
    .selectFrom("registrations")
    .select("id")
    .where("event_id", "=", event.id)
    .where(isWaiting("registrations"))
    .orderBy("waitlisted_at")
    .orderBy("id")
    .limit(free)
    .execute();
  const known = new Map(people.map((person) => [person.registrationId, person]));
  return line.flatMap(({ id }) => known.get(id) ?? []);
}
