/** A way in without a passkey, good for one time. The code itself was shown once; the row holds a keyed hash of it. */
export interface RecoveryCodesTable {
  person_id: string;
  code_hash: string;
  created_at: string;
  used_at: string | null;
}
