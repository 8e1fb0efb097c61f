import type { Database, Transaction } from "#db/types";
import { colleaguesOf } from "#app/domain/account/colleagues.server";
import { readDetails } from "#app/domain/audit/details";
import { seenEvents } from "./seen-events.server";

type Connection = Database | Transaction;

export interface SeriesAct {
  id: string;
  at: string;
  action: string;
  /** Null for somebody who organizes another region, and for who is gone. */
  actor: string | null;
  /** The event that was put in or taken out. */
  event: { startsAt: string; venueCity: string } | null;
  details: Record<string, unknown>;
}

/** What was done to a series, the latest first. Names are of people of the reader's own regions. */
export async function listSeriesActs(
  db: Connection,
  { seriesId, personId, limit }: { seriesId: string; personId: string; limit: number },
): Promise<SeriesAct[]> {
  const rows = await db
    .selectFrom("audit_log as a")
    .leftJoin("persons as p", (join) =>
      join.onRef("p.id", "=", "a.actor_person_id").on("p.id", "in", colleaguesOf(db, personId)),
    )
    .leftJoin(seenEvents(db, personId).as("seen"), "seen.id", "a.event_id")
    .select(["a.id", "a.at", "a.action", "p.name as actor", "a.details"])
    .select(["seen.starts_at as startsAt", "seen.venue_city as venueCity"])
    .where("a.subject_type", "=", "series")
    .where("a.subject_id", "=", seriesId)
    .orderBy("a.at", "desc")
    .orderBy("a.id")
    .limit(limit)
    .execute();
  return rows.map(({ startsAt, venueCity, ...row }) => ({
    ...row,
    event: startsAt === null || venueCity === null ? null : { startsAt, venueCity },
    details: readDetails(row.details),
  }));
}
