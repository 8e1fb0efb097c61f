import { parseLink, signLink } from "#app/domain/link/signed-link";
import type { PersonalLink } from "#app/domain/link/signed-link";

const purpose = "elkaar registration link 1";

/** The personal link of one registration. */
export function registrationToken(secret: string, link: PersonalLink): string {
  return signLink(secret, purpose, link);
}

export function parseRegistrationToken(secret: string, token: string): PersonalLink | undefined {
  return parseLink(secret, purpose, token);
}
