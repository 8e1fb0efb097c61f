/** A person chose that an audience may see a field of theirs. No row: nobody of that audience does. */
export interface VisibilityChoicesTable {
  person_id: string;
  field: string;
  audience: "contacts" | "attendees" | "region";
  /** Only with `attendees`: so many weeks after the end of the event. */
  weeks: number | null;
  chosen_at: string;
}
