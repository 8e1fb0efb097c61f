/** What was said about a question, in order. The name is that of who acted, or of who got it. */
export interface QuestionTurnsTable {
  id: string;
  question_id: string;
  position: number;
  kind: "asked" | "replied" | "passed_on" | "escalated" | "answered" | "asked_back" | "closed";
  who: "asker" | "receiver" | "desk" | "elkaar";
  name: string;
  organization: string;
  /** Empty where nothing was said; an answer without a text was given by mail. */
  text: string;
  at: string;
}
