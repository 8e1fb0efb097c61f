/** Whose schools stand in the table of contact persons of a region: all organizations of kind school there. */
export interface ContactMunicipalitiesTable {
  region_id: string;
  /** As organizations have it. */
  municipality: string;
  added_at: string;
}
