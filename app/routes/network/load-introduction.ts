import { json } from "@remix-run/node";
import type { AppLoadContext } from "@remix-run/node";
import { findIntroduction } from "#app/domain/introduction/find-introduction.server";
import type { PersonalIntroduction } from "#app/domain/introduction/find-introduction.server";
import { parseIntroductionToken } from "#app/domain/introduction/link";
import { listOwnChannels } from "#app/domain/introduction/own-channels.server";
import type { GivenChannel } from "#app/domain/introduction/schema.server";
import { findMailbox } from "#app/domain/person/find-mailbox.server";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";

/** The introduction of the link in the address; undefined when we did not make the link, or it is gone. */
export async function findByLink(
  { elkaar }: AppLoadContext,
  token: string | undefined,
): Promise<PersonalIntroduction | undefined> {
  const link = parseIntroductionToken(elkaar.config.secret, token ?? "");
  return link && findIntroduction(elkaar.db, link, elkaar.clock());
}

/**
 * What can be ticked: for who is signed in as this person, all that their profile says. Who only has the link gets the address that
 * it was mailed to, since a link may be passed on.
 */
export async function channelsToOffer({ elkaar, viewer }: AppLoadContext, personId: string): Promise<GivenChannel[]> {
  if (viewer?.personId === personId) return listOwnChannels(elkaar.db, personId);
  const mailbox = await findMailbox(elkaar.db, personId);
  return mailbox ? [{ kind: "email", value: mailbox.to.address }] : [];
}

/** What the page gets when its link leads nowhere. */
export function linkGone({ language }: AppLoadContext) {
  return json({ introduction: null, language }, 404);
}

/** The path of the page of one side. The language of the page stays. */
export function introductionPath(language: Language, token: string | undefined, done: string): string {
  return pathIn(language, `/kennismaking/${token ?? ""}?klaar=${done}`);
}
