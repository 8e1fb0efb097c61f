/** The address at which a person's calendar fetches their own registrations; one a person. It is derived, never stored. */
export interface CalendarFeedsTable {
  /** Stands in the address, so that the address says nothing about the person. */
  id: string;
  person_id: string;
  /** Raised to revoke every address made before. */
  link_version: number;
  made_at: string;
  revoked_at: string | null;
}
