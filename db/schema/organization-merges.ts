/** One organization that was taken into another. The rows that went along are in `organization_merge_links`. */
export interface OrganizationMergesTable {
  id: string;
  organization_id: string;
  survivor_id: string;
  merged_at: string;
  undone_at: string | null;
}
