import type { Database, Transaction } from "#db/types";
import { findMailing, selectMailings } from "./find-mailing.server";
import type { Mailing } from "./find-mailing.server";
import { deliveryState, deliveryStates, mailingState, plannedMoment } from "./rules";
import type { DeliveryState, MailingState } from "./rules";

export type DeliveryCounts = Record<DeliveryState, number>;

export interface MailingView extends Mailing {
  state: MailingState;
  counts: DeliveryCounts;
  /** When it leaves, by where the event stands now; null for at once. */
  moment: string | null;
}

interface MailingsOf {
  eventId: string;
  startsAt: string;
  cancelledAt: string | null;
}

/** The mailings of an event, the newest first, with how far each is. Two queries. */
export async function listMailings(db: Database | Transaction, event: MailingsOf, now: Date): Promise<MailingView[]> {
  const mailings = await selectMailings(db)
    .where("m.event_id", "=", event.eventId)
    .orderBy("m.created_at", "desc")
    .orderBy("m.id")
    .execute();
  const counts = await countDeliveries(db, { eventId: event.eventId });
  return mailings.map((mailing) => viewOf(mailing, { event, counts }, now));
}

/** One mailing of this event with how far it is; undefined for one of another. */
export async function findMailingView(
  db: Database | Transaction,
  { mailingId, ...event }: MailingsOf & { mailingId: string },
  now: Date,
): Promise<MailingView | undefined> {
  const mailing = await findMailing(db, { eventId: event.eventId, mailingId });
  return mailing && viewOf(mailing, { event, counts: await countDeliveries(db, { mailingId }) }, now);
}

function viewOf(
  mailing: Mailing,
  { event, counts }: { event: MailingsOf; counts: Map<string, DeliveryCounts> },
  now: Date,
): MailingView {
  const own = counts.get(mailing.id) ?? noDeliveries();
  return {
    ...mailing,
    counts: own,
    state: mailingState(mailing, event, { waiting: own.waiting, now }),
    moment: mailing.startedAt ?? plannedMoment(mailing, event),
  };
}

function noDeliveries(): DeliveryCounts {
  return { waiting: 0, sent: 0, refused: 0, bounced: 0, unsubscribed: 0, gone: 0, stopped: 0 };
}

async function countDeliveries(
  db: Database | Transaction,
  of: { eventId: string } | { mailingId: string },
): Promise<Map<string, DeliveryCounts>> {
  const rows = await db
    .selectFrom("mailing_recipients as p")
    .innerJoin("mailings as m", "m.id", "p.mailing_id")
    .leftJoin("outbox as o", "o.dedupe_key", "p.mail_key")
    .select(({ fn }) => ["p.mailing_id as mailingId", "p.outcome", "o.status as mailStatus", fn.countAll().as("count")])
    .select(({ fn }) => fn.count("o.bounced_at").as("bounced"))
    .where((row) => ("eventId" in of ? row("m.event_id", "=", of.eventId) : row("m.id", "=", of.mailingId)))
    .groupBy(["p.mailing_id", "p.outcome", "o.status"])
    .execute();
  const counts = new Map<string, DeliveryCounts>();
  for (const { mailingId, outcome, mailStatus, count, bounced } of rows) {
    const own = counts.get(mailingId) ?? noDeliveries();
    counts.set(mailingId, own);
    own.bounced += Number(bounced);
    own[deliveryState({ outcome, mailStatus, bouncedAt: null })] += Number(count) - Number(bounced);
  }
  return counts;
}

export interface Delivery {
  id: string;
  name: string;
  email: string;
  registrationId: string | null;
  /** To call instead. */
  phone: string | null;
  state: DeliveryState;
  sentAt: string | null;
  /** What the mail server said. */
  reason: string | null;
}

export interface DeliveryPage {
  lines: Delivery[];
  found: number;
  page: number;
  pages: number;
}

const linesOnPage = 100;

/** How the mail to each person fared, by surname, or only those with one result. */
export async function listDeliveries(
  db: Database | Transaction,
  { mailingId, state, page: asked }: { mailingId: string; state: DeliveryState | null; page: number },
): Promise<DeliveryPage> {
  const rows = await db
    .selectFrom("mailing_recipients as p")
    .leftJoin("outbox as o", "o.dedupe_key", "p.mail_key")
    .leftJoin("registrations as r", "r.id", "p.registration_id")
    .select(["p.id", "p.name", "p.email", "p.registration_id as registrationId", "p.outcome", "r.phone"])
    .select(["o.status as mailStatus", "o.sent_at as sentAt", "o.last_error as reason", "o.bounced_at as bouncedAt"])
    .where("p.mailing_id", "=", mailingId)
    .orderBy("p.position")
    .execute();
  const all = rows.map(({ outcome, mailStatus, bouncedAt, ...row }) => ({
    ...row,
    state: deliveryState({ outcome, mailStatus, bouncedAt }),
  }));
  const found = state === null ? all : all.filter((line) => line.state === state);
  const pages = Math.max(1, Math.ceil(found.length / linesOnPage));
  const page = Math.min(asked, pages);
  const lines = found.slice((page - 1) * linesOnPage, page * linesOnPage);
  return { lines, found: found.length, page, pages };
}

export function readDeliveryState(text: string | null): DeliveryState | null {
  return deliveryStates.find((state) => state === text) ?? null;
}
