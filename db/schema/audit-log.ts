/** Who did what, when. Holds ids, no names or addresses. */
export interface AuditLogTable {
  id: string;
  at: string;
  actor_person_id: string | null;
  action: string;
  subject_type: string;
  subject_id: string;
  event_id: string | null;
  details: string;
}
