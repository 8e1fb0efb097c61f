/** A question to the people of a region. Holds no place anywhere: erased a year after the last that was said. */
export interface QuestionsTable {
  id: string;
  region_id: string;
  /** The school or other organization that the asker means, where we know it. */
  organization_id: string | null;
  organization_text: string;
  /** The name of a topic of the region's table of contact persons; empty for something else. */
  topic: string;
  text: string;
  asker_name: string;
  asker_email: string;
  /** The asker lets the receiver have their mail address, so that an answer by mail goes to them. */
  by_mail: number;
  language: "nl" | "en";
  /** Of the link of the asker. */
  link_version: number;
  state: "unconfirmed" | "open" | "passed_on" | "asked_back" | "answered" | "closed";
  /** The row of `question_receivers` that has it now; null until it is confirmed. */
  receiver_id: string | null;
  asked_at: string;
  confirmed_at: string | null;
  answered_at: string | null;
  closed_at: string | null;
  last_turn_at: string;
  /** When the receiver is reminded, or another one asked; null while nobody waits for them. */
  next_step_at: string | null;
  /** Of the receiver that has it now. */
  reminders: number;
}
