import type { Logger } from "pino";
import type { Database } from "#db/types";
import { inTransaction } from "#db/transaction";
import type { Mailbox, RenderedEmail } from "#emails/context";
import { isEmailTemplate, renderTemplate } from "#emails/templates";
import type { ClaimedMail } from "./claim.server";
import { flagAddress, forgetRefusal } from "#app/domain/refusal/flag-address.server";
import { composeMail } from "./compose.server";
import type { LinkMaker } from "./links";
import { isUseless, nextAttemptAt } from "./rules";
import type { Delivery, MailTransport } from "./transport.server";

export interface Delivering {
  db: Database;
  transport: MailTransport;
  links: LinkMaker;
  mailFrom: Mailbox;
  /** Where a report comes back to that this mail was not delivered. */
  envelopeSender: (outboxId: string) => string;
  /** Keeps the mail as it went out, for `/postvak`. */
  keepSentMail: boolean;
  clock: () => Date;
  logger: Logger;
}

/**
 * Sends a claimed mail once and writes down how that ended: sent, to be tried later, or failed for the organizer to
 * see. What is written counts only while the lease is ours.
 */
export async function deliverMail(given: Delivering, mail: ClaimedMail): Promise<void> {
  const { envelopeSender, transport, clock } = given;
  if (isEmailTemplate(mail.template) && isUseless({ ...mail, template: mail.template }, clock())) {
    return markFailed(given, mail, "Too late: the sign-in link has expired");
  }
  const made = await makeMail(given, mail);
  if (!made) return markFailed(given, mail, "The mail could not be made");
  const delivery = await transport.deliver({ from: envelopeSender(mail.id), to: mail.to.address }, made.source);
  if (delivery.outcome === "sent") return markSent(given, mail, made);
  return markUnsent(given, mail, delivery);
}

interface MadeMail {
  rendered: RenderedEmail;
  source: Buffer;
}

/** A mail that cannot be made is our mistake: logged once, and failed where the organizer sees it. */
async function makeMail(
  { links, mailFrom, clock, logger }: Delivering,
  mail: ClaimedMail,
): Promise<MadeMail | undefined> {
  const { to, messageId, language } = mail;
  const now = clock();
  try {
    const context = { language, links: links(language), to, now };
    if (!isEmailTemplate(mail.template)) throw new Error(`There is no template ${mail.template}`);
    const rendered = renderTemplate(mail.template, JSON.parse(mail.payload), context);
    return { rendered, source: await composeMail({ from: mailFrom, to, messageId, now, rendered }) };
  } catch (error) {
    logger.error({ outboxId: mail.id, template: mail.template, err: error }, "A mail could not be made");
    return undefined;
  }
}

async function markSent(
  { db, clock, keepSentMail, logger }: Delivering,
  mail: ClaimedMail,
  made: MadeMail,
): Promise<void> {
  const sentAt = clock().toISOString();
  await inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("outbox")
      .set({
        status: "sent",
        sent_at: sentAt,
        payload: "{}",
        last_error: null,
        lease_until: null,
        lease_token: null,
        ...(mail.forgetWhenSent && nobody),
      })
      .where("id", "=", mail.id)
      .where("lease_token", "=", mail.leaseToken)
      .executeTakeFirst();
    await forgetRefusal(trx, mail.to.address);
    if (!keepSentMail || Number(numUpdatedRows) === 0) return;
    const { subject } = made.rendered;
    const source = made.source.toString("utf8");
    await trx.insertInto("sent_mails").values({ outbox_id: mail.id, subject, source, sent_at: sentAt }).execute();
  });
  logger.info({ outboxId: mail.id, template: mail.template, attempts: mail.attempts }, "mail sent");
}

async function markUnsent(
  given: Delivering,
  mail: ClaimedMail,
  delivery: Exclude<Delivery, { outcome: "sent" }>,
): Promise<void> {
  const template = isEmailTemplate(mail.template) ? mail.template : undefined;
  const next = template && nextAttemptAt({ ...mail, template }, given.clock());
  if (delivery.outcome === "refused" || !next) {
    await markFailed(given, mail, delivery.reason);
    if (delivery.outcome === "refused" && !mail.forgetWhenSent) await flag(given, mail, delivery.reason);
    return;
  }
  await given.db
    .updateTable("outbox")
    .set({ next_attempt_at: next.toISOString(), last_error: delivery.reason, lease_until: null, lease_token: null })
    .where("id", "=", mail.id)
    .where("lease_token", "=", mail.leaseToken)
    .execute();
  given.logger.warn(
    { outboxId: mail.id, template: mail.template, attempts: mail.attempts },
    "mail will be tried again",
  );
}

/** The server of this address said no for good: whoever organizes something is told beside the name. */
async function flag({ db, clock }: Delivering, mail: ClaimedMail, reason: string): Promise<void> {
  const refusal = { email: mail.to.address, how: "refused" as const, reason };
  await inTransaction(db, (trx) => flagAddress(trx, refusal, clock()));
}

/** The payload stays, so that an organizer can have it tried again. */
async function markFailed({ db, clock, logger }: Delivering, mail: ClaimedMail, reason: string): Promise<void> {
  await db
    .updateTable("outbox")
    .set({
      status: "failed",
      failed_at: clock().toISOString(),
      last_error: reason,
      lease_until: null,
      lease_token: null,
      ...(mail.forgetWhenSent && { ...nobody, payload: "{}", last_error: null }),
    })
    .where("id", "=", mail.id)
    .where("lease_token", "=", mail.leaseToken)
    .execute();
  logger.warn({ outboxId: mail.id, template: mail.template, attempts: mail.attempts }, "mail failed");
}

/** What is left of a recipient who is forgotten. */
const nobody = { recipient_email: "", recipient_name: "" };
