import type { Database, Transaction } from "#db/types";
import { attendeesOf } from "#app/domain/visibility/rules";

export interface TakingPart {
  eventId: string;
  /** Default: everybody who takes part. Others of these are left out. */
  personIds?: readonly string[];
  /** Now, as text. */
  at: string;
}

/**
 * A query for who takes part in the suggestions of an event, or opted out: a confirmed place, and on its list of attendees. To be
 * built upon, not to stand behind `in`: there PostgreSQL may go through everybody again and again.
 */
export function takingPart(db: Database | Transaction, { eventId, personIds, at }: TakingPart) {
  const query = db
    .selectFrom("registrations as r")
    .innerJoin("grants as n", (join) =>
      join
        .onRef("n.person_id", "=", "r.person_id")
        .on("n.audience", "=", attendeesOf(eventId))
        .on("n.field", "=", "name")
        .on("n.until", ">", at),
    )
    .where("r.event_id", "=", eventId)
    .where("r.status", "=", "placed")
    .where("r.confirmed_at", "is not", null);
  return personIds ? query.where("r.person_id", "in", personIds) : query;
}
