import { randomBytes } from "node:crypto";
import { newId } from "#db/id";
import type { Transaction } from "#db/types";
import { confirmOwnRegistrations } from "./own-address.server";
import type { Holder } from "./own-address.server";
import { sessionEnd } from "./rules";
import { hashSecret } from "./sign-in-secrets";

/**
 * What a used sign-in mail brings about: the address is theirs, their registrations made with it under their own name
 * are confirmed, and a session begins. Answers the token for the cookie (256 bits); the row keeps its hash.
 */
export async function startSession(
  trx: Transaction,
  { device, ...holder }: Holder & { device: string },
  now: Date,
): Promise<string> {
  await verifyAddress(trx, holder, now);
  await confirmOwnRegistrations(trx, holder, now);
  const token = randomBytes(32).toString("base64url");
  await trx
    .insertInto("sessions")
    .values({
      id: newId(),
      token_hash: hashSecret(token),
      person_id: holder.personId,
      device,
      created_at: now.toISOString(),
      last_seen_at: now.toISOString(),
      expires_at: sessionEnd(now, now).toISOString(),
      revoked_at: null,
      passkey_at: null,
      recovered_at: null,
    })
    .execute();
  return token;
}

/** An address belongs to one person at a time: to who reads it. */
async function verifyAddress(trx: Transaction, { personId, email }: Holder, now: Date): Promise<void> {
  const primary = await trx
    .selectFrom("person_emails")
    .select("email")
    .where("person_id", "=", personId)
    .where("is_primary", "=", 1)
    .where("email", "!=", email)
    .executeTakeFirst();
  const at = now.toISOString();
  const isPrimary = primary ? 0 : 1;
  await trx
    .insertInto("person_emails")
    .values({ email, person_id: personId, is_primary: isPrimary, verified_at: at, created_at: at })
    .onConflict((conflict) =>
      conflict.column("email").doUpdateSet((set) => ({
        person_id: personId,
        is_primary: isPrimary,
        verified_at: set.fn.coalesce("person_emails.verified_at", set.val(at)),
      })),
    )
    .execute();
}
