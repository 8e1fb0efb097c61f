import { derivedToken, parseDerivedToken } from "#app/domain/link/derived-token";
import type { LinkKey } from "#app/domain/link/derived-token";

const purpose = "elkaar calendar feed 1";

/** What stands in the address of somebody's calendar feed. Opens that one feed and no page. */
export function calendarFeedToken(secret: string, key: LinkKey): string {
  return derivedToken(secret, purpose, key);
}

export function parseCalendarFeedToken(secret: string, token: string): LinkKey | undefined {
  return parseDerivedToken(secret, purpose, token);
}
