/** A list of contact persons that somebody uploaded and looks at before it is written. */
export interface ContactImportsTable {
  id: string;
  region_id: string;
  person_id: string;
  file_name: string;
  /** JSON of what was read; `[]` once written. */
  rows: string;
  created_at: string;
  confirmed_at: string | null;
  /** JSON of what was written. */
  result: string | null;
}
