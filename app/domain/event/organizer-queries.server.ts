import type { Database, Transaction } from "#db/types";
import { readDetails } from "#app/domain/audit/details";
import type { Standing } from "#app/domain/registration/rules";
import { standing } from "#app/domain/registration/standing.server";

type Connection = Database | Transaction;

export interface OrganizerWorkshop {
  id: string;
  position: number;
  roundId: string;
  roundTitle: string;
  title: string;
  room: string;
  capacity: number;
  taken: number;
}

/** What the overview of one event shows to its organizers. */
export interface OrganizerEvent {
  id: string;
  slug: string;
  title: string;
  theme: string;
  startsAt: string;
  endsAt: string;
  doorsOpenAt: string | null;
  previousStartsAt: string | null;
  registrationClosesAt: string | null;
  venueName: string;
  venueAddress: string;
  venueCity: string;
  publishedAt: string | null;
  firstPublishedAt: string | null;
  cancelledAt: string | null;
  cancelReason: string | null;
  /** Who registers asks for a place, and an organizer decides. */
  approval: boolean;
  invitationOnly: boolean;
  capacity: number;
  /** What may be taken at most: more than `capacity` while more came than it was lowered to. */
  placeLimit: number;
  taken: number;
  waitlisted: number;
  /** People who asked for a place and have no answer yet. */
  requested: number;
  withdrawn: number;
  /** People with a place who used their personal link, so that their address is certain. */
  confirmed: number;
  workshops: OrganizerWorkshop[];
}

export async function findOrganizerEvent(db: Connection, slug: string): Promise<OrganizerEvent | undefined> {
  const event = await db
    .selectFrom("events")
    .select([
      "id",
      "slug",
      "title",
      "theme",
      "starts_at as startsAt",
      "ends_at as endsAt",
      "doors_open_at as doorsOpenAt",
      "previous_starts_at as previousStartsAt",
      "registration_closes_at as registrationClosesAt",
      "venue_name as venueName",
      "venue_address as venueAddress",
      "venue_city as venueCity",
      "published_at as publishedAt",
      "first_published_at as firstPublishedAt",
      "cancelled_at as cancelledAt",
      "cancel_reason as cancelReason",
      "approval",
      "invitation_only as invitationOnly",
      "capacity",
      "place_limit as placeLimit",
      "taken",
    ])
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (!event) return undefined;
  const settings = { approval: event.approval === 1, invitationOnly: event.invitationOnly === 1 };
  return {
    ...event,
    ...settings,
    ...(await countPeople(db, event.id)),
    workshops: await listEventWorkshops(db, event.id),
  };
}

async function countPeople(db: Connection, eventId: string) {
  const rows = await db
    .selectFrom("registrations")
    .select(standing("registrations").as("status"))
    .select(({ fn }) => [fn.countAll().as("count"), fn.count("confirmed_at").as("confirmed")])
    .where("event_id", "=", eventId)
    .groupBy(standing("registrations"))
    .execute();
  const of = (status: Standing) => rows.find((row) => row.status === status);
  return {
    waitlisted: Number(of("waitlisted")?.count ?? 0),
    requested: Number(of("requested")?.count ?? 0),
    withdrawn: Number(of("withdrawn")?.count ?? 0),
    confirmed: Number(of("placed")?.confirmed ?? 0),
  };
}

/** The workshops of an event in the order of their letters. */
export function listEventWorkshops(db: Connection, eventId: string): Promise<OrganizerWorkshop[]> {
  return db
    .selectFrom("workshops")
    .innerJoin("programme_items as rounds", "rounds.id", "workshops.round_id")
    .select([
      "workshops.id",
      "workshops.position",
      "rounds.id as roundId",
      "rounds.title as roundTitle",
      "workshops.title",
      "workshops.room",
      "workshops.capacity",
      "workshops.taken",
    ])
    .where("workshops.event_id", "=", eventId)
    .orderBy("workshops.position")
    .orderBy("workshops.id")
    .execute();
}

export interface AuditAct {
  id: string;
  at: string;
  action: string;
  /** Null for an attendee with a personal link, and for the product itself. */
  actor: string | null;
  details: Record<string, unknown>;
}

/** What was done to an event, the latest first. */
export async function listActs(
  db: Connection,
  { eventId, limit }: { eventId: string; limit: number },
): Promise<AuditAct[]> {
  const rows = await db
    .selectFrom("audit_log")
    .leftJoin("persons", "persons.id", "audit_log.actor_person_id")
    .select(["audit_log.id", "audit_log.at", "audit_log.action", "persons.name as actor", "audit_log.details"])
    .where("audit_log.event_id", "=", eventId)
    .orderBy("audit_log.at", "desc")
    .orderBy("audit_log.id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, details: readDetails(row.details) }));
}
