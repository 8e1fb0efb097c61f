import type { Database, Transaction } from "#db/types";
import { askIntroduction } from "./ask.server";
import type { AskRefusal } from "./rules";
import type { GivenChannel } from "./schema.server";

export interface SpokenTo {
  askerId: string;
  eventId: string;
  personIds: readonly string[];
  /** One for all. */
  line: string;
  channels: readonly GivenChannel[];
}

export interface SpokenOutcome {
  /** Asked, or introduced where the other had asked already. */
  asked: string[];
  refused: { personId: string; reason: AskRefusal }[];
}

/**
 * Asks several people whom somebody spoke to at an event, one after the other, each by the limits of asking. Who is refused keeps
 * nobody else from being asked.
 */
export async function askSpokenTo(
  db: Database | Transaction,
  { personIds, ...asking }: SpokenTo,
  now: Date,
): Promise<SpokenOutcome> {
  const outcome: SpokenOutcome = { asked: [], refused: [] };
  for (const personId of new Set(personIds)) {
    const one = await askIntroduction(db, { ...asking, personId }, now);
    if (one.ok) outcome.asked.push(personId);
    else outcome.refused.push({ personId, reason: one.reason });
  }
  return outcome;
}

/** Who held a place in the same workshop of an event as this person. */
export async function listWorkshopMates(
  db: Database | Transaction,
  { personId, eventId }: { personId: string; eventId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom("registration_workshops as own")
    .innerJoin("registrations as me", "me.id", "own.registration_id")
    .innerJoin("registration_workshops as same", "same.workshop_id", "own.workshop_id")
    .innerJoin("registrations as other", "other.id", "same.registration_id")
    .select("other.person_id as personId")
    .distinct()
    .where("own.event_id", "=", eventId)
    .where("own.holds_place", "=", 1)
    .where("same.holds_place", "=", 1)
    .where("me.person_id", "=", personId)
    .where("other.person_id", "!=", personId)
    .execute();
  return rows.map((row) => row.personId);
}
