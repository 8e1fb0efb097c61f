/** "Something is wrong here", about a school in the table of contact persons. */
export interface ContactReportsTable {
  id: string;
  region_id: string;
  organization_id: string;
  person_id: string | null;
  text: string;
  reported_at: string;
  solved_at: string | null;
  solved_by: string | null;
}
