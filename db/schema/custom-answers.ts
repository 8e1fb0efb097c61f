/** What somebody answered: a row for each option that was chosen, or one row with a value. Gone 28 days after the event. */
export interface CustomAnswersTable {
  id: string;
  registration_id: string;
  question_id: string;
  event_id: string;
  /** Null where something was written, and for yes or no. */
  option_id: string | null;
  /** What was written; `yes` or `no` for that kind; null where an option was chosen. */
  value: string | null;
  answered_at: string;
}
