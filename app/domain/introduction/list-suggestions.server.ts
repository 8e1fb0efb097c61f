import type { Database, Transaction } from "#db/types";
import type { Language } from "#app/language/language";
import { listVisibleProfiles } from "#app/domain/visibility/visible-profiles.server";
import type { VisibleProfile } from "#app/domain/visibility/visible-profiles.server";
import { reasonSentences } from "./reason-words";
import { reasonsBetween } from "./reasons-between";
import { defaultMost } from "./suggest";
import { suggestionFacts } from "./suggestion-facts.server";
import type { FactsOfEvent } from "./suggestion-facts.server";
import { scoreOf } from "./suggestion-rules";

export interface ShownSuggestion {
  profile: VisibleProfile;
  /** Why, in the reader's language, the weightiest first. */
  reasons: string[];
}

/**
 * `not_listed`: the reader shows themselves to nobody, so nobody is suggested to them. `not_made`: no organizer asked for any
 * yet, or they are being made.
 */
export type OwnSuggestions =
  { state: "not_listed" | "opted_out" | "not_made" | "none" } | { state: "some"; suggestions: ShownSuggestion[] };

export interface SuggestionReader {
  viewerPersonId: string;
  eventId: string;
  language: Language;
}

/** So many sentences say enough. */
const mostSentences = 3;

/**
 * Whom this person could meet at an event, the weightiest first, with the reasons of this moment. Nobody is there who may not be
 * seen by them now, whom they know, asked, blocked or did not want, or for whom no reason is left.
 */
export async function listSuggestions(
  db: Database | Transaction,
  { viewerPersonId, eventId, language }: SuggestionReader,
  now: Date,
): Promise<OwnSuggestions> {
  const others = await listOthers(db, { viewerPersonId, eventId });
  const facts = await suggestionFacts(db, { eventId, personIds: [viewerPersonId, ...others] }, now);
  const viewer = facts.people.find(({ id }) => id === viewerPersonId);
  if (!viewer) return { state: "not_listed" };
  if (viewer.optedOut) return { state: "opted_out" };
  const found = reasonsOf(facts, { viewerPersonId, language });
  const personIds = [...found.keys()];
  const profiles = personIds.length > 0 ? await listVisibleProfiles(db, { viewerPersonId, personIds }, now) : [];
  const suggestions = profiles
    .flatMap((profile) => {
      const own = found.get(profile.personId);
      return own ? [{ profile, ...own }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, defaultMost)
    .map(({ profile, reasons }) => ({ profile, reasons }));
  if (suggestions.length > 0) return { state: "some", suggestions };
  return { state: (await areMade(db, eventId)) ? "none" : "not_made" };
}

async function listOthers(
  db: Database | Transaction,
  { viewerPersonId, eventId }: { viewerPersonId: string; eventId: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom("suggestions")
    .select(["one_id", "two_id"])
    .where("event_id", "=", eventId)
    .where((row) => row.or([row("one_id", "=", viewerPersonId), row("two_id", "=", viewerPersonId)]))
    .execute();
  return rows.map(({ one_id: one, two_id: two }) => (one === viewerPersonId ? two : one));
}

/** By the id of the other: what it counts, and why in words. */
function reasonsOf(
  facts: FactsOfEvent,
  { viewerPersonId, language }: { viewerPersonId: string; language: Language },
): Map<string, { score: number; reasons: string[] }> {
  const between = reasonsBetween(facts);
  const reader = { language, personId: viewerPersonId, nameOf: facts.nameOf };
  return new Map(
    facts.people.flatMap(({ id }) => {
      const reasons = id === viewerPersonId ? [] : between(viewerPersonId, id);
      const sentences = reasonSentences(reasons, reader).slice(0, mostSentences);
      return sentences.length === 0 ? [] : [[id, { score: scoreOf(reasons), reasons: sentences }] as const];
    }),
  );
}

async function areMade(db: Database | Transaction, eventId: string): Promise<boolean> {
  const run = await db
    .selectFrom("suggestion_runs")
    .select("id")
    .where("event_id", "=", eventId)
    .where("finished_at", "is not", null)
    .executeTakeFirst();
  return run !== undefined;
}
