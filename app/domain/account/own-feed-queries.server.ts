import type { Database, Transaction } from "#db/types";
import { feedEvent, selectFeedEvents } from "#app/domain/event/feed-queries.server";
import type { FeedEvent } from "#app/domain/event/feed-queries.server";
import { feedWindow, latest } from "#app/domain/event/feed-rules";
import type { LinkKey } from "#app/domain/link/derived-token";
import { loadRegistrationMails } from "#app/domain/registration/mail-facts.server";
import { isWaiting } from "#app/domain/registration/standing.server";
import type { WorkshopFacts } from "#emails/facts";

type Connection = Database | Transaction;

/** One's own registration, as a calendar shows it. */
export interface OwnFeedEntry {
  event: FeedEvent;
  registration: { calendarUid: string; calendarSequence: number };
  /** Those that one has a place in. */
  workshops: WorkshopFacts[];
  /** On the waiting list. */
  waits: boolean;
  /** UTC ISO text. */
  changedAt: string;
}

const entriesAtMost = 500;

/**
 * What the person of this feed has a place at or waits for, of the last months and to come, soonest first. Undefined
 * where the address was revoked. At most five queries.
 */
export async function findOwnFeed(db: Connection, key: LinkKey, now: Date): Promise<OwnFeedEntry[] | undefined> {
  const feed = await db
    .selectFrom("calendar_feeds")
    .select("person_id")
    .where("id", "=", key.id)
    .where("link_version", "=", key.linkVersion)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  if (!feed) return undefined;
  const rows = await selectOwn(db, feed.person_id, now);
  const mails = await loadRegistrationMails(db, { registrationIds: rows.map((row) => row.registrationId) });
  return rows.map(({ registrationId, status, createdAt, placedAt, waitlistedAt, chosenAt, ...row }) => {
    const facts = mails.find((one) => one.registrationId === registrationId);
    if (!facts) throw new Error("A registration without its facts");
    const event = feedEvent(row);
    return {
      event,
      registration: facts.mail.registration,
      workshops: status === "placed" ? facts.workshops : [],
      waits: status === "waitlisted",
      changedAt: latest(event.changedAt, createdAt, placedAt, waitlistedAt, chosenAt),
    };
  });
}

function selectOwn(db: Connection, personId: string, now: Date) {
  return selectFeedEvents(db)
    .innerJoin("registrations", "registrations.event_id", "events.id")
    .select((row) => [
      "registrations.id as registrationId",
      "registrations.status",
      "registrations.created_at as createdAt",
      "registrations.placed_at as placedAt",
      "registrations.waitlisted_at as waitlistedAt",
      row
        .selectFrom("registration_workshops")
        .select(({ fn }) => fn.max("registration_workshops.chosen_at").as("at"))
        .whereRef("registration_workshops.registration_id", "=", "registrations.id")
        .as("chosenAt"),
    ])
    .where("registrations.person_id", "=", personId)
    .where("registrations.email", "!=", "")
    .where((where) => where.or([where("registrations.status", "=", "placed"), isWaiting("registrations")]))
    .where("events.ends_at", ">", feedWindow(now).since)
    .orderBy("events.starts_at")
    .orderBy("registrations.id")
    .limit(entriesAtMost)
    .execute();
}
