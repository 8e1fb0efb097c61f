import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { findExample } from "./find-example.server";

export interface MailingTest {
  eventId: string;
  mailingId: string;
  /** Who asked for it. */
  to: { personId: string; name: string; email: string };
  /** As whom it is filled in; the first of the group when it is nobody in it. */
  as: string | null;
}

export type TestOutcome = { ok: true } | { ok: false; reason: "mailing_unknown" | "too_many" };

/** Mails the organizer what one person of the group would read; nobody's personal link works in it. Twenty an hour. */
export async function sendTest(
  db: Database | Transaction,
  { eventId, mailingId, to, as }: MailingTest,
  now: Date,
): Promise<TestOutcome> {
  return inTransaction(db, async (trx): Promise<TestOutcome> => {
    const limit = { key: limitKey("mailing-test", to.personId), max: 20, windowSeconds: 3_600 };
    if (!(await consumeLimit(trx, limit, now))) return { ok: false, reason: "too_many" };
    const example = await findExample(trx, { eventId, mailingId, as });
    if (!example) return { ok: false, reason: "mailing_unknown" };
    await enqueueEmail(
      trx,
      {
        template: "mailing",
        payload: { ...example.payload, isTest: true },
        language: example.language,
        to: { name: to.name, address: to.email },
        dedupeKey: `mailing-test:${newId()}`,
      },
      now,
    );
    return { ok: true };
  });
}
