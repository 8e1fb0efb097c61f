import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { claimAddress } from "#app/domain/person/claim-address.server";
import { writeGrants } from "#app/domain/visibility/write-grants.server";

export type ConfirmOutcome =
  { ok: true; outcome: "confirmed" | "repeated" } | { ok: false; reason: "withdrawn" | "registration_unknown" };

/**
 * The personal link was used: the address reads its mail and agrees. From now on the consents count, and the address
 * becomes a way to sign in, unless more people registered with it. A second time has no effect (`repeated`).
 */
export async function confirm(
  db: Database | Transaction,
  { registrationId }: { registrationId: string },
  now: Date,
): Promise<ConfirmOutcome> {
  return inTransaction(db, async (trx): Promise<ConfirmOutcome> => {
    const registration = await trx
      .updateTable("registrations")
      .set({ confirmed_at: sql<string>`coalesce(confirmed_at, ${now.toISOString()})` })
      .where("id", "=", registrationId)
      .where("status", "<>", "withdrawn")
      .returning(["id", "event_id", "person_id", "email", "name_key", "confirmed_at"])
      .executeTakeFirst();
    if (registration === undefined) return refusal(trx, registrationId);
    const personId = await claimAddress(trx, registration, now);
    await writeGrants(trx, { personId });
    return { ok: true, outcome: registration.confirmed_at === now.toISOString() ? "confirmed" : "repeated" };
  });
}

async function refusal(trx: Transaction, registrationId: string): Promise<ConfirmOutcome> {
  const known = await trx.selectFrom("registrations").select("id").where("id", "=", registrationId).executeTakeFirst();
  return { ok: false, reason: known === undefined ? "registration_unknown" : "withdrawn" };
}
