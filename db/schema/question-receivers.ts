/** Somebody who has, or had, a question, as they were called then. A desk is nobody in particular. */
export interface QuestionReceiversTable {
  id: string;
  question_id: string;
  kind: "first" | "deputy" | "desk";
  contact_person_id: string | null;
  name: string;
  email: string;
  organization: string;
  language: "nl" | "en";
  /** Of the link of this receiver. */
  link_version: number;
  how: "table" | "passed_on" | "escalated";
  received_at: string;
  ended_at: string | null;
}
