import { newId } from "#db/id";
import type { Transaction } from "#db/types";
import type { Language } from "#app/language/language";
import type { Mailbox } from "#emails/context";
import type { EmailTemplate, EmailTemplates } from "#emails/templates";
import { bulkPriority } from "./rules";

export interface NewEmail<T extends EmailTemplate> {
  template: T;
  payload: EmailTemplates[T];
  language: Language;
  to: Mailbox;
  /** The same fact is mailed once: a second mail with this key is silently dropped. */
  dedupeKey: string;
  /** Mails with the same key never overtake each other. Default: all mails of one registration. */
  orderKey?: string;
  eventId?: string;
  registrationId?: string;
  /** The recipient is forgotten as soon as this mail has left, or cannot leave. */
  forgetWhenSent?: true;
}

/**
 * Writes a mail beside the change it tells about: both happen or neither. It takes a transaction only, so that
 * nobody can enqueue by accident before the change is certain. The Message-ID is fixed here, so that a mail sent
 * twice (the line dropped after DATA) is recognized as one (RFC 5322, section 3.6.4).
 */
export async function enqueueEmail<T extends EmailTemplate>(
  trx: Transaction,
  mail: NewEmail<T>,
  now: Date,
): Promise<void> {
  const id = newId();
  const order = mail.orderKey ?? (mail.registrationId ? `registration:${mail.registrationId}` : mail.dedupeKey);
  await trx
    .insertInto("outbox")
    .values({
      id,
      dedupe_key: mail.dedupeKey,
      order_key: order,
      template: mail.template,
      payload: JSON.stringify(mail.payload),
      language: mail.language,
      recipient_email: mail.to.address,
      recipient_name: mail.to.name,
      event_id: mail.eventId ?? null,
      registration_id: mail.registrationId ?? null,
      message_id: `<${id}@${await messageDomain(trx, mail.payload)}>`,
      status: "queued",
      priority: priorityOf(mail.payload, mail.template),
      attempts: 0,
      next_attempt_at: now.toISOString(),
      lease_until: null,
      lease_token: null,
      last_error: null,
      created_at: now.toISOString(),
      sent_at: null,
      failed_at: null,
      forget_when_sent: mail.forgetWhenSent ? 1 : 0,
    })
    .onConflict((conflict) => conflict.column("dedupe_key").doNothing())
    .execute();
}

/** Ten minutes is all a sign-in mail has, and nobody's confirmation stands in line behind a thousand reminders. */
function priorityOf(payload: EmailTemplates[EmailTemplate], template: EmailTemplate): number {
  if (template === "sign-in") return 0;
  if (template === "suggestions") return bulkPriority;
  return "isTest" in payload && !payload.isTest ? bulkPriority : 1;
}

/** The domain of the region's mailbox: a mail that belongs to no region takes the oldest region's. */
async function messageDomain(trx: Transaction, payload: EmailTemplates[EmailTemplate]): Promise<string> {
  if ("region" in payload) return domainOf(payload.region.mailbox);
  const oldest = await trx.selectFrom("regions").select("mailbox").orderBy("created_at").limit(1).executeTakeFirst();
  return domainOf(oldest?.mailbox ?? "");
}

function domainOf(mailbox: string): string {
  const domain = mailbox.slice(mailbox.lastIndexOf("@") + 1).toLowerCase();
  return /^[a-z0-9.-]+$/.test(domain) ? domain : "localhost";
}
