import { json } from "@remix-run/node";
import type { AppLoadContext } from "@remix-run/node";
import { findContactByLink } from "#app/domain/contact-person/find-contact.server";
import type { OwnContact } from "#app/domain/contact-person/find-contact.server";
import { parseContactPersonToken } from "#app/domain/contact-person/link";

/** The contact person of the link in the address; undefined when we did not make the link, or it is gone. */
export async function findByLink(
  { elkaar }: AppLoadContext,
  token: string | undefined,
): Promise<OwnContact | undefined> {
  const link = parseContactPersonToken(elkaar.config.secret, token ?? "");
  return link && findContactByLink(elkaar.db, link);
}

/** What the page gets when its link leads nowhere. */
export function linkGone({ language }: AppLoadContext) {
  return json({ contact: null, language }, 404);
}
