import { derivedToken, parseDerivedToken } from "#app/domain/link/derived-token";
import type { LinkKey } from "#app/domain/link/derived-token";

export type RegistrationLink = LinkKey;

const purpose = "elkaar registration link 1";

/** The personal link of one registration, so that mails can be made later from ids alone. */
export function registrationToken(secret: string, link: RegistrationLink): string {
  return derivedToken(secret, purpose, link);
}

/** Whose link this is; undefined when we did not make it. The caller compares the link version with the row. */
export function parseRegistrationToken(secret: string, token: string): RegistrationLink | undefined {
  return parseDerivedToken(secret, purpose, token);
}
