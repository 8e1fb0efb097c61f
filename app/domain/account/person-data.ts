import type { DatabaseSchema } from "#db/schema/database";
import type { OwnColumns } from "./own-rows.server";

/** Which rows of a table are somebody's, and what of them stays secret even to them: it would open something. */
export type PersonData = OwnColumns & { secret?: readonly string[] };

const person: OwnColumns = { person: ["person_id"] };
/** Also before they used the link that was mailed. */
const contactPerson: OwnColumns = { person: ["person_id"], email: ["email"] };
/** Also what was mailed to an address that they said was theirs, and that is not yet. */
const outbox: OwnColumns = {
  registration: ["registration_id"],
  email: ["recipient_email"],
  through: [{ column: "dedupe_key", table: "address_claims", columns: person, prefix: "address-claim:" }],
};

/**
 * For every table: whose its rows are, or why they are nobody's. The compiler asks for each table, and a test for each column
 * that names a person. What is handed to who asks for their data, and what is erased with them, is read from here.
 */
export const personData: { [Table in keyof DatabaseSchema]: PersonData | string } = {
  persons: { person: ["id"] },
  person_emails: { person: ["person_id"] },
  address_claims: { person: ["person_id"] },
  profiles: { person: ["person_id"] },
  profile_areas: { person: ["person_id"] },
  profile_themes: { person: ["person_id"] },
  profile_channels: { person: ["person_id"] },
  profile_photos: { person: ["person_id"] },
  visibility_choices: { person: ["person_id"] },
  grants: { person: ["person_id"] },
  registrations: { person: ["person_id"] },
  registration_needs: { registration: ["registration_id"] },
  registration_workshops: { registration: ["registration_id"] },
  table_seats: { registration: ["registration_id"] },
  custom_answers: { registration: ["registration_id"] },
  organization_inbox: { registration: ["registration_id"] },
  organization_merge_links: { registration: ["row_id"] },
  invitations: { registration: ["registration_id"], email: ["email"] },
  mailing_recipients: { registration: ["registration_id"], email: ["email"] },
  outbox,
  sent_mails: { through: [{ column: "outbox_id", table: "outbox", columns: outbox }] },
  subscriptions: { email: ["email"] },
  refused_addresses: { email: ["email"] },
  sign_in_requests: { email: ["email"], secret: ["token_hash", "code_hash", "browser_hash"] },
  sessions: { person: ["person_id"], secret: ["token_hash"] },
  passkeys: { person: ["person_id"], secret: ["public_key"] },
  passkey_challenges: {
    through: [{ column: "session_id", table: "sessions", columns: person }],
    secret: ["challenge"],
  },
  recovery_codes: { person: ["person_id"], secret: ["code_hash"] },
  calendar_feeds: { person: ["person_id"] },
  person_regions: { person: ["person_id"] },
  roles: { person: ["person_id"] },
  audit_log: {
    person: ["actor_person_id", "subject_id"],
    registration: ["subject_id"],
    through: [{ column: "subject_id", table: "contact_persons", columns: contactPerson }],
  },
  event_hosts: { person: ["asked_by", "answered_by"] },
  mailings: { person: ["created_by"] },
  organization_imports: { person: ["person_id"] },
  contact_persons: contactPerson,
  contact_places: {
    person: ["proposed_by"],
    through: [{ column: "contact_person_id", table: "contact_persons", columns: contactPerson }],
  },
  contact_reports: { person: ["person_id", "solved_by"] },
  contact_imports: { person: ["person_id"] },
  introductions: { person: ["asked_by"] },
  introduction_sides: person,
  introduction_channels: { through: [{ column: "side_id", table: "introduction_sides", columns: person }] },
  contacts: { person: ["owner_id"] },
  contact_channels: { through: [{ column: "contact_id", table: "contacts", columns: { person: ["owner_id"] } }] },
  person_blocks: person,
  person_codes: person,
  person_reports: person,
  suggestions: { person: ["one_id", "two_id"], secret: ["one_id", "two_id"] },
  suggestion_runs: { person: ["asked_by"] },
  suggestion_mails: person,
  suggestion_dismissals: person,
  suggestion_opt_outs: person,
  questions: { email: ["asker_email"] },
  question_turns: { through: [{ column: "question_id", table: "questions", columns: { email: ["asker_email"] } }] },
  question_receivers: { email: ["email"] },
  published_answers: { person: ["published_by"] },

  contact_merge_links: "organizations",
  contact_municipalities: "which schools stand in the table of a region",
  contact_partners: "organizations",
  contact_topics: "what schools need somebody for",
  custom_question_options: "asked by an organizer, of everybody",
  custom_questions: "asked by an organizer, of everybody",
  event_slugs: "addresses of events",
  events: "public; who is named as contact stands on the page of the event",
  job_runs: "when the product did its own work",
  met_counts: "counts; no row of them is about one person",
  organization_aliases: "names of organizations",
  organization_decisions: "what a text means in a region; says of nobody that they typed it",
  organization_merges: "organizations",
  organizations: "organizations",
  programme_items: "public; who speaks stands on the page of the event",
  rate_limits: "counts behind a hash, for an hour at most",
  regions: "the hosting networks",
  series: "public",
  table_plans: "an organizer's; who sits where stands in the seats",
  workshops: "public; who leads stands on the page of the event",
};
