/** Somebody tells the organizers of a region about how somebody else behaves. */
export interface PersonReportsTable {
  id: string;
  region_id: string;
  event_id: string | null;
  /** Who reports. */
  person_id: string;
  reported_id: string;
  complaint: string;
  reported_at: string;
  handled_at: string | null;
  handled_by: string | null;
}
