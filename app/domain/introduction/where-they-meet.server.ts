import type { Database, Transaction } from "#db/types";
import { regionsOf, memberSince } from "#app/domain/visibility/audiences.server";
import type { MeetingFacts } from "#emails/introduction-facts";

type Connection = Database | Transaction;

export interface Pair {
  one: string;
  other: string;
}

/** The event where both hold a confirmed place: the given one, or the latest of all that begin before an instant. Undefined where there is none. */
export async function findSharedEvent(
  db: Connection,
  { one, other, eventId, startsBefore }: Pair & { eventId?: string | undefined; startsBefore?: string },
): Promise<{ eventId: string; regionId: string } | undefined> {
  const query = db
    .selectFrom("registrations as r")
    .innerJoin("registrations as o", "o.event_id", "r.event_id")
    .innerJoin("events as e", "e.id", "r.event_id")
    .select(["e.id as eventId", "e.region_id as regionId"])
    .where("r.person_id", "=", one)
    .where("o.person_id", "=", other)
    .where("r.status", "=", "placed")
    .where("o.status", "=", "placed")
    .where("r.confirmed_at", "is not", null)
    .where("o.confirmed_at", "is not", null)
    .where("e.cancelled_at", "is", null)
    .orderBy("e.starts_at", "desc")
    .orderBy("e.id");
  const begun = startsBefore === undefined ? query : query.where("e.starts_at", "<", startsBefore);
  return (eventId === undefined ? begun : begun.where("e.id", "=", eventId)).executeTakeFirst();
}

/** A region where both belong at this moment. */
export async function findSharedRegion(db: Connection, { one, other }: Pair, now: Date): Promise<string | undefined> {
  const since = memberSince(now);
  const [ours, theirs] = [await regionsOf(db, one).execute(), await regionsOf(db, other).execute()];
  const isNow = ({ ends_at: endsAt }: { ends_at: string | null }) => endsAt === null || endsAt > since;
  const shared = ours
    .filter(isNow)
    .filter((own) => theirs.some((one) => isNow(one) && one.region_id === own.region_id));
  return shared.map((own) => own.region_id).sort()[0];
}

/** Where the two find each other at an event that is still to come: the workshops they share, then breaks and drinks. */
export async function findMeetings(
  db: Connection,
  { one, other, eventId }: Pair & { eventId: string },
  now: Date,
): Promise<MeetingFacts[]> {
  const at = now.toISOString();
  const workshops = await db
    .selectFrom("registration_workshops as a")
    .innerJoin("registration_workshops as b", "b.workshop_id", "a.workshop_id")
    .innerJoin("registrations as r", "r.id", "a.registration_id")
    .innerJoin("registrations as o", "o.id", "b.registration_id")
    .innerJoin("workshops as w", "w.id", "a.workshop_id")
    .innerJoin("programme_items as p", "p.id", "a.round_id")
    .select(["w.title", "w.room", "p.starts_at", "p.ends_at"])
    .where("a.event_id", "=", eventId)
    .where("a.holds_place", "=", 1)
    .where("b.holds_place", "=", 1)
    .where("r.person_id", "=", one)
    .where("o.person_id", "=", other)
    .where("p.ends_at", ">", at)
    .orderBy("p.position")
    .execute();
  const pauses = await db
    .selectFrom("programme_items")
    .select(["title", "room", "starts_at", "ends_at"])
    .where("event_id", "=", eventId)
    .where("kind", "in", ["break", "drinks"])
    .where("ends_at", ">", at)
    .orderBy("position")
    .execute();
  const facts = (kind: MeetingFacts["kind"], rows: typeof pauses) =>
    rows.map(({ title, room, starts_at: startsAt, ends_at: endsAt }) => ({ kind, title, room, startsAt, endsAt }));
  return [...facts("workshop", workshops), ...facts("pause", pauses)];
}
