import { randomBytes } from "node:crypto";
import type { Database } from "#db/types";
import { secondFactorRules } from "./rules";

interface Asked {
  sessionId: string;
  purpose: "register" | "use";
}

/**
 * What a device must sign in this session. The same one while it lasts, so that a second tab does not spoil the
 * first; a new one when little of its five minutes is left.
 */
export async function issueChallenge(db: Database, { sessionId, purpose }: Asked, now: Date): Promise<string> {
  const at = now.getTime();
  const lasts = secondFactorRules.challengeLasts * 1000;
  const soon = new Date(at + lasts / 2).toISOString();
  const fresh = {
    challenge: randomBytes(32).toString("base64url"),
    expires_at: new Date(at + lasts).toISOString(),
  };
  await db
    .insertInto("passkey_challenges")
    .values({ session_id: sessionId, purpose, ...fresh })
    .onConflict((conflict) =>
      conflict.columns(["session_id", "purpose"]).doUpdateSet(fresh).where("passkey_challenges.expires_at", "<=", soon),
    )
    .execute();
  const row = await db
    .selectFrom("passkey_challenges")
    .select("challenge")
    .where("session_id", "=", sessionId)
    .where("purpose", "=", purpose)
    .executeTakeFirst();
  return row?.challenge ?? fresh.challenge;
}

/** Takes the challenge of this session away, whatever comes of it; undefined when there is none or it is too old. */
export async function takeChallenge(
  db: Database,
  { sessionId, purpose }: Asked,
  now: Date,
): Promise<string | undefined> {
  const taken = await db
    .deleteFrom("passkey_challenges")
    .where("session_id", "=", sessionId)
    .where("purpose", "=", purpose)
    .returning(["challenge", "expires_at"])
    .executeTakeFirst();
  return taken && taken.expires_at > now.toISOString() ? taken.challenge : undefined;
}
