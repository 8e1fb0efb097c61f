import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { contactTerms } from "#app/domain/visibility/contact-rules";
import { writeGrants } from "#app/domain/visibility/write-grants.server";
import { toLocalTime } from "#app/language/amsterdam-time";
import { askWaiting, mailContactPerson } from "./ask.server";
import { daysBefore, handOverDays } from "./rules";

export interface ContactWork {
  /** Asked for the first time, for the second, reminded. */
  asked: number;
  askedAgain: number;
  reminded: number;
  /** Places that ended by themselves. */
  ended: number;
}

const mailsAtOnce = 50;

/** What the table of contact persons needs without anybody asking. Any number of workers may do it at once. */
export async function keepUpContacts(db: Database, now: Date): Promise<ContactWork> {
  const work = { asked: await askWaiting(db, () => now), askedAgain: 0, reminded: 0, ended: 0 };
  for (const kind of ["check", "reminder"] as const) {
    for (;;) {
      const some = await inTransaction(db, (trx) => mailSome(trx, kind, now));
      if (kind === "check") work.askedAgain += some;
      else work.reminded += some;
      if (some < mailsAtOnce) break;
    }
  }
  work.ended += await inTransaction(db, (trx) => endStopped(trx, now));
  work.ended += await inTransaction(db, (trx) => endExpired(trx, now));
  return work;
}

/** Taking the row and writing the mail are one: of two workers one finds it, and nobody gets it twice. */
async function mailSome(trx: Transaction, kind: "check" | "reminder", now: Date): Promise<number> {
  const at = now.toISOString();
  const column = kind === "check" ? ("asked_again_at" as const) : ("reminded_at" as const);
  const due = trx
    .selectFrom("contact_persons as p")
    .select("p.id")
    .where("p.confirm_again_at", "<=", at)
    .where(`p.${column}`, "is", null)
    .where((person) =>
      person.exists((places) =>
        places
          .selectFrom("contact_places as h")
          .select("h.id")
          .whereRef("h.contact_person_id", "=", "p.id")
          .where("h.state", "=", "confirmed")
          .where("h.stops_on", "is", null),
      ),
    )
    .$if(kind === "reminder", (query) =>
      query.where("p.asked_again_at", "<=", daysBefore(now, contactTerms.reminderAfterDays)),
    )
    .orderBy("p.id")
    .limit(mailsAtOnce);
  const taken = await trx
    .updateTable("contact_persons")
    .set({ [column]: at })
    .where("id", "in", due)
    .where(column, "is", null)
    .returning(["id", "confirm_again_at as dueAt"])
    .execute();
  for (const { id, dueAt } of taken) await mailAll(trx, { contactPersonId: id, kind, fact: dueAt ?? "" }, now);
  return taken.length;
}

async function mailAll(
  trx: Transaction,
  { contactPersonId, kind, fact }: { contactPersonId: string; kind: "check" | "reminder"; fact: string },
  now: Date,
): Promise<void> {
  const held = await trx
    .selectFrom("contact_places")
    .select("id")
    .where("contact_person_id", "=", contactPersonId)
    .where("state", "=", "confirmed")
    .orderBy("id")
    .execute();
  const placeIds = held.map(({ id }) => id);
  await mailContactPerson(trx, { contactPersonId, kind, by: "", placeIds, fact }, now);
}

/** After the last day, but while a successor may still say yes: so much longer. */
async function endStopped(trx: Transaction, now: Date): Promise<number> {
  const { date: today } = toLocalTime(now.toISOString());
  const { date: longest } = toLocalTime(daysBefore(now, handOverDays));
  const ended = await trx
    .updateTable("contact_places")
    .set({ state: "ended", ended_at: now.toISOString(), ended_why: "left" })
    .where("state", "=", "confirmed")
    .where("stops_on", "<", today)
    .where((place) =>
      place.or([
        place("stops_on", "<", longest),
        place.not(
          place.exists((asked) =>
            asked
              .selectFrom("contact_places as next")
              .select("next.id")
              .whereRef("next.replaces_id", "=", "contact_places.id")
              .where("next.state", "=", "proposed"),
          ),
        ),
      ]),
    )
    .returning("contact_person_id")
    .execute();
  await forgetShown(
    trx,
    ended.map((row) => row.contact_person_id),
  );
  return ended.length;
}

async function endExpired(trx: Transaction, now: Date): Promise<number> {
  const ended = await trx
    .updateTable("contact_places")
    .set({ state: "ended", ended_at: now.toISOString(), ended_why: "expired" })
    .where("state", "=", "confirmed")
    .where("contact_person_id", "in", (silent) =>
      silent
        .selectFrom("contact_persons")
        .select("id")
        .where("confirm_again_at", "<=", daysBefore(now, contactTerms.expiresAfterDays)),
    )
    .returning("contact_person_id")
    .execute();
  await forgetShown(
    trx,
    ended.map((row) => row.contact_person_id),
  );
  return ended.length;
}

async function forgetShown(trx: Transaction, contactPersonIds: string[]): Promise<void> {
  const ids = [...new Set(contactPersonIds)];
  for (let at = 0; at < ids.length; at += 500) {
    const people = await trx
      .selectFrom("contact_persons")
      .select("person_id")
      .where("id", "in", ids.slice(at, at + 500))
      .where("person_id", "is not", null)
      .execute();
    for (const { person_id } of people) if (person_id !== null) await writeGrants(trx, { personId: person_id });
  }
}
