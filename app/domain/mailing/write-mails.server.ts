import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { listUnsubscribed, takeSubscriptions } from "#app/domain/subscription/subscriptions.server";
import type { PersonalKey } from "#emails/context";
import { findMailingEvent, selectMailings } from "./find-mailing.server";
import type { Mailing, MailingEvent } from "./find-mailing.server";
import { loadInvited, loadRegistered, mailingPayload } from "./mailing-mail.server";
import type { AddressedPerson } from "./mailing-mail.server";
import { isNews } from "./rules";
import { lockMailing } from "./send.server";

/** How many mails one transaction writes, so that nobody who registers meanwhile waits long. */
const mailsAtOnce = 50;

/**
 * Writes the next mails of a mailing to the outbox; false when all are. Killed in the middle it loses and doubles nobody:
 * each person has one key in the outbox, and is ticked off in the same transaction.
 */
export async function writeSomeMails(db: Database | Transaction, mailingId: string, now: Date): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    await lockMailing(trx, mailingId);
    const mailing = await selectMailings(trx)
      .where("m.id", "=", mailingId)
      .where("m.started_at", "is not", null)
      .where("m.written_at", "is", null)
      .where("m.stopped_at", "is", null)
      .executeTakeFirst();
    if (!mailing) return false;
    const next = await listNext(trx, mailingId);
    if (next.length === 0) {
      const written_at = now.toISOString();
      await trx.updateTable("mailings").set({ written_at }).where("id", "=", mailingId).execute();
      return false;
    }
    const event = await findMailingEvent(trx, { eventId: mailing.eventId });
    if (!event) throw new Error("A mailing without its event");
    await writeMails(trx, { mailing, event, next }, now);
    return true;
  });
}

type Recipient = Awaited<ReturnType<typeof listNext>>[number];

function listNext(trx: Transaction, mailingId: string) {
  return trx
    .selectFrom("mailing_recipients")
    .select(["id", "email", "registration_id as registrationId", "invitation_id as invitationId"])
    .select("mail_key as mailKey")
    .where("mailing_id", "=", mailingId)
    .where("outcome", "=", "waiting")
    .orderBy("position")
    .limit(mailsAtOnce)
    .execute();
}

interface Batch {
  mailing: Mailing;
  event: MailingEvent;
  next: Recipient[];
}

async function writeMails(trx: Transaction, { mailing, event, next }: Batch, now: Date): Promise<void> {
  const people = await loadPeople(trx, next);
  const subscriptions = isNews(mailing) ? await subscriptionsOf(trx, { event, next }, now) : undefined;
  const outcomes: Record<"written" | "unsubscribed" | "gone", string[]> = { written: [], unsubscribed: [], gone: [] };
  for (const recipient of next) {
    const person = people.get(recipient.registrationId ?? recipient.invitationId ?? "");
    const unsubscribe = subscriptions?.get(recipient.email) ?? null;
    if (!person || person.to.address === "") outcomes.gone.push(recipient.id);
    else if (subscriptions && !unsubscribe) outcomes.unsubscribed.push(recipient.id);
    else {
      await writeMail(trx, { mailing, event, recipient, person, unsubscribe }, now);
      outcomes.written.push(recipient.id);
    }
  }
  for (const outcome of ["written", "unsubscribed", "gone"] as const)
    if (outcomes[outcome].length > 0)
      await trx.updateTable("mailing_recipients").set({ outcome }).where("id", "in", outcomes[outcome]).execute();
}

async function loadPeople(trx: Transaction, next: Recipient[]): Promise<Map<string, AddressedPerson>> {
  const registered = next.flatMap(({ registrationId }) => registrationId ?? []);
  const invited = next.flatMap(({ invitationId }) => invitationId ?? []);
  return new Map([...(await loadRegistered(trx, registered)), ...(await loadInvited(trx, invited))]);
}

/** Asked again here: somebody may have unsubscribed since the mailing began. */
async function subscriptionsOf(
  trx: Transaction,
  { event, next }: Pick<Batch, "event" | "next">,
  now: Date,
): Promise<ReadonlyMap<string, PersonalKey>> {
  const all = { regionId: event.region_id, emails: next.map(({ email }) => email) };
  const gone = await listUnsubscribed(trx, all);
  const emails = all.emails.filter((email) => !gone.has(email));
  return emails.length === 0 ? new Map() : takeSubscriptions(trx, { ...all, emails }, now);
}

interface OneMail extends Omit<Batch, "next"> {
  recipient: Recipient;
  person: AddressedPerson;
  unsubscribe: PersonalKey | null;
}

async function writeMail(trx: Transaction, mail: OneMail, now: Date): Promise<void> {
  const { mailing, event, recipient, person, unsubscribe } = mail;
  const payload = mailingPayload({ event, text: mailing }, person, { unsubscribe });
  const { registrationId, mailKey } = recipient;
  await enqueueEmail(
    trx,
    {
      template: "mailing",
      payload,
      language: person.language,
      to: { name: person.to.name, address: recipient.email },
      dedupeKey: mailKey,
      // With an entry for the calendar it keeps its turn among the mails that change that entry; else nothing waits for it.
      ...(payload.withCalendar ? {} : { orderKey: mailKey }),
      eventId: event.id,
      ...(registrationId === null ? {} : { registrationId }),
    },
    now,
  );
}
