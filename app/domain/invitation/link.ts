import { parseLink, signLink } from "#app/domain/link/signed-link";
import type { PersonalLink } from "#app/domain/link/signed-link";

const purpose = "elkaar invitation link 1";

/** The personal link of one invitation. */
export function invitationToken(secret: string, link: PersonalLink): string {
  return signLink(secret, purpose, link);
}

export function parseInvitationToken(secret: string, token: string): PersonalLink | undefined {
  return parseLink(secret, purpose, token);
}
