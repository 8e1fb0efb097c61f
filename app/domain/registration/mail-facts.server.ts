import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { workshopLetter } from "#app/domain/event/rules-for-pages";
import type { Language } from "#app/language/language";
import type { Mailbox } from "#emails/context";
import type { Standing } from "./rules";
import { hasStanding, isWaiting, standing } from "./standing.server";
import type { EventFacts, RegistrationMail, WorkshopFacts } from "#emails/facts";

export interface MailFacts {
  registrationId: string;
  eventId: string;
  personId: string;
  to: Mailbox;
  language: Language;
  status: Standing;
  mail: RegistrationMail;
  /** The chosen workshops; wishes of who waits or asks included. */
  workshops: WorkshopFacts[];
  /** Chosen workshops that hold no place. */
  withoutPlace: WorkshopFacts[];
  /** Place on the waitlist, 1 first; null unless waitlisted. */
  position: number | null;
}

export type MailSelection = { registrationIds: string[] } | { eventId: string; standings: Standing[] };

/** What mails about registrations say, as it stands now in this transaction. */
export async function loadRegistrationMails(
  db: Database | Transaction,
  selection: MailSelection,
): Promise<MailFacts[]> {
  const rows = await selectRegistrations(db, selection);
  const workshops = new Map<string, WorkshopRow[]>();
  const positions = new Map<string, number>();
  await fillWorkshops(db, selection, workshops);
  if (rows.some((row) => row.status === "waitlisted")) await fillPositions(db, rows, positions);
  return rows.map((row) => {
    const chosen = workshops.get(row.id) ?? [];
    const placed = row.status === "placed";
    return {
      registrationId: row.id,
      eventId: row.event_id,
      personId: row.person_id,
      to: { name: row.name, address: row.email },
      language: row.language,
      status: row.status,
      mail: {
        region: { name: row.region_name, mailbox: row.region_mailbox },
        event: eventFacts(row),
        registration: {
          id: row.id,
          linkVersion: row.link_version,
          name: row.name,
          calendarUid: row.calendar_uid,
          calendarSequence: row.calendar_sequence,
        },
      },
      workshops: chosen.filter((one) => !placed || one.holds_place === 1).map(workshopFacts),
      withoutPlace: chosen.filter((one) => placed && one.holds_place === 0).map(workshopFacts),
      position: positions.get(row.id) ?? null,
    };
  });
}

/** The same for one registration that is certain to exist. */
export async function getRegistrationMail(db: Database | Transaction, registrationId: string): Promise<MailFacts> {
  const [facts] = await loadRegistrationMails(db, { registrationIds: [registrationId] });
  if (facts === undefined) throw new Error("no such registration");
  return facts;
}

export function workshopFacts(row: WorkshopFactsRow): WorkshopFacts {
  return {
    roundTitle: row.round_title,
    letter: workshopLetter(row.position),
    title: row.title,
    room: row.room,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  };
}

export interface WorkshopFactsRow {
  round_title: string;
  position: number;
  title: string;
  room: string;
  starts_at: string;
  ends_at: string;
}

export interface EventFactsRow {
  slug: string;
  title: string;
  doors_open_at: string | null;
  starts_at: string;
  ends_at: string;
  venue_name: string;
  venue_address: string;
  venue_city: string;
  contact_name: string;
  contact_email: string;
}

export function eventFacts(row: EventFactsRow): EventFacts {
  return {
    slug: row.slug,
    title: row.title,
    doorsOpenAt: row.doors_open_at,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    venueName: row.venue_name,
    venueAddress: row.venue_address,
    venueCity: row.venue_city,
    contactName: row.contact_name,
    contactEmail: row.contact_email,
  };
}

type WorkshopRow = WorkshopFactsRow & { registration_id: string; holds_place: number };

async function selectRegistrations(db: Database | Transaction, selection: MailSelection) {
  const base = db
    .selectFrom("registrations as r")
    .innerJoin("events as e", "e.id", "r.event_id")
    .innerJoin("regions as g", "g.id", "e.region_id")
    .select([
      "r.id",
      "r.event_id",
      "r.person_id",
      "r.name",
      "r.email",
      "r.language",
      "r.link_version",
      "r.calendar_uid",
      "r.calendar_sequence",
      "e.slug",
      "e.title",
      "e.doors_open_at",
      "e.starts_at",
      "e.ends_at",
      "e.venue_name",
      "e.venue_address",
      "e.venue_city",
      "e.contact_name",
      "e.contact_email",
      "g.name as region_name",
      "g.mailbox as region_mailbox",
    ])
    .select(standing("r").as("status"))
    .orderBy("r.id");
  if ("eventId" in selection)
    return base
      .where("r.event_id", "=", selection.eventId)
      .where((where) => where.or(selection.standings.map((one) => hasStanding("r", one))))
      .execute();
  if (selection.registrationIds.length === 0) return [];
  return base.where("r.id", "in", selection.registrationIds).execute();
}

async function fillWorkshops(
  db: Database | Transaction,
  selection: MailSelection,
  workshops: Map<string, WorkshopRow[]>,
): Promise<void> {
  const base = db
    .selectFrom("registration_workshops as c")
    .innerJoin("workshops as w", "w.id", "c.workshop_id")
    .innerJoin("programme_items as p", "p.id", "c.round_id")
    .select([
      "c.registration_id",
      "c.holds_place",
      "p.title as round_title",
      "p.starts_at",
      "p.ends_at",
      "w.position",
      "w.title",
      "w.room",
    ])
    .orderBy("p.position");
  const query =
    "eventId" in selection
      ? base.where("c.event_id", "=", selection.eventId)
      : base.where("c.registration_id", "in", selection.registrationIds.length ? selection.registrationIds : [""]);
  for (const row of await query.execute()) {
    const known = workshops.get(row.registration_id);
    if (known) known.push(row);
    else workshops.set(row.registration_id, [row]);
  }
}

async function fillPositions(
  db: Database | Transaction,
  rows: { id: string; event_id: string; status: string }[],
  positions: Map<string, number>,
): Promise<void> {
  const waiting = rows.filter((row) => row.status === "waitlisted");
  const numbered = await db
    .selectFrom("registrations")
    .select(["id", sql<number>`row_number() over (partition by event_id order by waitlisted_at, id)`.as("position")])
    .where("event_id", "in", [...new Set(waiting.map((row) => row.event_id))])
    .where(isWaiting("registrations"))
    .execute();
  for (const row of numbered) positions.set(row.id, Number(row.position));
}
