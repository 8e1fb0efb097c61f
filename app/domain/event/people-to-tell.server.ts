import type { Database, Transaction } from "#db/types";
import { sortKey } from "#app/domain/person/rules";
import { loadRegistrationMails } from "#app/domain/registration/mail-facts.server";
import type { MailFacts } from "#app/domain/registration/mail-facts.server";
import type { Language } from "#app/language/language";
import type { EventFacts, RegistrationMail, WorkshopFacts } from "#emails/facts";

/** Somebody who holds a place, waits for one or asks for one, with the facts that every mail to them carries. */
export interface PersonOfEvent {
  registrationId: string;
  name: string;
  email: string;
  language: Language;
  status: "placed" | "requested" | "waitlisted";
  /** The workshops they hold a place in; who waits or asks holds none, and has wishes. */
  workshops: WorkshopFacts[];
  mail: RegistrationMail;
}

/** Everyone who holds a place, waits or asks for one, by surname. Three queries, however many people. */
export async function listPeopleOfEvent(db: Database | Transaction, eventId: string): Promise<PersonOfEvent[]> {
  const all = await loadRegistrationMails(db, { eventId, standings: ["placed", "requested", "waitlisted"] });
  return all
    .flatMap((facts) => (facts.status === "withdrawn" ? [] : personOf(facts, facts.status)))
    .map((person) => ({ person, key: sortKey(person.name) }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.person.registrationId, b.person.registrationId))
    .map(({ person }) => person);
}

/** The mail of this person, one step further in their calendar (RFC 5546, section 2.1.4), with the event as it will be. */
export function nextMail(person: PersonOfEvent, event: EventFacts): RegistrationMail {
  const { region, registration } = person.mail;
  return { region, event, registration: { ...registration, calendarSequence: registration.calendarSequence + 1 } };
}

function personOf(facts: MailFacts, status: PersonOfEvent["status"]): PersonOfEvent {
  const { registrationId, language, mail, workshops } = facts;
  const { name, address } = facts.to;
  return {
    registrationId,
    name,
    email: address,
    language,
    status,
    workshops,
    mail,
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
