import type { Transaction } from "#db/types";
import type { Language } from "#app/language/language";
import type { Mailbox } from "#emails/context";

/** A mail that stands ready, before anybody was told. */
export interface ToldMail {
  template: string;
  to: Mailbox;
  language: Language;
  /** JSON, as the outbox keeps it. */
  payload: string;
}

/** Where the outbox ends now; 0 when it is empty. */
export async function lastMailNumber(trx: Transaction): Promise<number> {
  const row = await trx
    .selectFrom("outbox")
    .select(({ fn }) => fn.max("number").as("last"))
    .executeTakeFirst();
  return Number(row?.last ?? 0);
}

/**
 * The mails that this transaction wrote about one registration, and about the places it freed. Exact while the event's
 * row is held: nobody else gives places of this event away meanwhile.
 */
export async function listMailsSince(
  trx: Transaction,
  { before, eventId, registrationId }: { before: number; eventId: string; registrationId: string },
): Promise<ToldMail[]> {
  const rows = await trx
    .selectFrom("outbox")
    .select(["template", "payload", "language", "recipient_name as name", "recipient_email as address"])
    .where("number", ">", before)
    .where("event_id", "=", eventId)
    .where((where) =>
      where.or([where("registration_id", "=", registrationId), where("template", "=", "waitlist-promoted")]),
    )
    .orderBy("number")
    .execute();
  return rows.map(({ name, address, ...mail }) => ({ ...mail, to: { name, address } }));
}
