/**
 * One person for one school at one partner for one topic. At most one `confirmed` row for each of these and a rank
 * (`contact_places_one_confirmed`).
 */
export interface ContactPlacesTable {
  id: string;
  region_id: string;
  /** The school. */
  organization_id: string;
  partner_id: string;
  topic_id: string;
  rank: "first" | "deputy";
  contact_person_id: string;
  state: "proposed" | "confirmed" | "declined" | "ended";
  proposed_at: string;
  proposed_by: string | null;
  /** When the mail that asks was written; null: still to write. */
  asked_at: string | null;
  /** When they said yes or no. */
  answered_at: string | null;
  /** Days, not instants: "2026-12-01". */
  starts_on: string | null;
  stops_on: string | null;
  ended_at: string | null;
  /** `taken`: somebody else had confirmed first. */
  ended_why: "left" | "handed_over" | "bounced" | "expired" | "taken" | "taken_back" | null;
  /** The place that ends when this one is confirmed. */
  replaces_id: string | null;
}
