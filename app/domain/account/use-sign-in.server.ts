import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { findIdentity } from "./identity.server";
import { signInRules } from "./rules";
import { revokeSession } from "./sessions.server";
import { hashSecret } from "./sign-in-secrets";
import { startSession } from "./start-session.server";

export interface SignedIn {
  ok: true;
  /** For the cookie; the database keeps its hash only. */
  sessionToken: string;
  returnTo: string;
}

export type SignInReason =
  | "link_unknown"
  | "link_used"
  | "link_expired"
  | "other_browser"
  | "code_wrong"
  | "code_expired"
  | "nobody"
  | "mailbox_shared";

export type UseSignInOutcome = SignedIn | { ok: false; reason: SignInReason };

interface Use {
  /** Undefined for a browser that never asked for a sign-in mail. */
  browserToken: string | undefined;
  /** See `deviceName`. */
  device: string;
  /** Who is signed in in this browser now: that session ends. */
  replaces: { personId: string; sessionId: string } | null;
}

/** What a sign-in link is worth, without using it: a mail scanner may look as often as it likes. */
export async function inspectSignInLink(
  db: Database,
  { token, browserToken }: { token: string; browserToken: string | undefined },
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: SignInReason }> {
  const request = await findRequest(db, token);
  if (!request) return { ok: false, reason: "link_unknown" };
  if (request.used_at !== null) return { ok: false, reason: "link_used" };
  if (request.expires_at <= now.toISOString()) return { ok: false, reason: "link_expired" };
  const own = browserToken !== undefined && hashSecret(browserToken) === request.browser_hash;
  return own ? { ok: true } : { ok: false, reason: "other_browser" };
}

/** Signs in with the link, once, within ten minutes, in the browser that asked for it. A refusal uses nothing up. */
export async function useSignInLink(
  db: Database,
  input: Use & { token: string },
  now: Date,
): Promise<UseSignInOutcome> {
  const worth = await inspectSignInLink(db, input, now);
  if (!worth.ok) return worth;
  const request = await findRequest(db, input.token);
  if (!request) return { ok: false, reason: "link_unknown" };
  return useRequest(db, request, input, now);
}

/**
 * Signs in with the six digits, typed in the browser that asked. Each attempt counts on every mail this browser has
 * waiting, right or wrong, and after five they are dead: `code_expired`.
 */
export async function useSignInCode(
  db: Database,
  { code, browserToken, ...use }: Use & { code: string },
  now: Date,
): Promise<UseSignInOutcome> {
  if (browserToken === undefined) return { ok: false, reason: "code_expired" };
  const tried = await db
    .updateTable("sign_in_requests")
    .set((set) => ({ tries: set("tries", "+", 1) }))
    .where("browser_hash", "=", hashSecret(browserToken))
    .where("used_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .where("tries", "<", signInRules.codeTries)
    .returning(["id", "email", "return_to", "code_hash", "tries"])
    .execute();
  const codeHash = hashSecret(code);
  const request = tried.find((row) => row.code_hash === codeHash);
  if (request) return useRequest(db, request, use, now);
  const triesLeft = tried.some((row) => row.tries < signInRules.codeTries);
  return { ok: false, reason: triesLeft ? "code_wrong" : "code_expired" };
}

function findRequest(db: Database, token: string) {
  return db
    .selectFrom("sign_in_requests")
    .select(["id", "email", "return_to", "browser_hash", "expires_at", "used_at"])
    .where("token_hash", "=", hashSecret(token))
    .executeTakeFirst();
}

async function useRequest(
  db: Database,
  request: { id: string; email: string; return_to: string },
  { device, replaces }: Pick<Use, "device" | "replaces">,
  now: Date,
): Promise<UseSignInOutcome> {
  return inTransaction(db, async (trx) => {
    if (!(await takeRequest(trx, request.id, now))) return { ok: false, reason: "link_used" };
    const identity = await findIdentity(trx, request.email);
    if (identity.variant === "unknown") return { ok: false, reason: "nobody" };
    if (identity.variant === "shared") return { ok: false, reason: "mailbox_shared" };
    if (replaces) await revokeSession(trx, replaces, now);
    const sessionToken = await startSession(trx, { ...identity, email: request.email, device }, now);
    return { ok: true, sessionToken, returnTo: request.return_to };
  });
}

/** Compare-and-set: of two at once, one gets it. */
async function takeRequest(trx: Transaction, id: string, now: Date): Promise<boolean> {
  const result = await trx
    .updateTable("sign_in_requests")
    .set({ used_at: now.toISOString() })
    .where("id", "=", id)
    .where("used_at", "is", null)
    .where("expires_at", ">", now.toISOString())
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
