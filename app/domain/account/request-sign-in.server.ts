import { randomBytes } from "node:crypto";
import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import type { Language } from "#app/language/language";
import { findIdentity } from "./identity.server";
import { signInRules } from "./rules";
import { hashSecret, signInCode, signInToken } from "./sign-in-secrets";

export interface SignInRequest {
  /** Normalized. */
  email: string;
  /** What binds the link to the browser that asks; `newBrowserToken` where it had none. */
  browserToken: string;
  language: Language;
  /** A path of ours, see `safeReturnPath`. */
  returnTo: string;
  clientAddress: string;
}

export type RequestSignInOutcome = { ok: true } | { ok: false; reason: "too_many" };

/** A fresh 256-bit token for a browser. */
export function newBrowserToken(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * Sends a sign-in mail, whoever asks: who is unknown, or shares a mailbox, reads there what to do. So neither the answer
 * nor its time tells whether an address is known. Refuses `too_many` after five mails an hour to one address.
 */
export async function requestSignIn(
  db: Database,
  input: SignInRequest & { secret: string },
  now: Date,
): Promise<RequestSignInOutcome> {
  const { mailsPerAddress, mailsPerClient } = signInRules;
  const allowedHere = await consumeLimit(db, { key: limitKey("sign-in", input.email), ...mailsPerAddress }, now);
  const client = { key: limitKey("sign-in-client", input.clientAddress), ...mailsPerClient };
  if (!(await consumeLimit(db, client, now)) || !allowedHere) return { ok: false, reason: "too_many" };
  return inTransaction(db, async (trx) => {
    const id = newId();
    const expiresAt = new Date(now.getTime() + signInRules.requestLasts * 1000).toISOString();
    const { variant, name } = await findRecipient(trx, input.email);
    await trx
      .insertInto("sign_in_requests")
      .values({
        id,
        email: input.email,
        token_hash: hashSecret(signInToken(input.secret, id)),
        code_hash: hashSecret(signInCode(input.secret, id)),
        browser_hash: hashSecret(input.browserToken),
        tries: 0,
        language: input.language,
        return_to: input.returnTo,
        created_at: now.toISOString(),
        expires_at: expiresAt,
        used_at: null,
      })
      .execute();
    await enqueueEmail(
      trx,
      {
        template: "sign-in",
        payload: { requestId: id, variant, expiresAt },
        language: input.language,
        to: { name, address: input.email },
        dedupeKey: `sign-in:${id}`,
      },
      now,
    );
    return { ok: true };
  });
}

async function findRecipient(trx: Transaction, email: string) {
  const identity = await findIdentity(trx, email);
  const personId = identity.variant === "known" ? identity.personId : "";
  const person = await trx.selectFrom("persons").select("name").where("id", "=", personId).executeTakeFirst();
  return { variant: identity.variant, name: person?.name ?? "" };
}
