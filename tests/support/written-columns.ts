import type { DatabaseSchema } from "#db/schema/database";

type Columns = { [T in keyof DatabaseSchema]: readonly (keyof DatabaseSchema[T])[] };

/**
 * Every column that holds words of people, as they wrote them; the compiler asks for each table. `private` is what another
 * region, or nobody in particular, may never read; `shared` stands on public pages, or is common to all regions.
 */
export const privateColumns: Columns = {
  address_claims: ["email"],
  audit_log: [],
  calendar_feeds: [],
  custom_answers: ["value"],
  custom_question_options: [],
  custom_questions: [],
  event_hosts: [],
  event_slugs: [],
  events: [],
  grants: [],
  invitations: ["email", "name", "organization", "role", "decline_reason"],
  job_runs: ["name"],
  mailing_recipients: ["email", "name"],
  mailings: ["subject", "body", "role"],
  organization_aliases: [],
  organization_decisions: ["text"],
  organization_imports: ["file_name"],
  organization_inbox: ["text"],
  organization_merge_links: [],
  organization_merges: [],
  organizations: [],
  outbox: ["recipient_email", "recipient_name", "last_error"],
  passkey_challenges: [],
  passkeys: ["name"],
  person_emails: ["email"],
  person_regions: [],
  persons: ["name"],
  profile_areas: ["area"],
  profile_channels: ["channel"],
  profile_photos: [],
  profile_themes: ["theme"],
  profiles: ["role", "organization_text", "about"],
  programme_items: [],
  published_answers: [],
  question_receivers: ["name", "email", "organization"],
  question_turns: ["name", "organization", "text"],
  questions: ["organization_text", "topic", "text", "asker_name", "asker_email"],
  rate_limits: [],
  recovery_codes: [],
  refused_addresses: ["email", "reason"],
  regions: [],
  registration_needs: ["diet", "access"],
  registration_workshops: [],
  registrations: ["email", "name", "organization_text", "role", "phone", "region", "note", "refusal_reason"],
  roles: [],
  sent_mails: ["subject", "source"],
  series: [],
  sessions: ["device"],
  sign_in_requests: ["email"],
  subscriptions: ["email"],
  visibility_choices: [],
  workshops: [],
};

export const sharedColumns: Partial<Columns> = {
  events: [
    "title",
    "summary",
    "about",
    "theme",
    "venue_name",
    "venue_address",
    "venue_city",
    "directions",
    "accessibility",
    "costs",
    "contact_name",
    "contact_email",
    "cancel_reason",
  ],
  programme_items: ["title", "description", "speakers", "room"],
  series: ["title", "theme", "summary", "about", "costs"],
  workshops: ["title", "description", "leader", "room"],
  custom_questions: ["title", "hint"],
  custom_question_options: ["label"],
  published_answers: ["theme", "theme_slug", "question", "answer"],
  regions: ["name", "mailbox", "desk_phone", "desk_email", "desk_hours"],
  organizations: ["name", "municipality", "city", "address", "brin"],
  organization_aliases: ["name"],
};

/** What else there is: numbers, what we make, and one of a few words that the code knows. */
export const madeByUs =
  /^(id|slug|at|key|name_key|until|kind|field|audience|state|status|action|template|language|sector|transports|purpose|challenge|number|was|result|rows|payload|details|return_to|public_key|role)$|(_id|_at|_by|_until|_hash|_key|_uid|_search|_sort|_type|_token|_into|_version|_sequence|_limit)$|^(capacity|taken|listed|reminders|position|count|tries|attempts|counter|priority|holds_place|is_primary|invitation_only|approval|required|read_only|sectors)$|^(timing|outcome|how|with_calendar|days_from_event|clock_time|planned_for|recipient_count|stop_reason|forget_when_sent|preferred_channel|image|weeks|who|by_mail)$/;
