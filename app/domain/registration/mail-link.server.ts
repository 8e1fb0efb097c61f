import type { Transaction } from "#db/types";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { getRegistrationMail } from "./mail-facts.server";

/** Mails somebody the personal link of their registration, with how it stands now. `keyOf` says what makes it one mail. */
export async function mailLink(
  trx: Transaction,
  registrationId: string,
  keyOf: (linkVersion: number) => string,
  now: Date,
): Promise<void> {
  const { mail, status, position, workshops, language, to, eventId } = await getRegistrationMail(trx, registrationId);
  await enqueueEmail(
    trx,
    {
      template: "registration-repeated",
      payload: { ...mail, status, position, workshops },
      language,
      to,
      dedupeKey: keyOf(mail.registration.linkVersion),
      eventId,
      registrationId,
    },
    now,
  );
}
