/** What somebody may do as organizer: in a whole region, or for one event. Exactly one of the two is set. */
export interface RolesTable {
  id: string;
  person_id: string;
  region_id: string | null;
  event_id: string | null;
  role: "owner" | "editor" | "desk";
  created_at: string;
}
