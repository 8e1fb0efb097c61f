import { derivedToken, parseDerivedToken } from "#app/domain/link/derived-token";
import type { LinkKey } from "#app/domain/link/derived-token";

const askerPurpose = "elkaar question link 1";
const receiverPurpose = "elkaar question receiver link 1";

/** The link of who asked: of the question itself. */
export function askerToken(secret: string, link: LinkKey): string {
  return derivedToken(secret, askerPurpose, link);
}

/** The link of one receiver of a question. */
export function receiverToken(secret: string, link: LinkKey): string {
  return derivedToken(secret, receiverPurpose, link);
}

export type QuestionLink = { of: "asker" | "receiver"; key: LinkKey };

/** Whose link this is; undefined when we did not make it. */
export function parseQuestionToken(secret: string, token: string): QuestionLink | undefined {
  const asker = parseDerivedToken(secret, askerPurpose, token);
  if (asker) return { of: "asker", key: asker };
  const receiver = parseDerivedToken(secret, receiverPurpose, token);
  return receiver && { of: "receiver", key: receiver };
}
