import type { Database, Transaction } from "#db/types";
import { searchKey } from "#app/domain/person/rules";
import { organizationNames } from "#app/domain/organization/present-names.server";
import type { SeatingFacts } from "#app/domain/introduction/seat-rules";
import { suggestionFacts } from "#app/domain/introduction/suggestion-facts.server";
import type { SuggestionFacts } from "#app/domain/introduction/suggestion-rules";

type Connection = Database | Transaction;

/** Somebody who has a place at an event and used their link: who gets a seat. */
export interface Guest {
  registrationId: string;
  personId: string;
  /** The id of their organization as it stands now, or the search key of what they typed. */
  organization: string;
}

/** Everybody who gets a seat, in an order that says nothing. */
export async function listGuests(db: Connection, eventId: string): Promise<Guest[]> {
  const rows = await db
    .selectFrom("registrations")
    .select(["id", "person_id", "organization_id", "organization_text"])
    .where("event_id", "=", eventId)
    .where("status", "=", "placed")
    .where("confirmed_at", "is not", null)
    .orderBy("id")
    .execute();
  const names = await organizationNames(
    db,
    rows.flatMap((row) => row.organization_id ?? []),
  );
  return rows.map(({ id, person_id: personId, organization_id: organizationId, organization_text: text }) => ({
    registrationId: id,
    personId,
    organization: (organizationId !== null && names.get(organizationId)?.id) || searchKey(text),
  }));
}

/**
 * What the seating of these people may look at: who knows whom, who is kept apart, and for who is useful to whom only what everybody
 * who comes may see. Who is not on the list of attendees counts as somebody of another organization.
 */
export async function loadSeatingFacts(
  db: Connection,
  { eventId, guests }: { eventId: string; guests: readonly Guest[] },
  now: Date,
): Promise<SeatingFacts & { suggestions: SuggestionFacts }> {
  const numbers = new Map(guests.map(({ personId }, number) => [personId, number]));
  const pairs = (rows: { one: string; other: string }[]) =>
    rows.flatMap(({ one, other }): [number, number][] => {
      const [a, b] = [numbers.get(one), numbers.get(other)];
      return a === undefined || b === undefined ? [] : [[a, b]];
    });
  return {
    people: guests.map(({ personId: id, organization }) => ({ id, organization })),
    pairs: [],
    acquainted: pairs(await listAcquainted(db, eventId)),
    blocked: pairs(await listBlocked(db, eventId)),
    suggestions: await readSuggestions(db, eventId, now),
  };
}

/** Without what cannot be handed to a thread. */
async function readSuggestions(db: Connection, eventId: string, now: Date): Promise<SuggestionFacts> {
  const { people, gaps, apart } = await suggestionFacts(db, { eventId }, now);
  return { people, gaps, apart };
}

/** Of two contacts one row is enough. */
function listAcquainted(db: Connection, eventId: string) {
  return db
    .selectFrom("contacts as c")
    .innerJoin("registrations as r", (join) =>
      join.onRef("r.person_id", "=", "c.owner_id").on("r.event_id", "=", eventId),
    )
    .innerJoin("registrations as o", (join) =>
      join.onRef("o.person_id", "=", "c.other_id").on("o.event_id", "=", eventId),
    )
    .select(["c.owner_id as one", "c.other_id as other"])
    .orderBy("c.id")
    .execute();
}

function listBlocked(db: Connection, eventId: string) {
  return db
    .selectFrom("person_blocks as b")
    .innerJoin("registrations as r", (join) =>
      join.onRef("r.person_id", "=", "b.person_id").on("r.event_id", "=", eventId),
    )
    .innerJoin("registrations as o", (join) =>
      join.onRef("o.person_id", "=", "b.blocked_id").on("o.event_id", "=", eventId),
    )
    .select(["b.person_id as one", "b.blocked_id as other"])
    .execute();
}
