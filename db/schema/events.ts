import type { Generated } from "kysely";

/**
 * A gathering. `taken` = rows that hold a place; `capacity` is what the organizer wants;
 * `place_limit` = max(capacity, taken) is what the guard uses.
 */
export interface EventsTable {
  id: string;
  slug: string;
  region_id: string;
  kind: "studiemiddag" | "symposium" | "bijeenkomst";
  /** One of the floors of the look: ouders, privacy, samenwerken, veiligheid, aanwezigheid, zorg; any other gets one by hash. */
  theme: string;
  title: string;
  /** Two lines: what it is. */
  summary: string;
  /** Paragraphs, separated by a blank line. Plain text. */
  about: string;
  doors_open_at: string | null;
  starts_at: string;
  ends_at: string;
  /** Where the event stood before it was moved; null when it never moved. */
  previous_starts_at: string | null;
  venue_name: string;
  venue_address: string;
  venue_city: string;
  /** How to get there, parking, bicycles. */
  directions: string;
  /** Step-free, hearing loop, and so on. */
  accessibility: string;
  costs: string;
  contact_name: string;
  contact_email: string;
  capacity: number;
  place_limit: number;
  taken: number;
  calendar_uid: string;
  calendar_sequence: number;
  /** Rises when what anonymous visitors see changes. */
  public_version: number;
  registration_closes_at: string | null;
  /** Null for a draft. */
  /** 0 or 1: only who was invited can register. */
  invitation_only: Generated<number>;
  published_at: string | null;
  /** Stays when an event goes back to draft: its address is known by then. */
  first_published_at: string | null;
  cancelled_at: string | null;
  cancel_reason: string | null;
  created_at: string;
  /** The series it belongs to; null for an event by itself. */
  series_id: string | null;
}
