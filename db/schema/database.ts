import type { AuditLogTable } from "./audit-log";
import type { EventHostsTable } from "./event-hosts";
import type { EventSlugsTable } from "./event-slugs";
import type { EventsTable } from "./events";
import type { GrantsTable } from "./grants";
import type { JobRunsTable } from "./job-runs";
import type { OrganizationInboxTable } from "./organization-inbox";
import type { OrganizationsTable } from "./organizations";
import type { OutboxTable } from "./outbox";
import type { PersonEmailsTable } from "./person-emails";
import type { PersonsTable } from "./persons";
import type { ProgrammeItemsTable } from "./programme-items";
import type { RateLimitsTable } from "./rate-limits";
import type { RegionsTable } from "./regions";
import type { RegistrationNeedsTable } from "./registration-needs";
import type { RegistrationWorkshopsTable } from "./registration-workshops";
import type { RegistrationsTable } from "./registrations";
import type { RolesTable } from "./roles";
import type { SentMailsTable } from "./sent-mails";
import type { SessionsTable } from "./sessions";
import type { SignInRequestsTable } from "./sign-in-requests";
import type { WorkshopsTable } from "./workshops";

/** Every table, one file each. Instants are UTC ISO text with milliseconds; booleans are 0 or 1; ids are 128-bit random hex. */
export interface DatabaseSchema {
  audit_log: AuditLogTable;
  event_hosts: EventHostsTable;
  event_slugs: EventSlugsTable;
  events: EventsTable;
  grants: GrantsTable;
  job_runs: JobRunsTable;
  organization_inbox: OrganizationInboxTable;
  organizations: OrganizationsTable;
  outbox: OutboxTable;
  person_emails: PersonEmailsTable;
  persons: PersonsTable;
  programme_items: ProgrammeItemsTable;
  rate_limits: RateLimitsTable;
  regions: RegionsTable;
  registration_needs: RegistrationNeedsTable;
  registration_workshops: RegistrationWorkshopsTable;
  registrations: RegistrationsTable;
  roles: RolesTable;
  sent_mails: SentMailsTable;
  sessions: SessionsTable;
  sign_in_requests: SignInRequestsTable;
  workshops: WorkshopsTable;
}
