/** Two people who may meet at an event, each pair once. Why is worked out when somebody reads it. */
export interface SuggestionsTable {
  event_id: string;
  /** The two ids in order. */
  one_id: string;
  two_id: string;
  score: number;
  made_at: string;
}
