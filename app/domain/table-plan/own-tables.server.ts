import type { Database, Transaction } from "#db/types";

type Connection = Database | Transaction;

/** Where somebody sits during one part of the event. */
export interface OwnTables {
  planId: string;
  /** Null for the hall, or for a part that is no longer in the programme. */
  title: string | null;
  startsAt: string | null;
  /** How many rounds the plan has. */
  rounds: number;
  seats: { round: number; table: number }[];
}

/** The tables of one registration, of plans that the organizer shows; nobody else's. */
export async function listOwnTables(db: Connection, registrationId: string): Promise<OwnTables[]> {
  const rows = await db
    .selectFrom("table_seats as s")
    .innerJoin("table_plans as p", "p.id", "s.plan_id")
    .innerJoin("registrations as r", "r.id", "s.registration_id")
    .leftJoin("programme_items as i", "i.id", "p.item_id")
    .select(["p.id as planId", "i.title", "i.starts_at as startsAt", "p.rounds", "s.round", "s.table_number as table"])
    .where("s.registration_id", "=", registrationId)
    .where("p.shown_at", "is not", null)
    .where("r.status", "=", "placed")
    .where("r.confirmed_at", "is not", null)
    .orderBy("i.position")
    .orderBy("p.id")
    .orderBy("s.round")
    .execute();
  return [...Map.groupBy(rows, ({ planId }) => planId)].flatMap(([planId, own]) =>
    own.slice(0, 1).map(({ title, startsAt, rounds }) => ({
      planId,
      title,
      startsAt,
      rounds,
      seats: own.map(({ round, table }) => ({ round, table })),
    })),
  );
}

/** Who sat at a table with somebody at an event, in any round of a plan that was shown. What of them may be seen, grants say. */
export async function listTableMates(
  db: Connection,
  { personId, eventId }: { personId: string; eventId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom("table_seats as own")
    .innerJoin("table_plans as p", "p.id", "own.plan_id")
    .innerJoin("registrations as me", "me.id", "own.registration_id")
    .innerJoin("table_seats as same", (join) =>
      join
        .onRef("same.plan_id", "=", "own.plan_id")
        .onRef("same.round", "=", "own.round")
        .onRef("same.table_number", "=", "own.table_number"),
    )
    .innerJoin("registrations as other", "other.id", "same.registration_id")
    .select("other.person_id as personId")
    .distinct()
    .where("p.event_id", "=", eventId)
    .where("p.shown_at", "is not", null)
    .where("me.person_id", "=", personId)
    .where("me.status", "=", "placed")
    .where("me.confirmed_at", "is not", null)
    .where("other.status", "=", "placed")
    .where("other.confirmed_at", "is not", null)
    .where("other.person_id", "!=", personId)
    .execute();
  return rows.map((row) => row.personId);
}
