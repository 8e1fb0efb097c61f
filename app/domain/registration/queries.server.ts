import { sql } from "kysely";
import { rowsOf } from "#db/dialects/json-rows";
import type { Database, Transaction } from "#db/types";
import { answerRows, readAnswers, readQuestions } from "#app/domain/custom-question/queries.server";
import type { CustomAnswer, CustomQuestion } from "#app/domain/custom-question/rules";
import { workshopLetter } from "#app/domain/event/rules-for-pages";
import type { Language } from "#app/language/language";
import type { Level } from "#app/language/places";
import { placesLevel } from "#app/language/places";
import { loadRegistrationMails } from "./mail-facts.server";
import { dressEvent, openingOf, selectEvents } from "./registration-event.server";
import type { RegistrationEvent } from "./registration-event.server";
import type { ClosedReason } from "./rules";
import { closedReason } from "./rules";

type Connection = Database | Transaction;

export interface WorkshopChoice {
  id: string;
  letter: string;
  title: string;
  leader: string;
  description: string;
  room: string;
  placesLeft: number;
  level: Level;
}

export interface RoundChoice {
  id: string;
  title: string;
  startsAt: string;
  endsAt: string;
  workshops: WorkshopChoice[];
}

/** Everything the form of one event shows. */
export interface RegistrationForm {
  event: RegistrationEvent;
  rounds: RoundChoice[];
  /** What the organizers ask beside the fixed fields. */
  questions: CustomQuestion[];
  /** Whoever registers now, waits. */
  isFull: boolean;
  /** People on the waitlist. */
  waiting: number;
  /** Why nobody can register; null while it is open. */
  refusal: ClosedReason | "invitation_needed" | null;
}

/** The form of a published event; undefined when there is none by that slug. Four queries. */
export async function findRegistrationForm(
  db: Connection,
  slug: string,
  now: Date,
  { isInvited = false } = {},
): Promise<RegistrationForm | undefined> {
  const [event] = await selectEvents(db, { slug });
  if (event === undefined || event.publishedAt === null || event.publishedAt > now.toISOString()) return undefined;
  return {
    event: dressEvent(event, now),
    rounds: await listRounds(db, event.id),
    questions: readQuestions(event.questions),
    isFull: event.taken >= event.placeLimit,
    waiting: await countWaiting(db, event.id),
    refusal:
      closedReason(openingOf(event), now) ?? (event.invitationOnly === 1 && !isInvited ? "invitation_needed" : null),
  };
}

/** Everything a personal page and a personal calendar show. Diet and access are never shown back: only whether they are there. */
export interface PersonalRegistration {
  id: string;
  linkVersion: number;
  personId: string;
  name: string;
  email: string;
  organization: string;
  role: string;
  sector: string;
  phone: string | null;
  region: string | null;
  note: string | null;
  language: Language;
  listed: boolean;
  hasDiet: boolean;
  hasAccess: boolean;
  status: "placed" | "waitlisted" | "withdrawn";
  /** Place on the waitlist, 1 first; null unless waitlisted. */
  position: number | null;
  createdAt: string;
  confirmedAt: string | null;
  withdrawnAt: string | null;
  calendarUid: string;
  calendarSequence: number;
  event: RegistrationEvent;
  rounds: RoundChoice[];
  /** What was chosen in each round. A choice without a place is a wish of who waits, or a workshop that was full on moving up. */
  choices: { roundId: string; workshopId: string; holdsPlace: boolean }[];
  questions: CustomQuestion[];
  answers: CustomAnswer[];
  /** Why nothing can be changed any more; null while it can. A closed registration still can. */
  closed: "event_cancelled" | "event_over" | null;
}

/** The registration of a personal link; undefined when the link was revoked. Six queries. */
export async function findRegistration(
  db: Connection,
  { id, linkVersion }: { id: string; linkVersion: number },
  now: Date,
): Promise<PersonalRegistration | undefined> {
  const row = await selectRegistration(db, id, linkVersion);
  if (row === undefined) return undefined;
  const { eventId, hasDiet, hasAccess, answers, ...registration } = row;
  const [event] = await selectEvents(db, { id: eventId });
  if (event === undefined) throw new Error("a registration without its event");
  const reason = closedReason(openingOf(event), now);
  return {
    ...registration,
    listed: registration.listed === 1,
    hasDiet: hasDiet !== null,
    hasAccess: hasAccess !== null,
    position: registration.status === "waitlisted" ? await findPosition(db, id) : null,
    event: dressEvent(event, now),
    rounds: await listRounds(db, eventId),
    choices: await listChoices(db, id),
    questions: readQuestions(event.questions),
    answers: readAnswers(answers),
    closed: reason === "registration_closed" || reason === undefined ? null : reason,
  };
}

/** The rounds of an event with their workshops and the places left in each. Two queries. */
export async function listRounds(db: Connection, eventId: string): Promise<RoundChoice[]> {
  const rounds = await db
    .selectFrom("programme_items")
    .select(["id", "title", "starts_at as startsAt", "ends_at as endsAt"])
    .where("event_id", "=", eventId)
    .where("kind", "=", "round")
    .orderBy("position")
    .execute();
  if (rounds.length === 0) return [];
  const workshops = await db
    .selectFrom("workshops")
    .select(["id", "round_id", "position", "title", "leader", "description", "room", "place_limit", "taken"])
    .where("event_id", "=", eventId)
    .orderBy("position")
    .execute();
  return rounds.map((round) => ({
    ...round,
    workshops: workshops
      .filter((workshop) => workshop.round_id === round.id)
      .map(({ round_id: _, position, place_limit: limit, taken, ...workshop }) => ({
        ...workshop,
        letter: workshopLetter(position),
        placesLeft: Math.max(0, limit - taken),
        level: placesLevel(limit - taken),
      })),
  }));
}

async function countWaiting(db: Connection, eventId: string): Promise<number> {
  const row = await db
    .selectFrom("registrations")
    .select((select) => select.fn.countAll<number>().as("count"))
    .where("event_id", "=", eventId)
    .where("status", "=", "waitlisted")
    .executeTakeFirstOrThrow();
  return row.count;
}

function selectRegistration(db: Connection, id: string, linkVersion: number) {
  return db
    .selectFrom("registrations as r")
    .leftJoin("registration_needs as n", "n.registration_id", "r.id")
    .select([
      "r.id",
      "r.event_id as eventId",
      "r.link_version as linkVersion",
      "r.person_id as personId",
      "r.name",
      "r.email",
      "r.organization_text as organization",
      "r.role",
      "r.sector",
      "r.phone",
      "r.region",
      "r.note",
      "r.language",
      "r.listed",
      "r.status",
      "r.created_at as createdAt",
      "r.confirmed_at as confirmedAt",
      "r.withdrawn_at as withdrawnAt",
      "r.calendar_uid as calendarUid",
      "r.calendar_sequence as calendarSequence",
      "n.diet as hasDiet",
      "n.access as hasAccess",
    ])
    .select(rowsOf(db, answerRows(db).where("a.registration_id", "=", sql.ref<string>("r.id"))).as("answers"))
    .where("r.id", "=", id)
    .where("r.link_version", "=", linkVersion)
    .executeTakeFirst();
}

async function findPosition(db: Connection, registrationId: string): Promise<number | null> {
  const [facts] = await loadRegistrationMails(db, { registrationIds: [registrationId] });
  return facts?.position ?? null;
}

async function listChoices(db: Connection, registrationId: string) {
  const rows = await db
    .selectFrom("registration_workshops")
    .select(["round_id as roundId", "workshop_id as workshopId", "holds_place"])
    .where("registration_id", "=", registrationId)
    .execute();
  return rows.map(({ holds_place, ...choice }) => ({ ...choice, holdsPlace: holds_place === 1 }));
}
