import { json } from "@remix-run/node";
import type { AppLoadContext } from "@remix-run/node";
import { parseRegistrationToken } from "#app/domain/registration/link";
import { findRegistration } from "#app/domain/registration/queries.server";
import type { PersonalRegistration } from "#app/domain/registration/queries.server";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";

/** The registration of the link in the address; undefined when we did not make the link, or revoked it. */
export async function findByLink(
  { elkaar }: AppLoadContext,
  token: string | undefined,
): Promise<PersonalRegistration | undefined> {
  const link = parseRegistrationToken(elkaar.config.secret, token ?? "");
  return link && findRegistration(elkaar.db, link, elkaar.clock());
}

/** What a personal page gets when its link leads nowhere. */
export function linkGone({ language }: AppLoadContext) {
  return json({ registration: null, language }, 404);
}

/** The path of a personal page. The language of the page stays. */
export function personalPath(language: Language, token: string | undefined, behind = ""): string {
  return pathIn(language, `/aanmelding/${token ?? ""}${behind}`);
}

/** Whether details and workshops can be changed: not after withdrawing, nor when the event is over or cancelled. */
export function mayChange({ status, closed }: PersonalRegistration): boolean {
  return status !== "withdrawn" && closed === null;
}

/** Whether they can let their code be scanned: they come, or came, and the address is theirs. */
export function mayHaveCode({ status, confirmedAt, closed }: PersonalRegistration): boolean {
  return status === "placed" && confirmedAt !== null && closed !== "event_cancelled";
}
