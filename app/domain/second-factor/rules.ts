const minute = 60;

/** Seconds, unless the name says otherwise. */
export const secondFactorRules = {
  challengeLasts: 5 * minute,
  codes: 10,
  /** How long a used recovery code allows a new passkey to be made. */
  recoveryLasts: 30 * minute,
  codeTries: { max: 5, windowSeconds: 60 * minute },
  passkeyTries: { max: 30, windowSeconds: 60 * minute },
  passkeysPerPerson: 10,
  longestName: 60,
  /** ES256, EdDSA and RS256 (COSE): between them every device in use. */
  algorithms: [-7, -8, -257],
} as const;

/** What is known of somebody's second factor, and of what this session has proven. */
export interface SecondFactorState {
  passkeys: number;
  /** Recovery codes that can still be used. */
  codesLeft: number;
  /** Recovery codes were handed out, used ones too. */
  hasCodes: boolean;
  passkeyAt: string | null;
  recoveredAt: string | null;
}

/**
 * What a session has to do, or may do.
 * - `set-up`: there is no second factor yet; the mail that signed in is enough to make the first passkey.
 * - `prove`: use a passkey or a recovery code.
 * - `renew`: a recovery code was used; make a new passkey.
 * - `manage`: proven; add and remove.
 */
export type Step = "set-up" | "prove" | "renew" | "manage";

/** Who once had a second factor never gets back to the mail alone, whatever is removed or used up. */
export function stepOf(state: SecondFactorState, now: Date): Step {
  if (state.passkeyAt !== null) return "manage";
  if (state.passkeys === 0 && !state.hasCodes) return "set-up";
  return isRecovering(state.recoveredAt, now) ? "renew" : "prove";
}

function isRecovering(recoveredAt: string | null, now: Date): boolean {
  if (recoveredAt === null) return false;
  return now.getTime() < Date.parse(recoveredAt) + secondFactorRules.recoveryLasts * 1000;
}

/** The last passkey goes only when a recovery code is left to come back with. */
export function mayRemovePasskey({ passkeys, codesLeft }: Pick<SecondFactorState, "passkeys" | "codesLeft">): boolean {
  return passkeys > 1 || codesLeft > 0;
}

/** Who we are to a device (WebAuthn's relying party): a passkey works on this host only. */
export interface RelyingParty {
  id: string;
  origin: string;
}

export function relyingPartyOf(baseUrl: string): RelyingParty {
  const { hostname, origin } = new URL(baseUrl);
  return { id: hostname, origin };
}

/** The name of a passkey as it is kept: one line, never empty. */
export function passkeyName(typed: string, otherwise: string): string {
  const line = typed
    .replace(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, secondFactorRules.longestName)
    .trim();
  return line === "" ? otherwise : line;
}
