import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { mailOrder } from "#app/domain/introduction/end.server";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { findMailbox } from "#app/domain/person/find-mailbox.server";
import { lockPair } from "#app/domain/person/lock-pair.server";
import { listUnsubscribed, subscriptionOf, takeSubscriptions } from "#app/domain/subscription/subscriptions.server";
import { introducedBefore, mayAskNow, metDays } from "./rules";

export interface MetWork {
  asked: number;
  /** Sides for whom it is over without an answer. */
  over: number;
}

const atOnce = 50;

/**
 * Asks each of two people, once, whether they spoke: six weeks after both said yes, while each still has the other as a contact. By day
 * and never in a weekend. Any number of workers may do it at once, and be killed: the mark and the mail are one transaction.
 */
export async function askWhoMet(db: Database, now: Date): Promise<MetWork> {
  const work: MetWork = { asked: 0, over: await inTransaction(db, (trx) => endUnanswered(trx, now)) };
  if (!mayAskNow(now)) return work;
  for (;;) {
    const due = await listDue(db, now);
    for (const one of due) work.asked += await inTransaction(db, (trx) => askBoth(trx, one, now));
    if (due.length < atOnce) return work;
  }
}

/** Also for who answered nothing: so that the mark does not tell who did. */
async function endUnanswered(trx: Transaction, now: Date): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable("introduction_sides")
    .set({ met_question: "used_up" })
    .where("met_question", "!=", "used_up")
    .where("introduction_id", "in", (old) =>
      old
        .selectFrom("introductions")
        .select("id")
        .where("outcome", "=", "introduced")
        .where("ended_at", "<=", introducedBefore(now, metDays.over)),
    )
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

interface Due {
  introductionId: string;
  regionId: string;
  eventTitle: string | null;
  introducedAt: string;
  people: [string, string];
}

async function listDue(db: Database, now: Date): Promise<Due[]> {
  const rows = await db
    .selectFrom("introductions as i")
    .innerJoin("introduction_sides as s", "s.introduction_id", "i.id")
    .leftJoin("events as e", "e.id", "i.event_id")
    .select([
      "i.id as introductionId",
      "i.region_id as regionId",
      "e.title as eventTitle",
      "i.ended_at as introducedAt",
    ])
    .select((row) => row.fn.min("s.person_id").as("one"))
    .select((row) => row.fn.max("s.person_id").as("other"))
    .where("i.outcome", "=", "introduced")
    .where("i.ended_at", "<=", introducedBefore(now, metDays.asked))
    .where("s.met_question", "=", "due")
    .groupBy(["i.id", "i.region_id", "e.title", "i.ended_at"])
    .orderBy("i.ended_at")
    .orderBy("i.id")
    .limit(atOnce)
    .execute();
  return rows.map(({ one, other, introducedAt, ...row }) => ({
    ...row,
    introducedAt: introducedAt ?? "",
    people: [one, other],
  }));
}

/** Both or neither; who cannot be reached, or wants no such mail, is passed over for good. */
async function askBoth(trx: Transaction, due: Due, now: Date): Promise<number> {
  await lockPair(trx, ...due.people);
  const taken = await trx
    .updateTable("introduction_sides")
    .set({ met_question: "used_up" })
    .where("introduction_id", "=", due.introductionId)
    .where("met_question", "=", "due")
    .returning(["id", "person_id", "other_id", "link_version"])
    .execute();
  let asked = 0;
  for (const side of taken) if (await askOne(trx, { due, side }, now)) asked += 1;
  return asked;
}

interface AskedSide {
  id: string;
  person_id: string;
  other_id: string;
  link_version: number;
}

async function askOne(trx: Transaction, { due, side }: { due: Due; side: AskedSide }, now: Date): Promise<boolean> {
  const other = await findContactMade(trx, { due, side });
  const mailbox = await findMailbox(trx, side.person_id);
  if (!other || !mailbox || !(await takesMail(trx, due.regionId, mailbox.to.address))) return false;
  const region = await trx
    .selectFrom("regions")
    .select(["name", "mailbox"])
    .where("id", "=", due.regionId)
    .executeTakeFirstOrThrow();
  const emails = [mailbox.to.address];
  const subscriptions = await takeSubscriptions(trx, { regionId: due.regionId, emails }, now);
  await trx.updateTable("introduction_sides").set({ met_question: "asked" }).where("id", "=", side.id).execute();
  await enqueueEmail(
    trx,
    {
      template: "met-question",
      payload: {
        region,
        side: { id: side.id, linkVersion: side.link_version },
        other,
        introducedAt: due.introducedAt,
        eventTitle: due.eventTitle,
        unsubscribe: subscriptionOf(subscriptions, mailbox.to.address),
      },
      ...mailbox,
      dedupeKey: metQuestionKey(side.id),
      orderKey: mailOrder(due.introductionId),
    },
    now,
  );
  return true;
}

/** The contact that came of this very introduction, as long as each still has the other. */
function findContactMade(trx: Transaction, { due, side }: { due: Due; side: AskedSide }) {
  return trx
    .selectFrom("contacts as c")
    .innerJoin("contacts as back", (join) =>
      join.onRef("back.owner_id", "=", "c.other_id").onRef("back.other_id", "=", "c.owner_id"),
    )
    .select(["c.name", "c.role", "c.organization"])
    .where("c.owner_id", "=", side.person_id)
    .where("c.other_id", "=", side.other_id)
    .where("c.introduced_at", "=", due.introducedAt)
    .executeTakeFirst();
}

async function takesMail(trx: Transaction, regionId: string, email: string): Promise<boolean> {
  if ((await listUnsubscribed(trx, { regionId, emails: [email] })).has(email)) return false;
  const refused = await trx
    .selectFrom("refused_addresses")
    .select("email")
    .where("email", "=", email)
    .executeTakeFirst();
  return refused === undefined;
}

/** Of the mail that asks this side. */
function metQuestionKey(sideId: string): string {
  return `met-question:${sideId}`;
}

/** Two people who are no contacts any more are not asked about each other: what waits does not leave, what left cannot be answered. */
export async function recallMetQuestions(
  trx: Transaction,
  { one, other }: { one: string; other: string },
): Promise<void> {
  const ended = await trx
    .updateTable("introduction_sides")
    .set({ met_question: "used_up" })
    .where((side) =>
      side.or([
        side.and([side("person_id", "=", one), side("other_id", "=", other)]),
        side.and([side("person_id", "=", other), side("other_id", "=", one)]),
      ]),
    )
    .where("introduction_id", "in", (made) =>
      made.selectFrom("introductions").select("id").where("outcome", "=", "introduced"),
    )
    .returning("id")
    .execute();
  if (ended.length === 0) return;
  const keys = ended.map(({ id }) => metQuestionKey(id));
  await trx
    .deleteFrom("outbox")
    .where("dedupe_key", "in", keys)
    .where("status", "=", "queued")
    .where("lease_token", "is", null)
    .execute();
}
