import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import type { OrganizerRole } from "#app/domain/account/roles.server";
import { isRequest } from "#app/domain/registration/standing.server";
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
  /** The series it belongs to; null for an event by itself. */
  seriesId: string | null;
  taken: number;
  waiting: number;
  /** People who asked for a place and have no answer yet. */
  requests: number;
  failedMails: number;
  /** Hosts that this person is asked to answer for. */
  hostQuestions: number;
  /** Hosts that this person asked, without an answer yet. */
  unansweredHosts: number;
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

/** Every event where this person has a role, by itself or by its region. Six queries, however many events. */
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
  const hosts = await countAskedHosts(db, ids, personId);
  const complete = ({ regionId, ...event }: (typeof coming)[number]): OwnEvent => ({
    ...event,
    waiting: waiting.get(event.id)?.waiting ?? 0,
    requests: waiting.get(event.id)?.requests ?? 0,
    failedMails: failed.get(event.id) ?? 0,
    ...(hosts.get(event.id) ?? { hostQuestions: 0, unansweredHosts: 0 }),
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
      "series_id as seriesId",
    ])

    .where((where) =>
      where.or([
        where("region_id", "in", regionIds.length > 0 ? regionIds : [""]),
        where("id", "in", eventIds.length > 0 ? eventIds : [""]),
      ]),
    );
}

/** Of each event with anybody on the waitlist or with a request. */
async function countWaiting(
  db: Connection,
  eventIds: string[],
): Promise<Map<string, { waiting: number; requests: number }>> {
  if (eventIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("registrations")
    .select(({ fn }) => ["event_id as eventId", fn.countAll().as("count")])
    .select(sql<number | string>`sum(case when ${isRequest("registrations")} then 1 else 0 end)`.as("requests"))
    .where("event_id", "in", eventIds)
    .where("status", "=", "waitlisted")
    .groupBy("event_id")
    .execute();
  return new Map(
    rows.map(({ eventId, count, requests }) => [
      eventId,
      { waiting: Number(count) - Number(requests), requests: Number(requests) },
    ]),
  );
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

/** Hosts that have not answered: those this person answers for, and those this person asked. */
async function countAskedHosts(db: Connection, eventIds: string[], personId: string) {
  const counts = new Map<string, { hostQuestions: number; unansweredHosts: number }>();
  if (eventIds.length === 0) return counts;
  const rows = await db
    .selectFrom("event_hosts")
    .leftJoin("roles", (join) =>
      join
        .onRef("roles.event_id", "=", "event_hosts.event_id")
        .onRef("roles.organization_id", "=", "event_hosts.organization_id")
        .on("roles.person_id", "=", personId),
    )
    .select(["event_hosts.event_id as eventId", "event_hosts.asked_by as askedBy", "roles.id as roleId"])
    .where("event_hosts.event_id", "in", eventIds)
    .where("event_hosts.state", "=", "asked")
    .execute();
  for (const { eventId, askedBy, roleId } of rows) {
    const count = counts.get(eventId) ?? { hostQuestions: 0, unansweredHosts: 0 };
    if (roleId !== null) count.hostQuestions += 1;
    else if (askedBy === personId) count.unansweredHosts += 1;
    counts.set(eventId, count);
  }
  return counts;
}
