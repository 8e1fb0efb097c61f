import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { deleteOldSuggestions } from "#app/domain/introduction/forget-suggestions.server";
import { deleteOldIntroductions, deleteOldReports } from "#app/domain/introduction/forget.server";
import {
  deleteContactImports,
  deleteContactPersons,
  deleteContactPlaces,
  deleteContactReports,
} from "./contact-persons.server";
import { erasePersons, eraseOldRegistrations } from "./erase-people.server";
import { deleteDecisions, deleteImports, deleteMergeLinks, deleteOrganizationTexts } from "./organization-texts.server";
import { deleteMailingRecipients, deleteRefusedAddresses, deleteSubscriptions } from "./mail-addresses.server";
import { deleteAnswersTakenBack, deleteQuestions } from "./questions.server";
import { keptSince } from "./rules";

/** How many rows each rule removed or blanked. */
export type RetentionReport = Record<RetentionRule, number>;

type RetentionRule = keyof typeof rules;

const rules = {
  needs: deleteNeeds,
  phoneAndNote: blankPhoneAndNote,
  answers: deleteAnswers,
  tablePlans: deleteTablePlans,
  withoutPlace: deleteRegistrationsWithoutPlace,
  registrations: eraseOldRegistrations,
  contactPlaces: deleteContactPlaces,
  contactPersons: deleteContactPersons,
  contactReports: deleteContactReports,
  contactImports: deleteContactImports,
  persons: erasePersons,
  questions: deleteQuestions,
  publishedAnswers: deleteAnswersTakenBack,
  organizationTexts: deleteOrganizationTexts,
  organizationDecisions: deleteDecisions,
  organizationMerges: deleteMergeLinks,
  organizationImports: deleteImports,
  invitations: deleteInvitations,
  introductions: deleteOldIntroductions,
  suggestions: deleteOldSuggestions,
  reports: deleteOldReports,
  mailBodies: deleteMailBodies,
  mailAddresses: blankMailAddresses,
  mailingRecipients: deleteMailingRecipients,
  refusedAddresses: deleteRefusedAddresses,
  subscriptions: deleteSubscriptions,
  sessions: deleteSessions,
  passkeys: deletePasskeys,
  recoveryCodes: deleteRecoveryCodes,
  passkeyChallenges: deletePasskeyChallenges,
  signInRequests: deleteSignInRequests,
  rateLimits: deleteRateLimits,
  grants: deleteGrants,
  audit: deleteAudit,
} as const;

/**
 * Removes what has been kept long enough (AVG, article 5, paragraph 1 under e), each rule in a transaction of its own, in the order
 * that lets one make room for the next. Running it twice at the same instant removes nothing the second time.
 */
export async function runRetention(db: Database, now: Date): Promise<RetentionReport> {
  const run = (rule: RetentionRule) => inTransaction(db, (trx) => rules[rule](trx, now));
  return {
    needs: await run("needs"),
    phoneAndNote: await run("phoneAndNote"),
    answers: await run("answers"),
    tablePlans: await run("tablePlans"),
    withoutPlace: await run("withoutPlace"),
    registrations: await run("registrations"),
    contactPlaces: await run("contactPlaces"),
    contactPersons: await run("contactPersons"),
    contactReports: await run("contactReports"),
    contactImports: await run("contactImports"),
    persons: await run("persons"),
    invitations: await run("invitations"),
    introductions: await run("introductions"),
    suggestions: await run("suggestions"),
    reports: await run("reports"),
    questions: await run("questions"),
    publishedAnswers: await run("publishedAnswers"),
    organizationTexts: await run("organizationTexts"),
    organizationDecisions: await run("organizationDecisions"),
    organizationMerges: await run("organizationMerges"),
    organizationImports: await run("organizationImports"),
    mailBodies: await run("mailBodies"),
    mailAddresses: await run("mailAddresses"),
    mailingRecipients: await run("mailingRecipients"),
    refusedAddresses: await run("refusedAddresses"),
    subscriptions: await run("subscriptions"),
    sessions: await run("sessions"),
    passkeys: await run("passkeys"),
    recoveryCodes: await run("recoveryCodes"),
    passkeyChallenges: await run("passkeyChallenges"),
    signInRequests: await run("signInRequests"),
    rateLimits: await run("rateLimits"),
    grants: await run("grants"),
    audit: await run("audit"),
  };
}

/** Health data (AVG, article 9): a day after the event, and at once for who does not come. */
async function deleteNeeds(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("registration_needs")
    .where((needs) =>
      needs.or([
        needs("event_id", "in", endedEvents(trx, keptSince(now, "needs"))),
        needs("registration_id", "in", trx.selectFrom("registrations").select("id").where("status", "=", "withdrawn")),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

async function blankPhoneAndNote(trx: Transaction, now: Date): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable("registrations")
    .set({ phone: null, note: null })
    .where("event_id", "in", endedEvents(trx, keptSince(now, "practical")))
    .where((row) => row.or([row("phone", "is not", null), row("note", "is not", null)]))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** What people answered to the organizer's own questions, as long as their note. */
async function deleteAnswers(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("custom_answers")
    .where("event_id", "in", endedEvents(trx, keptSince(now, "practical")))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Who sat where, as long as people look back on whom they spoke to. */
async function deleteTablePlans(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("table_plans")
    .where("event_id", "in", endedEvents(trx, keptSince(now, "practical")))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Only `placed` rows are counted in `taken`, so the counters stay true. */
async function deleteRegistrationsWithoutPlace(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("registrations")
    .where("event_id", "in", endedEvents(trx, keptSince(now, "practical")))
    .where("status", "!=", "placed")
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Who was invited, and what they answered, also of who came: the registration says that. */
async function deleteInvitations(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("invitations")
    .where("event_id", "in", endedEvents(trx, keptSince(now, "practical")))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

async function deleteMailBodies(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("sent_mails")
    .where("sent_at", "<", keptSince(now, "mail"))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** The row itself stays, so that the same fact is never mailed twice. */
async function blankMailAddresses(trx: Transaction, now: Date): Promise<number> {
  const before = keptSince(now, "mail");
  const { numUpdatedRows } = await trx
    .updateTable("outbox")
    .set({ recipient_email: "", recipient_name: "", payload: "{}", last_error: null })
    .where((row) => row.or([row("sent_at", "<", before), row("failed_at", "<", before)]))
    .where("status", "!=", "queued")
    .where("recipient_email", "!=", "")
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

async function deleteSessions(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("sessions")
    .where((row) => row.or([row("expires_at", "<=", now.toISOString()), row("revoked_at", "<=", now.toISOString())]))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Of who is no organizer any more. */
async function deletePasskeys(trx: Transaction): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("passkeys")
    .where("person_id", "not in", trx.selectFrom("roles").select("person_id"))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

async function deleteRecoveryCodes(trx: Transaction): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("recovery_codes")
    .where("person_id", "not in", trx.selectFrom("roles").select("person_id"))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

async function deletePasskeyChallenges(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("passkey_challenges")
    .where("expires_at", "<=", now.toISOString())
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

async function deleteSignInRequests(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("sign_in_requests")
    .where("expires_at", "<", keptSince(now, "signIn"))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

async function deleteRateLimits(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("rate_limits")
    .where("expires_at", "<=", now.toISOString())
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

async function deleteGrants(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("grants")
    .where("until", "<=", now.toISOString())
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Who asked a host and who answered is kept as long as the rest of who did what; that they joined stays. */
async function deleteAudit(trx: Transaction, now: Date): Promise<number> {
  const before = keptSince(now, "audit");
  const { numDeletedRows } = await trx.deleteFrom("audit_log").where("at", "<", before).executeTakeFirstOrThrow();
  const { numUpdatedRows } = await trx
    .updateTable("event_hosts")
    .set({ asked_by: null, asked_at: null, answered_by: null, answered_at: null })
    .where("asked_at", "<", before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows) + Number(numUpdatedRows);
}

function endedEvents(trx: Transaction, before: string) {
  return trx.selectFrom("events").select("id").where("ends_at", "<", before);
}
