/** Who was mailed about their suggestions: once an event, however often they are made. */
export interface SuggestionMailsTable {
  event_id: string;
  person_id: string;
  written_at: string;
}
