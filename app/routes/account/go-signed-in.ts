import { sessionRules } from "#app/domain/account/rules";
import type { SignedIn } from "#app/domain/account/use-sign-in.server";
import type { Elkaar } from "#app/http/context";
import { makeCookies } from "#app/http/cookies";

/** How the answer looks that lets somebody in: one cookie set, the one that bound the mail to this browser gone. */
export function goSignedIn({ config }: Elkaar, { sessionToken }: SignedIn): ResponseInit {
  const cookies = makeCookies(config);
  const headers = new Headers();
  headers.append("Set-Cookie", cookies.setSession(sessionToken, sessionRules.longest));
  headers.append("Set-Cookie", cookies.clearBrowser());
  return { status: 303, headers };
}
