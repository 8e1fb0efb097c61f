import type { Database, Transaction } from "#db/types";
import { attendeesOf } from "#app/domain/visibility/rules";

/** Who shows themselves to the attendees of an event now, by surname: whom an organizer can introduce to each other. */
export async function listListed(
  db: Database | Transaction,
  { eventId }: { eventId: string },
  now: Date,
): Promise<{ personId: string; name: string; organization: string }[]> {
  const rows = await db
    .selectFrom("grants as g")
    .innerJoin("registrations as r", (join) =>
      join.onRef("r.person_id", "=", "g.person_id").on("r.event_id", "=", eventId),
    )
    .leftJoin("organizations as o", "o.id", "r.organization_id")
    .select(["r.person_id as personId", "r.name", "r.organization_text", "o.name as organization"])
    .where("g.audience", "=", attendeesOf(eventId))
    .where("g.field", "=", "name")
    .where("g.until", ">", now.toISOString())
    .where("r.status", "=", "placed")
    .orderBy("r.name_sort")
    .orderBy("r.id")
    .execute();
  return rows.map(({ personId, name, organization, organization_text: text }) => ({
    personId,
    name,
    organization: organization ?? text,
  }));
}
