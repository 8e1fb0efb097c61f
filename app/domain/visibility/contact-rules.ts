import { peopleOf } from "./rules";
import type { Grant } from "./rules";

/** What a contact person can show. Without the name nothing of them is shown. */
export const contactFields = ["name", "phone", "email"] as const;
export type ContactField = (typeof contactFields)[number];

const day = 24 * 3_600_000;

/**
 * How long after they should have said again that it is right, in days: a reminder follows, then others see that it was
 * not confirmed, and then nothing is seen any more.
 */
export const contactTerms = { reminderAfterDays: 14, unconfirmedAfterDays: 42, expiresAfterDays: 224 } as const;

/** What decides about one person in the table of one region. They hold at least one place there. */
export interface ContactFacts {
  contactPersonId: string;
  regionId: string;
  /** They answered what may be shown. */
  hasChosen: boolean;
  showsPhone: boolean;
  showsEmail: boolean;
  confirmAgainAt: string | null;
}

/** The name of a field in the grants: somebody can show a phone in one region and not in another. */
export type ContactFieldName = `contact:${string}:${ContactField}`;

export function contactField(contactPersonId: string, field: ContactField): ContactFieldName {
  return `contact:${contactPersonId}:${field}`;
}

/** What stands before and after the id in the name of a field, for who joins the grants in SQL. */
export function contactFieldAround(field: ContactField): { before: string; after: string } {
  return { before: "contact:", after: `:${field}` };
}

/** When nothing of a contact person is seen any more who does not answer. */
export function contactExpires(confirmAgainAt: string): string {
  return new Date(Date.parse(confirmAgainAt) + contactTerms.expiresAfterDays * day).toISOString();
}

/** Who may see which field of contact persons, until when. Basis: consent (AVG article 6(1)(a)). */
export function contactGrantsOf(contacts: readonly ContactFacts[]): Grant[] {
  return contacts.flatMap((facts) => {
    const { contactPersonId, regionId, hasChosen, confirmAgainAt } = facts;
    if (!hasChosen || confirmAgainAt === null) return [];
    const until = contactExpires(confirmAgainAt);
    const shown = { name: true, phone: facts.showsPhone, email: facts.showsEmail };
    return contactFields
      .filter((field) => shown[field])
      .map((field) => ({ field: contactField(contactPersonId, field), audience: peopleOf(regionId), until }));
  });
}
