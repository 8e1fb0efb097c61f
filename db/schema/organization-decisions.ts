/** What an organizer said that a typed text means in a region. No organization: it is left as it is. */
export interface OrganizationDecisionsTable {
  region_id: string;
  text_search: string;
  text: string;
  organization_id: string | null;
  decided_at: string;
}
