import type { Database, Transaction } from "#db/types";

const day = 24 * 3_600_000;

/** Somebody belongs to a region for so long after the end of an event of it. */
export const regionAudienceDays = 2 * 365;

/**
 * Ids of the regions that somebody belongs to: they confirmed a registration for an event of it that is over no longer
 * than two years, have a role in it, or are a contact person in it.
 */
export async function listRegionsOfReader(db: Database | Transaction, personId: string, now: Date): Promise<string[]> {
  const since = new Date(now.getTime() - regionAudienceDays * day).toISOString();
  const byRegistration = db
    .selectFrom("registrations as r")
    .innerJoin("events as e", "e.id", "r.event_id")
    .select("e.region_id as id")
    .where("r.person_id", "=", personId)
    .where("r.confirmed_at", "is not", null)
    .where("r.status", "=", "placed")
    .where("e.cancelled_at", "is", null)
    .where("e.ends_at", ">", since);
  const byRole = db
    .selectFrom("roles")
    .select((role) => role.ref("roles.region_id").$notNull().as("id"))
    .where("person_id", "=", personId)
    .where("region_id", "is not", null);
  const byEventRole = db
    .selectFrom("roles")
    .innerJoin("events", "events.id", "roles.event_id")
    .select("events.region_id as id")
    .where("roles.person_id", "=", personId);
  const asContact = db
    .selectFrom("contact_persons as p")
    .innerJoin("contact_places as h", "h.contact_person_id", "p.id")
    .select("p.region_id as id")
    .where("p.person_id", "=", personId)
    .where("h.state", "=", "confirmed");
  const rows = await byRegistration.union(byRole).union(byEventRole).union(asContact).execute();
  return rows.map(({ id }) => id).sort();
}
