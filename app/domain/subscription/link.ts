import { derivedToken, parseDerivedToken } from "#app/domain/link/derived-token";
import type { LinkKey } from "#app/domain/link/derived-token";

const purpose = "elkaar unsubscribe link 1";

/** The link that ends invitations and news of one region to one address. It can do nothing else, so it is never revoked. */
export function unsubscribeToken(secret: string, { id }: Pick<LinkKey, "id">): string {
  return derivedToken(secret, purpose, { id, linkVersion: 1 });
}

/** The id of the subscription; undefined for a link that we did not make. */
export function parseUnsubscribeToken(secret: string, token: string): string | undefined {
  return parseDerivedToken(secret, purpose, token)?.id;
}
