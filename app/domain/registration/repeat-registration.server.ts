import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { consumeLimits } from "#app/domain/limit/consume.server";
import type { Limit } from "#app/domain/limit/rules";
import { linkInvitation } from "./link-invitation.server";
import { mailLink } from "./mail-link.server";
import type { RegisterOutcome } from "./register.server";
import type { RegisteringFacts } from "./registering-facts.server";
import { findFullWorkshops } from "./registering-facts.server";
import { relinkBefore } from "./rules";

export interface Repeat {
  facts: RegisteringFacts;
  existing: NonNullable<RegisteringFacts["existing"]>;
  limits: Limit[];
  /** A stranger would ask for a place, and could not be told that a workshop is full. */
  asks: boolean;
}

/**
 * Somebody who is registered already registers again: nothing changes, the personal link is mailed once more. A stranger
 * who types a known address and a full workshop gets the answer that an unknown address would get; only a double submit,
 * in the minutes after the first, is not told that the place it just took is gone.
 */
export async function repeatRegistration(
  db: Database | Transaction,
  { facts, existing, limits, asks }: Repeat,
  now: Date,
): Promise<RegisterOutcome> {
  const looksAtWorkshops = !asks && facts.event.taken < facts.event.place_limit;
  const full = looksAtWorkshops ? await findFullWorkshops(db, facts.choices) : [];
  if (full.length > 0 && !(await isDoubleSubmit(db, { existing, full }, now)))
    return { ok: false, reason: "workshop_full", workshopIds: full };
  return inTransaction(db, async (trx): Promise<RegisterOutcome> => {
    if (!(await consumeLimits(trx, limits, now))) return { ok: false, reason: "too_many" };
    await linkInvitation(trx, { invitation: facts.invitation, registrationId: existing.id });
    await mailLinkAgain(trx, existing.id, now);
    return { ok: true, outcome: "repeated", registrationId: existing.id };
  });
}

async function isDoubleSubmit(
  db: Database | Transaction,
  { existing, full }: { existing: Repeat["existing"]; full: string[] },
  now: Date,
): Promise<boolean> {
  if (existing.link_mailed_at <= relinkBefore(now)) return false;
  const held = await db
    .selectFrom("registration_workshops")
    .select("workshop_id")
    .where("registration_id", "=", existing.id)
    .execute();
  return full.every((id) => held.some((row) => row.workshop_id === id));
}

/** Compare-and-set on the last time: of two at once, one mails. */
async function mailLinkAgain(trx: Transaction, registrationId: string, now: Date): Promise<void> {
  const due = await trx
    .updateTable("registrations")
    .set({ link_mailed_at: now.toISOString() })
    .where("id", "=", registrationId)
    .where("link_mailed_at", "<=", relinkBefore(now))
    .executeTakeFirst();
  if (due.numUpdatedRows === 0n) return;
  await mailLink(trx, registrationId, () => `repeated:${registrationId}:${now.toISOString()}`, now);
}
