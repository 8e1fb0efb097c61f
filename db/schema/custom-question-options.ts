/** What can be chosen, for the kinds `choice` and `several`. */
export interface CustomQuestionOptionsTable {
  id: string;
  question_id: string;
  /** Counted from 0. */
  position: number;
  label: string;
}
