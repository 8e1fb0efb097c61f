import { json } from "@remix-run/node";
import type { AppLoadContext } from "@remix-run/node";
import { findInvitation } from "#app/domain/invitation/find-invitation.server";
import type { PersonalInvitation } from "#app/domain/invitation/find-invitation.server";
import { parseInvitationToken } from "#app/domain/invitation/link";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";

/** The invitation of the link in the address; undefined when we did not make the link, or it is gone. */
export async function findByLink(
  { elkaar }: AppLoadContext,
  token: string | undefined,
): Promise<PersonalInvitation | undefined> {
  const link = parseInvitationToken(elkaar.config.secret, token ?? "");
  return link && findInvitation(elkaar.db, link, elkaar.clock());
}

/** What the page gets when its link leads nowhere. */
export function linkGone({ language }: AppLoadContext) {
  return json({ invitation: null, language }, 404);
}

/** The path of the page of an invitation. The language of the page stays. */
export function invitationPath(language: Language, token: string | undefined, behind = ""): string {
  return pathIn(language, `/uitnodiging/${token ?? ""}${behind}`);
}
