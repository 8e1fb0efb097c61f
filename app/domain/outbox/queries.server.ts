import type { Database } from "#db/types";
import { oldestDueSince } from "./claim.server";

export interface MailState {
  id: string;
  template: string;
  recipientName: string;
  recipientEmail: string;
  status: "queued" | "sent" | "failed";
  attempts: number;
  /** The last answer of the mail server, as it gave it. */
  reason: string | null;
  createdAt: string;
  sentAt: string | null;
  failedAt: string | null;
  /** When a queued mail is tried next. */
  nextAttemptAt: string;
}

/** Mails of an event that did not arrive: failed, or tried in vain so far. The failed ones first. */
export async function listMailTrouble(db: Database, eventId: string): Promise<MailState[]> {
  const rows = await mailStates(db)
    .where("event_id", "=", eventId)
    .where((e) =>
      e.or([e("status", "=", "failed"), e.and([e("status", "=", "queued"), e("last_error", "is not", null)])]),
    )
    .orderBy("status")
    .orderBy("number")
    .execute();
  return rows.map(asMailState);
}

/** Every mail about one registration, the oldest first. */
export async function listMailOfRegistration(db: Database, registrationId: string): Promise<MailState[]> {
  const rows = await mailStates(db).where("registration_id", "=", registrationId).orderBy("number").execute();
  return rows.map(asMailState);
}

/** How long, in seconds, the longest waiting mail could have left already; 0 when nothing waits. For `/readyz`. */
export async function oldestDueAge(db: Database, now: Date): Promise<number> {
  const since = await oldestDueSince(db, now);
  return since === undefined ? 0 : Math.max(0, (now.getTime() - new Date(since).getTime()) / 1000);
}

export interface SentMail {
  id: string;
  template: string;
  subject: string;
  recipientName: string;
  recipientEmail: string;
  sentAt: string;
}

/** What `/postvak` shows, the newest first; `to` narrows it to one address. */
export async function listSentMails(
  db: Database,
  { to, limit = 100, offset = 0 }: { to?: string; limit?: number; offset?: number } = {},
): Promise<{ mails: SentMail[]; total: number }> {
  let query = db.selectFrom("sent_mails").innerJoin("outbox", "outbox.id", "sent_mails.outbox_id");
  if (to) query = query.where("outbox.recipient_email", "=", to.trim().toLowerCase());
  const mails = await query
    .select(["outbox.id", "outbox.template", "sent_mails.subject", "sent_mails.sent_at as sentAt"])
    .select(["outbox.recipient_name as recipientName", "outbox.recipient_email as recipientEmail"])
    .orderBy("sent_mails.sent_at", "desc")
    .orderBy("outbox.number", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await query.select((e) => e.fn.countAll().as("total")).executeTakeFirstOrThrow();
  return { mails, total: Number(total) };
}

/** One kept mail with its whole source. */
export async function findSentMail(db: Database, id: string): Promise<(SentMail & { source: string }) | undefined> {
  return db
    .selectFrom("sent_mails")
    .innerJoin("outbox", "outbox.id", "sent_mails.outbox_id")
    .select(["outbox.id", "outbox.template", "sent_mails.subject", "sent_mails.sent_at as sentAt", "sent_mails.source"])
    .select(["outbox.recipient_name as recipientName", "outbox.recipient_email as recipientEmail"])
    .where("sent_mails.outbox_id", "=", id)
    .executeTakeFirst();
}

function mailStates(db: Database) {
  return db
    .selectFrom("outbox")
    .select(["id", "template", "recipient_name", "recipient_email", "status", "attempts", "last_error"])
    .select(["created_at", "sent_at", "failed_at", "next_attempt_at"]);
}

type MailRow = Awaited<ReturnType<ReturnType<typeof mailStates>["execute"]>>[number];

function asMailState(row: MailRow): MailState {
  return {
    id: row.id,
    template: row.template,
    recipientName: row.recipient_name,
    recipientEmail: row.recipient_email,
    status: row.status,
    attempts: row.attempts,
    reason: row.last_error,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    failedAt: row.failed_at,
    nextAttemptAt: row.next_attempt_at,
  };
}
