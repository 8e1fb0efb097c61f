import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { consumeLimits } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import type { Language } from "#app/language/language";
import { addressRules } from "./address-rules";
import { findAddressStanding } from "./address-standing.server";

export interface NewAddress {
  personId: string;
  /** As the person is called: stands in the mail. */
  name: string;
  /** Normalized. */
  email: string;
  language: Language;
}

export type AddAddressOutcome = { ok: true } | { ok: false; reason: "too_many" };

/**
 * Mails the address that somebody says it is theirs, with a link that makes it so. Whose it is already reads there that
 * nothing happened: neither the answer here nor its time tells whether an address is known. Refuses `too_many` after ten
 * mails an hour by one person, or five to one address.
 */
export async function addAddress(db: Database, input: NewAddress, now: Date): Promise<AddAddressOutcome> {
  const limits = [
    { key: limitKey("add-address", input.personId), ...addressRules.mailsPerPerson },
    { key: limitKey("add-address-to", input.email), ...addressRules.mailsPerAddress },
  ];
  if (!(await consumeLimits(db, limits, now))) return { ok: false, reason: "too_many" };
  return inTransaction(db, async (trx) => {
    const { personId, name, email, language } = input;
    const id = newId();
    const expiresAt = new Date(now.getTime() + addressRules.claimLasts * 1000).toISOString();
    const standing = await findAddressStanding(trx, email, { personId, name });
    await trx
      .insertInto("address_claims")
      .values({ id, person_id: personId, email, created_at: now.toISOString(), expires_at: expiresAt, used_at: null })
      .execute();
    await enqueueEmail(
      trx,
      {
        template: "address-claim",
        payload: { claimId: id, variant: standing, expiresAt },
        language,
        // Whoever reads that mailbox need not learn who typed its address.
        to: { name: standing === "free" || standing === "yours" ? name : "", address: email },
        dedupeKey: `address-claim:${id}`,
      },
      now,
    );
    return { ok: true };
  });
}
