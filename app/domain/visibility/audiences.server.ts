import { sql } from "kysely";
import type { RawBuilder } from "kysely";
import type { Database, Transaction } from "#db/types";
import { onlyPerson, regionMembershipMs } from "./rules";

type Connection = Database | Transaction;

/** A list of audiences, to stand behind `in`. */
export type Audiences = RawBuilder<string>;

/**
 * The audiences that a person is in at this moment: the attendees of each event where they
 * hold a place and used their link, the people of each region where they belong, and they themselves.
 */
export function audiencesOf(db: Connection, personId: string, now: Date): Audiences {
  const events = db
    .selectFrom("registrations")
    .select(sql<string>`'event:' || event_id`.as("audience"))
    .where("person_id", "=", personId)
    .where("status", "=", "placed")
    .where("confirmed_at", "is not", null);
  const regions = db
    .selectFrom(regionsOf(db, personId).as("own"))
    .select(sql<string>`'region:' || own.region_id`.as("audience"))
    .where((own) => own.or([own("own.ends_at", "is", null), own("own.ends_at", ">", memberSince(now))]));
  const self = db
    .selectFrom("persons")
    .select(sql<string>`cast(${onlyPerson(personId)} as text)`.as("audience"))
    .where("id", "=", personId);
  return sql`${events.unionAll(regions).unionAll(self)}`;
}

/** One audience by itself. */
export function oneAudience(audience: string): Audiences {
  return sql`(${audience})`;
}

/**
 * Where somebody belongs: each region where they organize or are a contact person of a school (`ends_at` null), or hold a
 * confirmed place at an event that ends at `ends_at`, also long ago: two years later it counts no more. A region may be
 * there several times.
 */
export function regionsOf(db: Connection, personId: string) {
  const attended = db
    .selectFrom("registrations as r")
    .innerJoin("events as e", "e.id", "r.event_id")
    .select(["e.region_id", sql<string | null>`e.ends_at`.as("ends_at")])
    .where("r.person_id", "=", personId)
    .where("r.status", "=", "placed")
    .where("r.confirmed_at", "is not", null);
  const organized = db
    .selectFrom("roles")
    .select([sql<string>`region_id`.as("region_id"), sql<string | null>`null`.as("ends_at")])
    .where("person_id", "=", personId)
    .where("region_id", "is not", null);
  const asContactPerson = db
    .selectFrom("contact_persons as p")
    .innerJoin("contact_places as h", "h.contact_person_id", "p.id")
    .select(["p.region_id", sql<string | null>`null`.as("ends_at")])
    .where("p.person_id", "=", personId)
    .where("h.state", "=", "confirmed");
  return attended.unionAll(organized).unionAll(asContactPerson);
}

/** An event that ended before this instant makes nobody belong to its region any more. */
export function memberSince(now: Date): string {
  return new Date(now.getTime() - regionMembershipMs).toISOString();
}
