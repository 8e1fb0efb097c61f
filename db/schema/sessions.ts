/** A signed-in browser. The token itself is only in the cookie; the row holds its SHA-256. */
export interface SessionsTable {
  id: string;
  token_hash: string;
  person_id: string;
  /** "Firefox op Windows": so that a person recognizes it in the list. */
  device: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  revoked_at: string | null;
  /** When a passkey was used or made in this session; without it no organizer's page opens. */
  passkey_at: string | null;
  /** When a recovery code was used in this session: for a while a new passkey may be made. */
  recovered_at: string | null;
}
