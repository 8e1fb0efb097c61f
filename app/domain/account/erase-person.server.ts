import { sql } from "kysely";
import type { Transaction } from "#db/types";
import { forgetIntroductions } from "#app/domain/introduction/forget.server";
import { forgetInQuestions } from "#app/domain/question/forget-in-questions.server";
import { erasedName, erasedRegistration } from "#app/domain/retention/erase-people.server";
import { deleteDecisions } from "#app/domain/retention/organization-texts.server";
import { findOwnKeys, isOwn } from "./own-rows.server";
import type { OwnKeys } from "./own-rows.server";
import { personData } from "./person-data";

/** Tables whose rows about a person go as a whole. */
const goes = [
  "registration_needs",
  "custom_answers",
  "table_seats",
  "organization_inbox",
  "organization_merge_links",
  "invitations",
  "subscriptions",
  "refused_addresses",
  "sign_in_requests",
  "passkey_challenges",
  "sessions",
  "passkeys",
  "recovery_codes",
  "calendar_feeds",
  "person_regions",
  "roles",
  "grants",
  "visibility_choices",
  "profile_areas",
  "profile_themes",
  "profile_channels",
  "profile_photos",
  "profiles",
  "address_claims",
  "person_codes",
  "organization_imports",
  "contact_imports",
  "contact_persons",
  "person_emails",
] as const;

/**
 * Takes a person out of everything that is kept. What is counted stays, without them: a place that was taken at an event that
 * is over, how many got a mailing, that somebody did something. The caller has withdrawn what is to come.
 */
export async function erasePerson(trx: Transaction, personId: string, now: Date): Promise<void> {
  const keys = await findOwnKeys(trx, personId);
  await forgetMail(trx, keys);
  await forgetRecipients(trx, keys);
  await leaveContactTable(trx, personId);
  await forgetIntroductions(trx, [personId]);
  await forgetInQuestions(trx, keys, now);
  for (const table of goes) {
    const data = personData[table];
    if (typeof data !== "string") await sql`delete from ${sql.table(table)} where ${isOwn(data, keys)}`.execute(trx);
  }
  await deleteDecisions(trx, now);
  await eraseRegistrations(trx, personId);
  await erasePersonRow(trx, personId);
}

/** What waits to tell of a withdrawal, or that the account is gone, still leaves, and is forgotten then. */
async function forgetMail(trx: Transaction, keys: OwnKeys): Promise<void> {
  const data = personData.outbox;
  if (typeof data === "string") return;
  const own = isOwn(data, keys);
  await sql`delete from sent_mails where outbox_id in (select id from outbox where ${own})`.execute(trx);
  const waits = sql`status = 'queued' and ${own}`;
  await sql`update outbox set forget_when_sent = 1 where ${waits} and template = 'registration-withdrawn'`.execute(trx);
  await sql`delete from outbox where ${waits} and forget_when_sent = 0`.execute(trx);
  await sql`
    update outbox set recipient_email = '', recipient_name = '', payload = '{}', last_error = null
    where status != 'queued' and ${own}
  `.execute(trx);
}

/** Of a mailing that is being written, they get nothing any more; the number of who got it stays. */
async function forgetRecipients(trx: Transaction, keys: OwnKeys): Promise<void> {
  const data = personData.mailing_recipients;
  if (typeof data === "string") return;
  await sql`
    update mailing_recipients
    set email = '', name = '', outcome = case when outcome = 'waiting' then 'gone' else outcome end
    where ${isOwn(data, keys)}
  `.execute(trx);
}

/** Their own places go with them (a reference that cascades); what they proposed or solved stays, without them. */
async function leaveContactTable(trx: Transaction, personId: string): Promise<void> {
  await trx.updateTable("contact_places").set({ proposed_by: null }).where("proposed_by", "=", personId).execute();
  await trx.deleteFrom("contact_reports").where("person_id", "=", personId).execute();
  await trx.updateTable("contact_reports").set({ solved_by: null }).where("solved_by", "=", personId).execute();
}

/** Only a place that was held is counted; the rest goes. */
async function eraseRegistrations(trx: Transaction, personId: string): Promise<void> {
  await trx.deleteFrom("registrations").where("person_id", "=", personId).where("status", "!=", "placed").execute();
  await trx.updateTable("registrations").set(erasedRegistration()).where("person_id", "=", personId).execute();
}

async function erasePersonRow(trx: Transaction, personId: string): Promise<void> {
  const needed = trx.selectFrom("registrations").select("person_id").where("person_id", "=", personId);
  await trx
    .updateTable("persons")
    .set({ name: erasedName, name_search: "", name_sort: "" })
    .where("id", "=", personId)
    .where("id", "in", needed)
    .execute();
  await trx.deleteFrom("persons").where("id", "=", personId).where("id", "not in", needed).execute();
}
