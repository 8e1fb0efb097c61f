import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { eventFacts } from "#app/domain/registration/mail-facts.server";
import { listUnsubscribed, takeSubscriptions } from "#app/domain/subscription/subscriptions.server";
import type { PersonalKey } from "#emails/context";
import { takingPart } from "./taking-part.server";

/** How many mails one transaction writes, so that nobody waits long for it. */
const mailsAtOnce = 50;

/** Writes the mails about suggestions that organizers wanted, a few at a time; answers how many. `isStopping` ends it between two. */
export async function mailSuggestions(
  db: Database,
  clock: () => Date,
  isStopping: () => boolean = () => false,
): Promise<number> {
  let written = 0;
  for (const eventId of await listEvents(db, clock())) {
    while (!isStopping()) {
      const some = await inTransaction(db, (trx) => mailSome(trx, eventId, clock()));
      if (some === 0) break;
      written += some;
    }
  }
  return written;
}

async function listEvents(db: Database, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom("suggestion_runs as s")
    .innerJoin("events as e", "e.id", "s.event_id")
    .select("e.id")
    .where("s.by_mail", "=", 1)
    .where("s.finished_at", "is not", null)
    .where("e.cancelled_at", "is", null)
    .where("e.ends_at", ">", now.toISOString())
    .execute();
  return rows.map(({ id }) => id);
}

/** Who takes part, has a suggestion and was not mailed about this event yet, at the address they registered with. */
export function waitingForMail(db: Database | Transaction, eventId: string, now: Date) {
  const suggested = (column: "one_id" | "two_id") =>
    db.selectFrom("suggestions").select(`${column} as person_id`).where("event_id", "=", eventId);
  const mailed = db.selectFrom("suggestion_mails").select("person_id").where("event_id", "=", eventId);
  return db
    .selectFrom("registrations as r")
    .where("r.event_id", "=", eventId)
    .where("r.person_id", "in", takingPart(db, { eventId, at: now.toISOString() }))
    .where("r.email", "!=", "")
    .where((row) =>
      row.or([row("r.person_id", "in", suggested("one_id")), row("r.person_id", "in", suggested("two_id"))]),
    )
    .where("r.person_id", "not in", mailed);
}

async function mailSome(trx: Transaction, eventId: string, now: Date): Promise<number> {
  const people = await waitingForMail(trx, eventId, now)
    .select(["r.id", "r.person_id", "r.name", "r.email", "r.language"])
    .orderBy("r.person_id")
    .limit(mailsAtOnce)
    .execute();
  if (people.length === 0) return 0;
  const row = { event_id: eventId, written_at: now.toISOString() };
  // Who unsubscribed is ticked off too, and of two workers at once one writes the mail.
  const ticked = await trx
    .insertInto("suggestion_mails")
    .values(people.map(({ person_id }) => ({ ...row, person_id })))
    .onConflict((conflict) => conflict.columns(["event_id", "person_id"]).doNothing())
    .returning("person_id")
    .execute();
  const mine = new Set(ticked.map(({ person_id }) => person_id));
  const event = await trx.selectFrom("events").selectAll().where("id", "=", eventId).executeTakeFirstOrThrow();
  const emails = people.map(({ email }) => email);
  const gone = await listUnsubscribed(trx, { regionId: event.region_id, emails });
  const wanted = people.filter((one) => mine.has(one.person_id) && !gone.has(one.email));
  const subscribed = { regionId: event.region_id, emails: wanted.map(({ email }) => email) };
  const keys = wanted.length > 0 ? await takeSubscriptions(trx, subscribed, now) : new Map<string, PersonalKey>();
  for (const person of wanted) await mailOne(trx, { event, person, unsubscribe: keys.get(person.email) ?? null }, now);
  return people.length;
}

interface OneMail {
  event: Parameters<typeof eventFacts>[0] & { id: string; region_id: string };
  person: { id: string; person_id: string; name: string; email: string; language: "nl" | "en" };
  unsubscribe: PersonalKey | null;
}

/** Names nobody: how many, and the link. */
async function mailOne(trx: Transaction, { event, person, unsubscribe }: OneMail, now: Date): Promise<void> {
  if (!unsubscribe) return;
  const region = await trx
    .selectFrom("regions")
    .select(["name", "mailbox"])
    .where("id", "=", event.region_id)
    .executeTakeFirstOrThrow();
  const { count } = await trx
    .selectFrom("suggestions")
    .select((row) => row.fn.countAll().as("count"))
    .where("event_id", "=", event.id)
    .where((row) => row.or([row("one_id", "=", person.person_id), row("two_id", "=", person.person_id)]))
    .executeTakeFirstOrThrow();
  await enqueueEmail(
    trx,
    {
      template: "suggestions",
      payload: { region, event: eventFacts(event), name: person.name, count: Number(count), unsubscribe },
      language: person.language,
      to: { name: person.name, address: person.email },
      dedupeKey: `suggestions:${event.id}:${person.person_id}`,
      eventId: event.id,
      registrationId: person.id,
      orderKey: `suggestions:${event.id}:${person.person_id}`,
    },
    now,
  );
}
