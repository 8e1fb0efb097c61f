/**
 * Somebody who was asked by name to come to an event. Holds no place. Unique: event + address + normalized name, so that a
 * shared mailbox can be invited for several people.
 */
export interface InvitationsTable {
  id: string;
  event_id: string;
  email: string;
  name: string;
  /** `nameKey(name)`: what makes two spellings the same name. */
  name_key: string;
  name_search: string;
  name_sort: string;
  /** As the organizer gave it; empty when it was not given. */
  organization: string;
  role: string;
  language: "nl" | "en";
  /** Raised to revoke every link sent before. */
  link_version: number;
  invited_at: string;
  /** When the invitation or the last reminder was written. */
  mailed_at: string;
  /** The dedupe key of that mail in the outbox: how it went. */
  mail_key: string;
  reminders: number;
  /** Said not to come. Null again for who registers after all. */
  declined_at: string | null;
  decline_reason: string | null;
  withdrawn_at: string | null;
  /** `invitee`: asked not to be invited to this event any more. Such a row is never mailed again. */
  withdrawn_by: "organizer" | "invitee" | null;
  /** The registration that answers it; of one that was withdrawn, the answer is no. */
  registration_id: string | null;
}
