import type { Database, Transaction } from "#db/types";
import { inTransaction } from "#db/transaction";
import { askIntroduction, hasBlocked } from "#app/domain/introduction/ask.server";
import type { AskOutcome } from "#app/domain/introduction/ask.server";
import type { GivenChannel } from "#app/domain/introduction/schema.server";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { visibleProfile } from "#app/domain/visibility/visible-profiles.server";
import { codeLimits, readCode } from "./rules";

export interface Scanned {
  isOwn: boolean;
  /** Null where this viewer may not see it. */
  firstName: string | null;
}

/** Whether this one may look at one more code: against guessing. Every look counts, also of a code that is there. */
export async function mayLook(
  db: Database | Transaction,
  { viewerId, clientAddress }: { viewerId: string | null; clientAddress: string },
  now: Date,
): Promise<boolean> {
  const limit =
    viewerId === null
      ? { key: limitKey("code-client", clientAddress), ...codeLimits.perClient }
      : { key: limitKey("code-person", viewerId), ...codeLimits.perPerson };
  return consumeLimit(db, limit, now);
}

/**
 * What the page of a code may say to this viewer (null: to nobody in particular). Undefined for a code that is wrong or revoked,
 * and as well to whom its owner has blocked: the two look the same.
 */
export async function findScanned(
  db: Database | Transaction,
  { code, viewerId }: { code: string; viewerId: string | null },
  now: Date,
): Promise<Scanned | undefined> {
  const personId = await findOwner(db, code);
  if (personId === undefined) return undefined;
  if (viewerId === null) return { isOwn: false, firstName: null };
  if (viewerId === personId) return { isOwn: true, firstName: null };
  if (await hasBlocked(db, personId, viewerId)) return undefined;
  const visible = await visibleProfile(db, { viewerPersonId: viewerId, personId }, now);
  return { isOwn: false, firstName: visible?.name.split(" ")[0] ?? null };
}

/**
 * Asks the owner of a code to get to know each other. Letting it be scanned stands for being seen: their name need not be
 * visible, and stays hidden until they say yes. `not_visible`: the code leads nowhere, for this asker.
 */
export async function askByCode(
  db: Database | Transaction,
  asking: { askerId: string; code: string; line: string; channels: readonly GivenChannel[] },
  now: Date,
): Promise<AskOutcome> {
  const { code, ...rest } = asking;
  return inTransaction(db, async (trx): Promise<AskOutcome> => {
    const personId = await findOwner(trx, code);
    if (personId === undefined) return { ok: false, reason: "not_visible" };
    return askIntroduction(trx, { ...rest, personId, byCode: true }, now);
  });
}

async function findOwner(db: Database | Transaction, text: string): Promise<string | undefined> {
  const code = readCode(text);
  if (code === undefined) return undefined;
  const row = await db.selectFrom("person_codes").select("person_id").where("code", "=", code).executeTakeFirst();
  return row?.person_id;
}
