import { contactGrantsOf } from "./contact-rules";
import type { ContactFacts } from "./contact-rules";

/** What other attendees may see of a person. Nothing else of a registration is ever shown to them. */
export const attendeeFields = ["name", "role", "organization", "sector"] as const;
export type AttendeeField = (typeof attendeeFields)[number];

/** Who came can look people up for four weeks after the end. */
export const attendeeListDays = 28;

/** What decides: the consent, whether it took effect, the state of the registration, the end of the event. */
export interface VisibilityFacts {
  eventId: string;
  /** Asked to be on the list. */
  listed: boolean;
  /** The personal link was used: the person of the address agrees. */
  confirmed: boolean;
  status: "placed" | "waitlisted" | "withdrawn";
  eventEndsAt: string;
  eventCancelled: boolean;
}

export interface Grant {
  /** One of `attendeeFields`, or of a contact person (`contactField`). */
  field: string;
  audience: string;
  until: string;
}

/** The confirmed attendees of one event. */
export function attendeesOf(eventId: string): string {
  return `event:${eventId}`;
}

/**
 * Who may see which field of one person, until when. Everything that shows people to people reads these grants.
 * Basis: consent (AVG article 6(1)(a)), which ends when it is withdrawn (article 7(3)).
 */
export function grantsOf(registrations: VisibilityFacts[], contacts: ContactFacts[] = []): Grant[] {
  return [...attendeeGrantsOf(registrations), ...contactGrantsOf(contacts)];
}

function attendeeGrantsOf(registrations: VisibilityFacts[]): Grant[] {
  return registrations.filter(isShown).flatMap(({ eventId, eventEndsAt }) => {
    const until = new Date(Date.parse(eventEndsAt) + attendeeListDays * 24 * 3_600_000).toISOString();
    return attendeeFields.map((field) => ({ field, audience: attendeesOf(eventId), until }));
  });
}

function isShown({ listed, confirmed, status, eventCancelled }: VisibilityFacts): boolean {
  return listed && confirmed && status === "placed" && !eventCancelled;
}
