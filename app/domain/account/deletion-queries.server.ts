import type { Database, Transaction } from "#db/types";

type Connection = Database | Transaction;

export interface DeletionPlan {
  /** Events that are still to come: the person is withdrawn from them. */
  events: { registrationId: string; eventId: string; title: string; startsAt: string }[];
  /** Names of regions that would be left without an owner: as long as there are any, the account stays. */
  ownerless: string[];
}

/** What deleting an account would do, and what stands in its way. */
export async function planDeletion(db: Connection, personId: string, now: Date): Promise<DeletionPlan> {
  const events = await db
    .selectFrom("registrations as r")
    .innerJoin("events as e", "e.id", "r.event_id")
    .select(["r.id", "r.event_id", "e.title", "e.starts_at"])
    .where("r.person_id", "=", personId)
    .where("r.status", "!=", "withdrawn")
    .where("e.ends_at", ">", now.toISOString())
    .where("e.cancelled_at", "is", null)
    .orderBy("r.event_id")
    .execute();
  return {
    events: events.map((row) => ({
      registrationId: row.id,
      eventId: row.event_id,
      title: row.title,
      startsAt: row.starts_at,
    })),
    ownerless: await listOwnerless(db, personId),
  };
}

async function listOwnerless(db: Connection, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("roles as mine")
    .innerJoin("regions", "regions.id", "mine.region_id")
    .select("regions.name")
    .where("mine.person_id", "=", personId)
    .where("mine.role", "=", "owner")
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom("roles as other")
            .select("other.id")
            .whereRef("other.region_id", "=", "mine.region_id")
            .where("other.role", "=", "owner")
            .where("other.person_id", "!=", personId),
        ),
      ),
    )
    .orderBy("regions.name")
    .execute();
  return rows.map(({ name }) => name);
}
