import type { Database } from "#db/types";
import type { Standing } from "#app/domain/registration/rules";
import { standing } from "#app/domain/registration/standing.server";

export interface MyRegistration {
  id: string;
  linkVersion: number;
  status: Standing;
  event: {
    slug: string;
    title: string;
    theme: string;
    startsAt: string;
    venueName: string;
    cancelledAt: string | null;
  };
  over: boolean;
}

/** Everything a person registered for, the newest event first. */
export async function listMyRegistrations(db: Database, personId: string, now: Date): Promise<MyRegistration[]> {
  const rows = await db
    .selectFrom("registrations")
    .innerJoin("events", "events.id", "registrations.event_id")
    .select([
      "registrations.id",
      "registrations.link_version",
      "events.slug",
      "events.title",
      "events.theme",
      "events.starts_at",
      "events.ends_at",
      "events.venue_name",
      "events.cancelled_at",
    ])
    .select(standing("registrations").as("status"))
    .where("registrations.person_id", "=", personId)
    .where("registrations.email", "!=", "")
    .orderBy("events.starts_at", "desc")
    .orderBy("registrations.id")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    linkVersion: row.link_version,
    status: row.status,
    event: {
      slug: row.slug,
      title: row.title,
      theme: row.theme,
      startsAt: row.starts_at,
      venueName: row.venue_name,
      cancelledAt: row.cancelled_at,
    },
    over: row.ends_at <= now.toISOString(),
  }));
}
