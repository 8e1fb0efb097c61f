import type { Database, Transaction } from "#db/types";
import { visibleProfile } from "#app/domain/visibility/visible-profiles.server";
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
  const { personId, otherId, byCode, askedBy, outcome } = facts;
  if (!byCode || askedBy !== personId || outcome === "introduced") return true;
  return (await visibleProfile(db, { viewerPersonId: personId, personId: otherId }, now)) !== undefined;
}
