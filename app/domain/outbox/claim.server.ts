import { sql } from "kysely";
import type { Database } from "#db/types";
import { newId } from "#db/id";
import { isLanguage } from "#app/language/language";
import type { Language } from "#app/language/language";
import type { Mailbox } from "#emails/context";
import { bulkPriority, leaseMilliseconds } from "./rules";

/** A mail that is ours until the lease ends. */
export interface ClaimedMail {
  id: string;
  leaseToken: string;
  template: string;
  payload: string;
  language: Language;
  to: Mailbox;
  messageId: string;
  /** This one included. */
  attempts: number;
  priority: number;
  createdAt: string;
  /** Who gets it has asked to be forgotten. */
  forgetWhenSent: boolean;
}

const candidates = 12;

/**
 * Takes the next mail that is due, or undefined. Compare-and-set: of several workers one wins, and a worker that died
 * gives its mail free when the lease ends. A mail waits for every older one with its order key. `leastUrgent` leaves mails
 * with a higher number where they are.
 */
export async function claimNextMail(
  db: Database,
  now: Date,
  { leastUrgent = bulkPriority }: { leastUrgent?: number } = {},
): Promise<ClaimedMail | undefined> {
  for (const { id } of await listDue(db, now, leastUrgent)) {
    const leaseToken = newId();
    const { numUpdatedRows } = await db
      .updateTable("outbox")
      .set({
        lease_token: leaseToken,
        lease_until: new Date(now.getTime() + leaseMilliseconds).toISOString(),
        attempts: sql<number>`attempts + 1`,
      })
      .where("id", "=", id)
      .where("status", "=", "queued")
      .where("next_attempt_at", "<=", now.toISOString())
      .where((e) => e.or([e("lease_until", "is", null), e("lease_until", "<=", now.toISOString())]))
      .executeTakeFirst();
    if (Number(numUpdatedRows) === 1) return readClaimed(db, id, leaseToken);
  }
  return undefined;
}

/** Mails that could leave now: those that somebody sits waiting for, then the longest waiting first. */
function listDue(db: Database, now: Date, leastUrgent: number): Promise<{ id: string }[]> {
  return due(db, now)
    .where("mail.priority", "<=", leastUrgent)
    .orderBy("mail.priority")
    .orderBy("mail.next_attempt_at")
    .orderBy("mail.number")
    .limit(candidates)
    .execute();
}

/** Since when the longest waiting of the mails that could leave now waits. */
export async function oldestDueSince(db: Database, now: Date): Promise<string | undefined> {
  const oldest = await due(db, now).orderBy("mail.next_attempt_at").limit(1).executeTakeFirst();
  return oldest?.next_attempt_at;
}

function due(db: Database, now: Date) {
  return db
    .selectFrom("outbox as mail")
    .select(["mail.id", "mail.next_attempt_at"])
    .where("mail.status", "=", "queued")
    .where("mail.next_attempt_at", "<=", now.toISOString())
    .where((e) => e.or([e("mail.lease_until", "is", null), e("mail.lease_until", "<=", now.toISOString())]))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom("outbox as older")
            .select("older.id")
            .whereRef("older.order_key", "=", "mail.order_key")
            .where("older.status", "=", "queued")
            .whereRef("older.number", "<", "mail.number"),
        ),
      ),
    );
}

async function readClaimed(db: Database, id: string, leaseToken: string): Promise<ClaimedMail | undefined> {
  const row = await db
    .selectFrom("outbox")
    .select(["template", "payload", "language", "recipient_email", "recipient_name"])
    .select(["message_id", "attempts", "created_at", "priority", "forget_when_sent"])
    .where("id", "=", id)
    .where("lease_token", "=", leaseToken)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id,
    leaseToken,
    template: row.template,
    payload: row.payload,
    language: isLanguage(row.language) ? row.language : "nl",
    to: { name: row.recipient_name, address: row.recipient_email },
    messageId: row.message_id,
    attempts: row.attempts,
    priority: row.priority,
    createdAt: row.created_at,
    forgetWhenSent: row.forget_when_sent === 1,
  };
}
