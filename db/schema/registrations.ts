/** One person's registration for one event. Unique: event + address + normalized name, and event + person. */
export interface RegistrationsTable {
  id: string;
  event_id: string;
  person_id: string;
  email: string;
  name: string;
  /** `nameKey(name)`: what makes two spellings the same name. */
  name_key: string;
  name_search: string;
  name_sort: string;
  organization_id: string | null;
  organization_text: string;
  role: string;
  sector: string;
  phone: string | null;
  /** The part of the region somebody works in, as typed. */
  region: string | null;
  note: string | null;
  language: "nl" | "en";
  /** 0 or 1: asked to be on the list of attendees. Takes effect once `confirmed_at` is set. */
  listed: number;
  /** Only `placed` rows hold a place. */
  status: "placed" | "waitlisted" | "withdrawn";
  created_at: string;
  placed_at: string | null;
  waitlisted_at: string | null;
  withdrawn_at: string | null;
  /** Set where the event asked for approval: as long as `approved_at` is null, a waitlisted row is a request and holds no place in line. */
  requested_at: string | null;
  approved_at: string | null;
  /** An organizer said no; the row is withdrawn. */
  refused_at: string | null;
  /** What the organizer wrote to this person. */
  refusal_reason: string | null;
  /** The personal link was used once (a POST): the address is theirs, consents take effect. */
  confirmed_at: string | null;
  /** Raised to revoke every personal link sent before. */
  link_version: number;
  /** When the personal link was last mailed, so that a double submit sends one mail. */
  link_mailed_at: string;
  calendar_uid: string;
  calendar_sequence: number;
}
