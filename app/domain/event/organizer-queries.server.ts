import type { Database, Transaction } from "#db/types";
import type { OrganizerRole } from "#app/domain/account/roles.server";
import { weightiestRole } from "./organizer-rules";
import type { OwnRole } from "./organizer-rules";

type Connection = Database | Transaction;

/** One of somebody's own events, with what needs doing. */
export interface OwnEvent {
  id: string;
  slug: string;
  title: string;
  theme: string;
  startsAt: string;
  endsAt: string;
  venueCity: string;
  cancelledAt: string | null;
  publishedAt: string | null;
  capacity: number;
  placeLimit: number;
  taken: number;
  waiting: number;
  failedMails: number;
  role: OrganizerRole;
}

export interface OwnEvents {
  /** Soonest first. */
  coming: OwnEvent[];
  /** Latest first. */
  past: OwnEvent[];
  hasMorePast: boolean;
}

export const pastPageSize = 20;

/** Every event where this person has a role, by itself or by its region. Five queries, however many events. */
export async function listOwnEvents(
  db: Connection,
  { personId, pastPage }: { personId: string; pastPage: number },
  now: Date,
): Promise<OwnEvents> {
  const roles = await listRoles(db, personId);
  if (roles.length === 0) return { coming: [], past: [], hasMorePast: false };
  const at = now.toISOString();
  const coming = await ownEvents(db, roles).where("ends_at", ">", at).orderBy("starts_at").orderBy("id").execute();
  const past = await ownEvents(db, roles)
    .where("ends_at", "<=", at)
    .orderBy("starts_at", "desc")
    .orderBy("id")
    .offset((pastPage - 1) * pastPageSize)
    .limit(pastPageSize + 1)
    .execute();
  const shown = past.slice(0, pastPageSize);
  const ids = [...coming, ...shown].map(({ id }) => id);
  const [waiting, failed] = [await countWaiting(db, ids), await countFailedMails(db, ids)];
  const complete = ({ regionId, ...event }: (typeof coming)[number]): OwnEvent => ({
    ...event,
    waiting: waiting.get(event.id) ?? 0,
    failedMails: failed.get(event.id) ?? 0,
    role: weightiestRole(roles, { eventId: event.id, regionId }) ?? "desk",
  });
  return { coming: coming.map(complete), past: shown.map(complete), hasMorePast: past.length > pastPageSize };
}

function listRoles(db: Connection, personId: string): Promise<OwnRole[]> {
  return db
    .selectFrom("roles")
    .select(["role", "region_id as regionId", "event_id as eventId"])
    .where("person_id", "=", personId)
    .execute();
}

function ownEvents(db: Connection, roles: OwnRole[]) {
  const regionIds = roles.flatMap(({ regionId }) => regionId ?? []);
  const eventIds = roles.flatMap(({ eventId }) => eventId ?? []);
  return db
    .selectFrom("events")
    .select([
      "id",
      "slug",
      "region_id as regionId",
      "title",
      "theme",
      "starts_at as startsAt",
      "ends_at as endsAt",
      "venue_city as venueCity",
      "cancelled_at as cancelledAt",
      "published_at as publishedAt",
      "capacity",
      "place_limit as placeLimit",
      "taken",
    ])
    .where((where) =>
      where.or([
        where("region_id", "in", regionIds.length > 0 ? regionIds : [""]),
        where("id", "in", eventIds.length > 0 ? eventIds : [""]),
      ]),
    );
}

async function countWaiting(db: Connection, eventIds: string[]): Promise<Map<string, number>> {
  if (eventIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("registrations")
    .select(({ fn }) => ["event_id as eventId", fn.countAll().as("count")])
    .where("event_id", "in", eventIds)
    .where("status", "=", "waitlisted")
    .groupBy("event_id")
    .execute();
  return new Map(rows.map(({ eventId, count }) => [eventId, Number(count)]));
}

async function countFailedMails(db: Connection, eventIds: string[]): Promise<Map<string, number>> {
  if (eventIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("outbox")
    .select(({ fn }) => ["event_id as eventId", fn.countAll().as("count")])
    .where("event_id", "in", eventIds)
    .where("status", "=", "failed")
    .groupBy("event_id")
    .execute();
  return new Map(rows.flatMap(({ eventId, count }) => (eventId === null ? [] : [[eventId, Number(count)] as const])));
}

export interface OrganizerWorkshop {
  id: string;
  position: number;
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
  cancelledAt: string | null;
  cancelReason: string | null;
  capacity: number;
  taken: number;
  waitlisted: number;
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
      "cancelled_at as cancelledAt",
      "cancel_reason as cancelReason",
      "capacity",
      "taken",
    ])
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (!event) return undefined;
  return { ...event, ...(await countPeople(db, event.id)), workshops: await listEventWorkshops(db, event.id) };
}

async function countPeople(db: Connection, eventId: string) {
  const rows = await db
    .selectFrom("registrations")
    .select(({ fn }) => ["status", fn.countAll().as("count"), fn.count("confirmed_at").as("confirmed")])
    .where("event_id", "=", eventId)
    .groupBy("status")
    .execute();
  const of = (status: string) => rows.find((row) => row.status === status);
  return {
    waitlisted: Number(of("waitlisted")?.count ?? 0),
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

function readDetails(text: string): Record<string, unknown> {
  const read: unknown = JSON.parse(text);
  return typeof read === "object" && read !== null ? { ...read } : {};
}
