/** What a merge moved, as long as nobody changed it since: undoing puts back exactly these. */
export interface OrganizationMergeLinksTable {
  merge_id: string;
  kind: "registration" | "host";
  /** Id of the registration, or of the event that is hosted. */
  row_id: string;
  /** `dropped`: both hosted the event, and one row went. */
  was: "moved" | "dropped";
}
