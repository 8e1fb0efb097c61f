import { parseDerivedToken, derivedToken } from "#app/domain/link/derived-token";
import type { LinkKey } from "#app/domain/link/derived-token";

const purpose = "elkaar invitation link 1";

/** The personal link of one invitation. */
export function invitationToken(secret: string, link: LinkKey): string {
  return derivedToken(secret, purpose, link);
}

export function parseInvitationToken(secret: string, token: string): LinkKey | undefined {
  return parseDerivedToken(secret, purpose, token);
}
