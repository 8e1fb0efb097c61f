/** An organization that schools of a region need somebody of: the youth team, the school doctor. */
export interface ContactPartnersTable {
  id: string;
  region_id: string;
  organization_id: string;
  /** What schools call it, in a few words. */
  label: string;
  position: number;
  created_at: string;
}
