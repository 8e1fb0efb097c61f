/** A mail that an organizer writes to a group of people of one event. How far it is follows from the facts with a time. */
export interface MailingsTable {
  id: string;
  event_id: string;
  /** `registration`: about this event, to who registered. `news`: anything else; whoever wants none can unsubscribe. */
  kind: "registration" | "news";
  /** May hold placeholders, as the body does. */
  subject: string;
  /** Markdown. */
  body: string;
  /** What the text is written in: dates in it are too, whatever the reader's language. */
  language: "nl" | "en";
  audience: "placed" | "waitlisted" | "coming" | "requested" | "withdrawn" | "unanswered";
  /** Words that the role of everybody in the group holds; empty for any. */
  role: string;
  sector: string | null;
  /** A group of a workshop that is gone is nobody. */
  workshop_id: string | null;
  /** 0 or 1: brings everybody's own entry for the calendar. */
  with_calendar: number;
  timing: "now" | "at" | "relative";
  /** With `at`. */
  send_at: string | null;
  /** With `relative`: so many days after the day of the event, negative before. */
  days_from_event: number | null;
  /** With `relative`: the wall clock in Amsterdam, "09:00". */
  clock_time: string | null;
  created_at: string;
  created_by: string | null;
  /** An organizer agreed to what and to whom; it leaves by itself at `planned_for`. */
  scheduled_at: string | null;
  /** When it leaves, by the event as it was known last. */
  planned_for: string | null;
  /** The group was written down, and mails are being written. */
  started_at: string | null;
  recipient_count: number;
  /** Every mail stands in the outbox. */
  written_at: string | null;
  stopped_at: string | null;
  stop_reason: "organizer" | "event_cancelled" | "too_late" | null;
}
