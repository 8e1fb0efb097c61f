import { derivedToken, parseDerivedToken } from "#app/domain/link/derived-token";
import type { LinkKey } from "#app/domain/link/derived-token";

const purpose = "elkaar contact person link 1";

/** The personal link of one contact person in one region. */
export function contactPersonToken(secret: string, link: LinkKey): string {
  return derivedToken(secret, purpose, link);
}

export function parseContactPersonToken(secret: string, token: string): LinkKey | undefined {
  return parseDerivedToken(secret, purpose, token);
}
