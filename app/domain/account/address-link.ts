import { derivedToken, parseDerivedToken } from "#app/domain/link/derived-token";

const purpose = "elkaar address claim 1";

/** What stands in the link that confirms an address. It works once, for the person who is signed in and asked for it. */
export function addressToken(secret: string, claimId: string): string {
  return derivedToken(secret, purpose, { id: claimId, linkVersion: 1 });
}

export function parseAddressToken(secret: string, token: string): string | undefined {
  return parseDerivedToken(secret, purpose, token)?.id;
}
