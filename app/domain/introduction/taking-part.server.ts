import type { Database, Transaction } from "#db/types";
import { attendeesOf } from "#app/domain/visibility/rules";

export interface TakingPart {
  eventId: string;
  /** Default: everybody who takes part. Others of these are left out. */
  personIds?: readonly string[];
  /** Now, as text. */
  at: string;
}

/** A query for the ids of who takes part in the suggestions of an event, or opted out: a confirmed place, and on its list of attendees. */
export function takingPart(db: Database | Transaction, { eventId, personIds, at }: TakingPart) {
  const query = db
    .selectFrom("registrations as t")
    .innerJoin("grants as n", "n.person_id", "t.person_id")
    .select("t.person_id")
    .where("t.event_id", "=", eventId)
    .where("t.status", "=", "placed")
    .where("t.confirmed_at", "is not", null)
    .where("n.audience", "=", attendeesOf(eventId))
    .where("n.field", "=", "name")
    .where("n.until", ">", at);
  return personIds ? query.where("t.person_id", "in", personIds) : query;
}
