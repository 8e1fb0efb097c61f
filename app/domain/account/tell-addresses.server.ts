import { newId } from "#db/id";
import type { Transaction } from "#db/types";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import type { Language } from "#app/language/language";
import type { AccountToldPayload } from "#emails/account-told";

/** Tells every address that a person has at this moment: who did not do it must hear of it. */
export async function tellAddresses(
  trx: Transaction,
  told: { personId: string; what: AccountToldPayload["what"]; address: string; language: Language },
  now: Date,
): Promise<void> {
  const { personId, what, address, language } = told;
  const rows = await trx
    .selectFrom("person_emails")
    .innerJoin("persons", "persons.id", "person_emails.person_id")
    .select(["person_emails.email", "persons.name"])
    .where("person_id", "=", personId)
    .where("verified_at", "is not", null)
    .orderBy("email")
    .execute();
  for (const { email, name } of rows)
    await enqueueEmail(
      trx,
      {
        template: "account-told",
        payload: { what, address, at: now.toISOString() },
        language,
        to: { name, address: email },
        dedupeKey: `account-told:${newId()}`,
      },
      now,
    );
}
