/** Who wants to be suggested to nobody. */
export interface SuggestionOptOutsTable {
  person_id: string;
  opted_out_at: string;
}
