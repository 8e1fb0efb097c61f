/** The regions that a person wants to see first. */
export interface PersonRegionsTable {
  person_id: string;
  region_id: string;
  chosen_at: string;
}
