/** What somebody may do as organizer: in a whole region, or for one event. Exactly one of the two is set. */
export interface RolesTable {
  id: string;
  person_id: string;
  region_id: string | null;
  event_id: string | null;
  role: "owner" | "editor" | "desk";
  /** The host in whose name somebody edits this event; null for who organizes by themselves. Only beside `event_id`. */
  organization_id: string | null;
  created_at: string;
}
