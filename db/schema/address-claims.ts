/** A person says that this address is theirs too; it becomes so once the link that was mailed there is used. */
export interface AddressClaimsTable {
  id: string;
  person_id: string;
  email: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
}
