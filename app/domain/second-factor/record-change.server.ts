import type { Transaction } from "#db/types";
import { newId } from "#db/id";
import { recordAct } from "#app/domain/audit/record.server";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import type { Language } from "#app/language/language";
import type { SecondFactorPayload } from "#emails/second-factor";

export interface SecondFactorChange {
  personId: string;
  /** Null for who runs the installation. */
  actorPersonId: string | null;
  what: SecondFactorPayload["what"];
  /** Of the passkey, where it is about one. */
  name: string | null;
}

/** Writes down what happened to somebody's second factor and mails them: who did not do it themselves must know. */
export async function recordChange(trx: Transaction, change: SecondFactorChange, now: Date): Promise<void> {
  const { personId, actorPersonId, what, name } = change;
  const act = { actorPersonId, action: `second-factor.${what}`, details: {} };
  await recordAct(trx, { ...act, subjectType: "person", subjectId: personId, eventId: null }, now);
  const person = await trx
    .selectFrom("persons")
    .innerJoin("person_emails", "person_emails.person_id", "persons.id")
    .select(["persons.name", "person_emails.email"])
    .where("persons.id", "=", personId)
    .orderBy("person_emails.is_primary", "desc")
    .executeTakeFirst();
  if (!person) return;
  const id = newId();
  await enqueueEmail(
    trx,
    {
      template: "second-factor",
      payload: { what, name, at: now.toISOString() },
      language: await languageOf(trx, person.email),
      to: { name: person.name, address: person.email },
      dedupeKey: `second-factor:${id}`,
      orderKey: `second-factor:${personId}`,
    },
    now,
  );
}

/** The language of the latest mail to them, else Dutch. */
async function languageOf(trx: Transaction, email: string): Promise<Language> {
  const last = await trx
    .selectFrom("outbox")
    .select("language")
    .where("recipient_email", "=", email)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.language ?? "nl";
}
