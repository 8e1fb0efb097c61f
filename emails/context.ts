import type { Language } from "#app/language/language";
import type { CalendarFile } from "./calendar";

/** What makes a personal link, of a registration, an invitation or a contact person. */
export interface PersonalKey {
  id: string;
  linkVersion: number;
}

/** Absolute addresses in one language. Made by the worker, so that no token waits in the outbox. */
export interface Links {
  home(): string;
  event(slug: string): string;
  /** A page of an event in the organizer's area; `below` is "" or begins with a slash. */
  organize(slug: string, below: string): string;
  /** The organizer's area; who is not signed in does that first. */
  organizersArea(): string;
  privacy(): string;
  registration(registration: PersonalKey): string;
  workshops(registration: PersonalKey): string;
  details(registration: PersonalKey): string;
  withdraw(registration: PersonalKey): string;
  invitation(invitation: PersonalKey): string;
  /** One side of one introduction. */
  introduction(side: PersonalKey): string;
  /** Whether the two of an introduction spoke: asked of one side. */
  metQuestion(side: PersonalKey): string;
  contacts(): string;
  /** Whom somebody could meet at an event; who is not signed in does that first. */
  suggestions(slug: string): string;
  /** What somebody is, and shows, as a contact person in one region. */
  contactPerson(contact: PersonalKey): string;
  /** What somebody asked, for themselves. */
  question(question: PersonalKey): string;
  /** A question, for who has it. */
  questionReceiver(receiver: PersonalKey): string;
  /** No more invitations and news of a region: one click, also by a machine (RFC 8058). */
  unsubscribe(subscription: PersonalKey): string;
  signIn(requestId: string): string;
  /** The six digits that do the same as the sign-in link. */
  signInCode(requestId: string): string;
  signInPage(): string;
  /** Where an organizer keeps their passkeys. */
  passkeys(): string;
  /** Confirms an address, once, for who asked and is signed in. */
  addressClaim(claimId: string): string;
  /** Where a person keeps their addresses. */
  addresses(): string;
}

export interface Mailbox {
  name: string;
  address: string;
}

/** What a template gets beside its payload. */
export interface EmailContext {
  language: Language;
  links: Links;
  to: Mailbox;
  /** When the mail is made. Goes into the calendar as DTSTAMP. */
  now: Date;
}

export interface RenderedEmail {
  subject: string;
  html: string;
  text: string;
  /** Who reads the answers; without it, answers go to the sender. */
  replyTo?: Mailbox;
  calendar?: CalendarFile;
  /** Where a mail program can unsubscribe with one click, for mail that is not about one's own registration. */
  unsubscribe?: string;
}
