/** A passkey of an organizer (a credential of WebAuthn). The private half never leaves the device. */
export interface PasskeysTable {
  id: string;
  person_id: string;
  /** As the device names it, in base64url. */
  credential_id: string;
  /** COSE, in base64url. */
  public_key: string;
  /** How often the device says it was used; 0 for ever where the passkey lives on several devices. */
  counter: number;
  /** JSON list of how the device can be reached. */
  transports: string;
  name: string;
  created_at: string;
  last_used_at: string | null;
}
