import type { Database, Transaction } from "#db/types";
import type { Language } from "#app/language/language";
import type { Mailbox } from "#emails/context";
import type { MailingPayload } from "#emails/mailing";
import { findMailing, findMailingEvent } from "./find-mailing.server";
import { loadInvited, loadRegistered, mailingPayload } from "./mailing-mail.server";
import type { AddressedPerson } from "./mailing-mail.server";
import { divideGroup } from "./preview-mailing.server";
import { isNews } from "./rules";

export interface MailingExample {
  /** Null where the group is empty: then it is filled in with an invented name. */
  personId: string | null;
  to: Mailbox;
  language: Language;
  payload: MailingPayload;
  /** Who else it can be read as, by surname. */
  people: { id: string; name: string }[];
}

/** A mailing as one person of its group would read it: who is asked for, else the first. */
export async function findExample(
  db: Database | Transaction,
  { eventId, mailingId, as }: { eventId: string; mailingId: string; as: string | null },
): Promise<MailingExample | undefined> {
  const ids = { eventId, mailingId };
  const [mailing, event] = [await findMailing(db, ids), await findMailingEvent(db, ids)];
  if (!mailing || !event) return undefined;
  const { told } = await divideGroup(db, { mailing, event });
  const chosen = told.find(({ id }) => id === as) ?? told[0];
  const loaded = chosen && (await (chosen.isInvited ? loadInvited : loadRegistered)(db, [chosen.id]));
  const person = (chosen && loaded?.get(chosen.id)) ?? nobody;
  // Its link leads nowhere in an example, so that it needs no row of its own.
  const unsubscribe = isNews(mailing) ? { id: "", linkVersion: 1 } : null;
  return {
    personId: chosen?.id ?? null,
    to: person.to,
    language: person.language,
    payload: mailingPayload({ event, text: mailing }, person, { unsubscribe }),
    people: told.map(({ id, name }) => ({ id, name })),
  };
}

const nobody: AddressedPerson = {
  id: "",
  to: { name: "Karin Voorbeeld", address: "karin@voorbeeld.example" },
  language: "nl",
  payload: { name: "Karin Voorbeeld", registration: null, invitation: null, workshops: [] },
  hasPlace: false,
};
