/** What somebody typed as organization and that matched none: an organizer places it later. */
export interface OrganizationInboxTable {
  id: string;
  text: string;
  text_search: string;
  event_id: string;
  registration_id: string;
  created_at: string;
  resolved_at: string | null;
  organization_id: string | null;
}
