/** A mail address belongs to one person at a time and counts as theirs once a link sent there was used. */
export interface PersonEmailsTable {
  /** Normalized: trimmed, lower case. Primary key. */
  email: string;
  person_id: string;
  /** 0 or 1. */
  is_primary: number;
  verified_at: string | null;
  created_at: string;
}
