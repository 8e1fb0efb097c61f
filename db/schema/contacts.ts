/** Somebody whom the owner knows through an introduction. Each of two people has a row; only while both do, they share anything. */
export interface ContactsTable {
  id: string;
  owner_id: string;
  other_id: string;
  /** As the person was called when they met: what stays when they share nothing any more. */
  name: string;
  name_sort: string;
  /** As they were told with the yes; shown while they share anything. */
  role: string;
  organization: string;
  region_id: string;
  event_id: string | null;
  introduced_at: string;
  /** The owner's own; nobody else ever sees it. */
  note: string;
}
