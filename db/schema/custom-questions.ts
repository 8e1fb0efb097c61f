/** A question of an organizer for one event, beside the fixed ones of the form. */
export interface CustomQuestionsTable {
  id: string;
  event_id: string;
  /** Counted from 0, in the order of the form. */
  position: number;
  kind: "text" | "choice" | "several" | "yes_no";
  /** The question as people read it. */
  title: string;
  /** Empty when there is none. */
  hint: string;
  /** 0 or 1. */
  required: number;
  /** 0 or 1: who answered sees the answer and cannot change it. */
  read_only: number;
  /** The sectors it is asked of, between commas; empty for everybody. */
  sectors: string;
  created_at: string;
}
