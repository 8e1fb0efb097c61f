import type { Database, Transaction } from "#db/types";

/** The confirmed places of a region that a question can go to: not of who has stopped, or whose mail comes back. */
export function heldPlaces(db: Database | Transaction, { regionId, today }: { regionId: string; today: string }) {
  return db
    .selectFrom("contact_places as h")
    .innerJoin("contact_persons as p", "p.id", "h.contact_person_id")
    .innerJoin("contact_partners as c", "c.id", "h.partner_id")
    .innerJoin("organizations as o", "o.id", "c.organization_id")
    .innerJoin("contact_topics as t", "t.id", "h.topic_id")
    .leftJoin("refused_addresses as x", "x.email", "p.email")
    .select(["p.id as contactPersonId", "p.name", "p.email", "p.language", "o.name as organization", "h.rank"])
    .select(["c.id as partnerId", "c.position as partnerPosition", "t.id as topicId", "t.name_search as topicSearch"])
    .where("h.region_id", "=", regionId)
    .where("h.state", "=", "confirmed")
    .where((place) => place.or([place("h.stops_on", "is", null), place("h.stops_on", ">=", today)]))
    .where("x.email", "is", null);
}
