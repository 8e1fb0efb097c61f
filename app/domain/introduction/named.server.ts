import type { Database, Transaction } from "#db/types";
import { listVisibleProfiles } from "#app/domain/visibility/visible-profiles.server";
import type { IntroductionOutcome } from "./rules";

interface NamedFacts {
  personId: string;
  otherId: string;
  byCode: boolean;
  askedBy: string | null;
  outcome: IntroductionOutcome | null;
}

/**
 * Whether this person may know who the other is. Who asked by scanning a code may not, before both said yes, unless the other shows
 * them their name anyway: a code that was photographed must not become a name.
 */
export async function mayKnowName(db: Database | Transaction, facts: NamedFacts, now: Date): Promise<boolean> {
  return (await listNamed(db, { personId: facts.personId, all: [facts] }, now)).has(facts.otherId);
}

/** Of several introductions of one person those whose other name they may know, in one query. */
export async function listNamed(
  db: Database | Transaction,
  { personId, all }: { personId: string; all: readonly NamedFacts[] },
  now: Date,
): Promise<Set<string>> {
  const hidden = all.filter((facts) => !isNamedAnyway(facts)).map(({ otherId }) => otherId);
  const seen =
    hidden.length === 0 ? [] : await listVisibleProfiles(db, { viewerPersonId: personId, personIds: hidden }, now);
  return new Set([...all.filter(isNamedAnyway).map(({ otherId }) => otherId), ...seen.map((one) => one.personId)]);
}

function isNamedAnyway({ personId, byCode, askedBy, outcome }: NamedFacts): boolean {
  return !byCode || askedBy !== personId || outcome === "introduced";
}
