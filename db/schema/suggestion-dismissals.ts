/** `person_id` does not want to be suggested to `other_id` or see them suggested, at any event. Never told. */
export interface SuggestionDismissalsTable {
  person_id: string;
  other_id: string;
  dismissed_at: string;
}
