/** What a contact person is for. The first of a region is for all questions. */
export interface ContactTopicsTable {
  id: string;
  region_id: string;
  name: string;
  name_search: string;
  position: number;
  created_at: string;
}
