import { askSuggestions } from "#app/domain/introduction/ask-suggestions.server";
import { makeSuggestions } from "#app/domain/introduction/make-suggestions.server";
import { suggest } from "#app/domain/introduction/suggest";
import { saveProfile } from "#app/domain/profile/save.server";
import { chooseVisibility } from "#app/domain/visibility/choose.server";
import type { VisibleField } from "#app/domain/visibility/rules";
import type { Database } from "#db/types";
import { fullProfile } from "#tests/proofs/visibility/full-profile";
import { testNow } from "#tests/support/factories";
import type { MakingSuggestions } from "#app/domain/introduction/make-suggestions.server";

/** The same work without a thread. */
export const threads: MakingSuggestions["threads"] = {
  suggest: async ({ facts, options }, { onProgress } = {}) => suggest(facts, { ...options, onProgress }),
};

/** Has the suggestions of an event made at once; throws what went wrong. */
export async function makeNow(
  db: Database,
  asked: { eventId: string; actorPersonId: string; byMail?: boolean },
  now = testNow,
): Promise<void> {
  const outcome = await askSuggestions(db, { byMail: false, ...asked }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  await makeSuggestions({ db, clock: () => now, threads, onError: fail });
}

export function fail(error: unknown): never {
  throw error;
}

interface Work {
  personId: string;
  name: string;
  areas?: string[];
  offers?: string[];
  seeks?: string[];
  /** What attendees see of it. */
  shows?: readonly VisibleField[];
}

/** What somebody works for, offers and seeks, and shows to attendees. */
export async function saveWork(db: Database, { personId, name, areas = [], offers = [], seeks = [], shows }: Work) {
  const saved = await saveProfile(
    db,
    {
      ...{ personId, ...fullProfile, name, themes: { offers, seeks } },
      areas: { organization: areas, neighbourhood: [], municipality: [] },
    },
    testNow,
  );
  if (!saved.ok) throw new Error(saved.reason);
  const fields = shows ?? (["areas", "offers", "seeks"] as const);
  const choices = ["name" as const, ...fields].map((field) => ({ field, audience: "attendees" as const, weeks: 4 }));
  await chooseVisibility(db, { personId, choices }, testNow);
}
