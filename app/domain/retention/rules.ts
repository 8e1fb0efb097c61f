const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** How long is kept what, after what, in milliseconds. The words for people are in `language/{nl,en}/system.ts`. */
export const retention = {
  /** Diet and access needs, after the end of the event. */
  needs: 24 * hour,
  /** Phone, note and answers to own questions, invitations, suggestions, table plans, and whole registrations of who had no place or withdrew, after the end. */
  practical: 28 * day,
  /** Who was there, after the end: for the recap, the next edition and what was agreed. */
  attendance: 2 * 365 * day,
  /** Mail bodies, addresses in the outbox, payloads of mails that failed. */
  mail: 30 * day,
  /** An address that refused mail, since it did last. */
  refusal: 182 * day,
  /** An address that got invitations or news and did not unsubscribe, since the last one. */
  subscription: 2 * 365 * day,
  /** A used or expired request to sign in: it still counts as used. */
  signIn: 1 * day,
  /** Somebody proposed as a contact person who does not answer; what was said about the table and nobody dealt with. */
  proposal: 182 * day,
  /** A list of organizations, or of contact persons, that was uploaded. */
  imports: 7 * day,
  /** An introduction since it ended, and a report since it was dealt with. */
  introduction: 182 * day,
  /** A question, after the last that was said about it; and an answer that was taken back. */
  question: 365 * day,
  /** A question that its asker never sent on. */
  unconfirmedQuestion: 7 * day,
  /** Somebody known from nothing any more. */
  person: 28 * day,
  /** Who did what. */
  audit: 2 * 365 * day,
} as const;

export type Kept = keyof typeof retention;

/** What happened before this instant has been kept long enough. */
export function keptSince(now: Date, kept: Kept): string {
  return new Date(now.getTime() - retention[kept]).toISOString();
}
