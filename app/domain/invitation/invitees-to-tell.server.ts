import type { Database, Transaction } from "#db/types";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { listUnsubscribed } from "#app/domain/subscription/subscriptions.server";
import type { Language } from "#app/language/language";
import type { EventFacts, RegionFacts } from "#emails/facts";
import type { InvitationNewsPayload } from "#emails/invitation-news";
import { readInvitations } from "./list-invitations.server";

/** Somebody who was invited and has not answered, and exactly what they will be told. */
export interface ToldInvitee {
  invitationId: string;
  name: string;
  email: string;
  language: Language;
  payload: InvitationNewsPayload;
}

interface Telling {
  eventId: string;
  /** The event as it will be. */
  event: EventFacts;
  news: InvitationNewsPayload["news"];
}

/**
 * Who was invited, whose mail arrived, and who has not answered: their mail names a day or a place that holds no longer.
 * By surname. Who wants no more mail of the region, or about this event, is left alone.
 */
export async function listToldInvitees(
  db: Database | Transaction,
  { eventId, event, news }: Telling,
): Promise<ToldInvitee[]> {
  const unanswered = (await readInvitations(db, eventId)).filter(({ state }) => state === "unanswered");
  if (unanswered.length === 0) return [];
  const region = await regionOf(db, eventId);
  const emails = unanswered.map(({ email }) => email);
  const unsubscribed = await listUnsubscribed(db, { regionId: region.id, emails });
  const { name, mailbox } = region;
  const facts = { region: { name, mailbox } satisfies RegionFacts, event, news };
  return unanswered
    .filter(({ email }) => !unsubscribed.has(email))
    .map(({ id, linkVersion, language, ...to }) => ({
      ...{ invitationId: id, name: to.name, email: to.email, language },
      payload: { ...facts, invitation: { id, linkVersion, name: to.name } },
    }));
}

/** Writes the mail to each of them. `fact` makes the key that keeps the same fact from being mailed twice. */
export async function tellInvitees(
  trx: Transaction,
  { eventId, invitees, fact }: { eventId: string; invitees: ToldInvitee[]; fact: string },
  now: Date,
): Promise<void> {
  for (const { invitationId, name, email, language, payload } of invitees) {
    const to = { name, address: email };
    const keys = { dedupeKey: `invitation-news:${fact}:${invitationId}`, orderKey: `invitation:${invitationId}` };
    await enqueueEmail(trx, { template: "invitation-news", payload, language, to, ...keys, eventId }, now);
  }
}

async function regionOf(db: Database | Transaction, eventId: string) {
  return db
    .selectFrom("events")
    .innerJoin("regions", "regions.id", "events.region_id")
    .select(["regions.id", "regions.name", "regions.mailbox"])
    .where("events.id", "=", eventId)
    .executeTakeFirstOrThrow();
}
