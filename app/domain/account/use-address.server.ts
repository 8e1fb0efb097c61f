import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { lockPerson } from "#app/domain/person/lock-person.server";
import { nameKey } from "#app/domain/person/rules";
import type { Language } from "#app/language/language";
import { findAddressStanding } from "./address-standing.server";
import { confirmOwnRegistrations } from "./own-address.server";
import { tellAddresses } from "./tell-addresses.server";

export type AddressReason =
  "link_unknown" | "link_used" | "link_expired" | "other_person" | "address_taken" | "address_shared";
export type UseAddressOutcome = { ok: true; email: string } | { ok: false; reason: AddressReason };

interface AddressUse {
  claimId: string;
  /** Who is signed in. */
  personId: string;
}

/** What a link to confirm an address is worth, without using it: mail programs open links before people do. */
export async function inspectAddressLink(
  db: Database | Transaction,
  { claimId, personId }: AddressUse,
  now: Date,
): Promise<UseAddressOutcome> {
  const claim = await db
    .selectFrom("address_claims")
    .select(["person_id", "email", "expires_at", "used_at"])
    .where("id", "=", claimId)
    .executeTakeFirst();
  if (!claim) return { ok: false, reason: "link_unknown" };
  if (claim.person_id !== personId) return { ok: false, reason: "other_person" };
  if (claim.used_at !== null) return { ok: false, reason: "link_used" };
  if (claim.expires_at <= now.toISOString()) return { ok: false, reason: "link_expired" };
  return { ok: true, email: claim.email };
}

/**
 * Makes the address the person's own, with what they registered for with it. Only for who asked, signed in; once; never where
 * it is another person's by then. The addresses they had are told.
 */
export async function useAddressLink(
  db: Database,
  input: AddressUse & { language: Language },
  now: Date,
): Promise<UseAddressOutcome> {
  return inTransaction(db, async (trx): Promise<UseAddressOutcome> => {
    const { personId, claimId, language } = input;
    await lockPerson(trx, personId);
    const worth = await inspectAddressLink(trx, input, now);
    if (!worth.ok) return worth;
    const { email } = worth;
    const { name } = await trx
      .selectFrom("persons")
      .select("name")
      .where("id", "=", personId)
      .executeTakeFirstOrThrow();
    const standing = await findAddressStanding(trx, email, { personId, name });
    if (standing === "taken" || standing === "shared")
      return { ok: false, reason: standing === "taken" ? "address_taken" : "address_shared" };
    await trx.updateTable("address_claims").set({ used_at: now.toISOString() }).where("id", "=", claimId).execute();
    await tellAddresses(trx, { personId, what: "address-added", address: email, language }, now);
    if (!(await writeAddress(trx, { personId, email }, now))) return { ok: false, reason: "address_taken" };
    await confirmOwnRegistrations(trx, { personId, nameKey: nameKey(name), email }, now);
    const act = { action: "address.added", subjectType: "person", subjectId: personId, eventId: null } as const;
    await recordAct(trx, { ...act, actorPersonId: personId, details: {} }, now);
    return { ok: true, email };
  });
}

/** The key decides between two who claim it at once; false for the second. */
async function writeAddress(
  trx: Transaction,
  { personId, email }: { personId: string; email: string },
  now: Date,
): Promise<boolean> {
  const at = now.toISOString();
  const primary = await trx
    .selectFrom("person_emails")
    .select("email")
    .where("person_id", "=", personId)
    .where("is_primary", "=", 1)
    .executeTakeFirst();
  await trx
    .insertInto("person_emails")
    .values({ email, person_id: personId, is_primary: primary ? 0 : 1, verified_at: at, created_at: at })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .execute();
  const owned = await trx
    .updateTable("person_emails")
    .set((set) => ({ verified_at: set.fn.coalesce("verified_at", set.val(at)) }))
    .where("email", "=", email)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return owned.numUpdatedRows === 1n;
}
