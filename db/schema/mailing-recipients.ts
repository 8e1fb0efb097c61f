/** Somebody in the group of a mailing, as it was when it began. How their mail fared stands in the outbox, by `mail_key`. */
export interface MailingRecipientsTable {
  id: string;
  mailing_id: string;
  registration_id: string | null;
  invitation_id: string | null;
  /** By surname, from 0: the order in which mails are written. */
  position: number;
  email: string;
  name: string;
  /** `written`: stands in the outbox. `gone`: the registration was removed meanwhile. */
  outcome: "waiting" | "written" | "unsubscribed" | "gone" | "stopped";
  mail_key: string;
  created_at: string;
}
