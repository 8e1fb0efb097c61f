import { derivedToken, parseDerivedToken } from "#app/domain/link/derived-token";
import type { LinkKey } from "#app/domain/link/derived-token";

const purpose = "elkaar introduction link 1";

/** The link of one side of one introduction. It opens that introduction and nothing else of the person. */
export function introductionToken(secret: string, link: LinkKey): string {
  return derivedToken(secret, purpose, link);
}

export function parseIntroductionToken(secret: string, token: string): LinkKey | undefined {
  return parseDerivedToken(secret, purpose, token);
}
