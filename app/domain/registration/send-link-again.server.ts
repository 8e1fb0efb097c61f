import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { mailLink } from "./mail-link.server";

export interface NewLink {
  eventId: string;
  registrationId: string;
  actorPersonId: string;
}

export type NewLinkOutcome = { ok: true } | { ok: false; reason: "registration_unknown" | "just_sent" };

const pauseMilliseconds = 60_000;

/**
 * Mails somebody a new personal link, at the request of an organizer, who never sees it: it goes to the address of the
 * registration alone. Every link that was sent before stops working. `just_sent` when a link left less than a minute ago;
 * a registration of another event is `registration_unknown`.
 */
export async function sendLinkAgain(
  db: Database | Transaction,
  { eventId, registrationId, actorPersonId }: NewLink,
  now: Date,
): Promise<NewLinkOutcome> {
  return inTransaction(db, async (trx): Promise<NewLinkOutcome> => {
    const raised = await trx
      .updateTable("registrations")
      .set({ link_version: sql<number>`link_version + 1`, link_mailed_at: now.toISOString() })
      .where("id", "=", registrationId)
      .where("event_id", "=", eventId)
      .where("link_mailed_at", "<=", new Date(now.getTime() - pauseMilliseconds).toISOString())
      .executeTakeFirst();
    if (raised.numUpdatedRows === 0n) return { ok: false, reason: await whyNot(trx, { eventId, registrationId }) };
    await mailLink(trx, registrationId, (version) => `link:${registrationId}:${version}`, now);
    const act = { action: "registration.link-sent", subjectType: "registration", subjectId: registrationId } as const;
    await recordAct(trx, { ...act, actorPersonId, eventId, details: {} }, now);
    return { ok: true };
  });
}

async function whyNot(trx: Transaction, { eventId, registrationId }: Omit<NewLink, "actorPersonId">) {
  const known = await trx
    .selectFrom("registrations")
    .select("id")
    .where("id", "=", registrationId)
    .where("event_id", "=", eventId)
    .executeTakeFirst();
  return known ? ("just_sent" as const) : ("registration_unknown" as const);
}
