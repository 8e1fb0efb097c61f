/** What a person says about themselves, one across events; made when it is first saved. The name stays in `persons`. */
export interface ProfilesTable {
  person_id: string;
  /** Empty when not given. */
  role: string;
  sector: string | null;
  /** Null where no organization, or none that is known, is called so. One that was merged is read through `merged_into`. */
  organization_id: string | null;
  /** As typed; empty when not given. */
  organization_text: string;
  /** One line about the person; empty when not given. */
  about: string;
  preferred_channel: "email" | "phone" | "mobile" | "address" | null;
  created_at: string;
  saved_at: string;
}
