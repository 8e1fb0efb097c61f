/**
 * Somebody who is, or is asked to be, a contact person in one region, with what they show there. Unique: region + address +
 * normalized name, so that a shared mailbox can hold several.
 */
export interface ContactPersonsTable {
  id: string;
  region_id: string;
  /** Known once they used their link. */
  person_id: string | null;
  email: string;
  name: string;
  name_key: string;
  name_search: string;
  name_sort: string;
  /** Shown to nobody as long as `show_phone` is 0. */
  phone: string | null;
  show_phone: number;
  show_email: number;
  /** When they chose what is shown: the consent. */
  chosen_at: string | null;
  language: "nl" | "en";
  /** Raised to revoke every link sent before. */
  link_version: number;
  created_at: string;
  /** When they last said that it is right. */
  confirmed_at: string | null;
  /** When we ask again. */
  confirm_again_at: string | null;
  asked_again_at: string | null;
  reminded_at: string | null;
}
