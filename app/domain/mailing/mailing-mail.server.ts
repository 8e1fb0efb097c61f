import type { Database, Transaction } from "#db/types";
import { eventFacts, loadRegistrationMails } from "#app/domain/registration/mail-facts.server";
import type { Language } from "#app/language/language";
import type { Mailbox, PersonalKey } from "#emails/context";
import type { MailingPayload } from "#emails/mailing";
import type { MailingEvent } from "./find-mailing.server";

export interface MailingText {
  subject: string;
  body: string;
  language: Language;
  withCalendar: number;
}

/** Somebody as their mail says it: facts of now, and ids to make links from. */
export interface AddressedPerson {
  id: string;
  to: Mailbox;
  language: Language;
  payload: Pick<MailingPayload, "name" | "registration" | "invitation" | "workshops">;
  /** Whether the entry for their calendar can go with it. */
  hasPlace: boolean;
}

/** The facts of people who registered, by the id of their registration. Three queries, however many. */
export async function loadRegistered(
  db: Database | Transaction,
  registrationIds: string[],
): Promise<Map<string, AddressedPerson>> {
  const found = await loadRegistrationMails(db, { registrationIds });
  return new Map(
    found.map(({ registrationId, to, language, mail, workshops, status }) => {
      const payload = { name: to.name, registration: mail.registration, invitation: null, workshops };
      return [registrationId, { id: registrationId, to, language, payload, hasPlace: status === "placed" }];
    }),
  );
}

/** The same of people who were invited and did not answer, by the id of their invitation. */
export async function loadInvited(
  db: Database | Transaction,
  invitationIds: string[],
): Promise<Map<string, AddressedPerson>> {
  if (invitationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("invitations")
    .select(["id", "name", "email", "language", "link_version as linkVersion"])
    .where("id", "in", invitationIds)
    .execute();
  return new Map(
    rows.map(({ id, name, email, language, linkVersion }) => {
      const payload = { name, registration: null, invitation: { id, linkVersion }, workshops: [] };
      return [id, { id, to: { name, address: email }, language, payload, hasPlace: false }];
    }),
  );
}

/** What the mail to one person is made from: ids and facts, never a token. */
export function mailingPayload(
  { event, text }: { event: MailingEvent; text: MailingText },
  person: AddressedPerson,
  { unsubscribe, isTest = false }: { unsubscribe: PersonalKey | null; isTest?: boolean },
): MailingPayload {
  return {
    region: { name: event.region_name, mailbox: event.region_mailbox },
    event: eventFacts(event),
    subject: text.subject,
    body: text.body,
    textLanguage: text.language,
    ...person.payload,
    withCalendar: text.withCalendar === 1 && person.hasPlace,
    unsubscribe,
    isTest,
  };
}
