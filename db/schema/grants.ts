/** Who may see which field of a person, until when. Written by `app/domain/visibility` only. */
export interface GrantsTable {
  person_id: string;
  field: string;
  /** `event:<event id>`: the confirmed attendees of that event. */
  audience: string;
  until: string;
}
