import { sql } from "kysely";
import { isUniqueViolation } from "#db/dialects/errors";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { consumeLimit } from "#app/domain/limit/consume.server";
import { limitKey } from "#app/domain/limit/rules";
import { writeGrants } from "#app/domain/visibility/write-grants.server";
import { toLocalTime } from "#app/language/amsterdam-time";
import { personOfContact } from "./person-of-contact.server";
import { monthsLater } from "./rules";

export type AnswerRefusal = "contact_unknown" | "nothing_asked" | "too_many";

export interface ContactAnswer {
  contactPersonId: string;
  /** What is shown from now on. Without its tick a phone is not kept. */
  phone: string | null;
  showPhone: boolean;
  showEmail: boolean;
  /** Of what they were asked for: not these. */
  notPlaceIds: readonly string[];
}

export type ConfirmOutcome =
  /** `taken`: schools for which somebody else had confirmed first. */
  { ok: true; confirmed: number; taken: number } | { ok: false; reason: AnswerRefusal };

/**
 * "Yes, that is me": every place that was asked becomes theirs, but those they leave out and those that somebody else
 * confirmed first (one confirmed person for a school, partner, topic and rank: a unique index decides). A place that it
 * takes over ends in the same transaction. Also changes what is shown, and counts as confirming anew.
 */
export async function confirmContact(
  db: Database | Transaction,
  input: ContactAnswer,
  now: Date,
): Promise<ConfirmOutcome> {
  return inTransaction(db, async (trx): Promise<ConfirmOutcome> => {
    const contact = await takeContactPerson(trx, input.contactPersonId, now);
    if (!contact.ok) return contact;
    const open = await listOpen(trx, input.contactPersonId);
    if (open.length === 0 && contact.held === 0) return { ok: false, reason: "nothing_asked" };
    const personId = contact.personId ?? (await personOfContact(trx, contact, now));
    await keepChoice(trx, { input, personId }, now);
    const wanted = open.filter(({ id }) => !input.notPlaceIds.includes(id));
    await decline(
      trx,
      open.filter((place) => !wanted.includes(place)).map(({ id }) => id),
      now,
    );
    let taken = 0;
    const touched = new Set<string>();
    for (const place of wanted) {
      const { isTaken, replaced } = await takePlace(trx, place, now);
      if (isTaken) taken += 1;
      if (replaced !== null) touched.add(replaced);
    }
    for (const id of [...touched, personId].sort()) await writeGrants(trx, { personId: id });
    const counts = { confirmed: wanted.length - taken, taken };
    await record(trx, { contactPersonId: input.contactPersonId, action: "confirmed", details: counts }, now);
    return { ok: true, ...counts };
  });
}

export type KeepOutcome = { ok: true } | { ok: false; reason: AnswerRefusal };

/** "This is still right": with one press, as it stands. */
export async function keepContact(
  db: Database | Transaction,
  { contactPersonId }: { contactPersonId: string },
  now: Date,
): Promise<KeepOutcome> {
  return inTransaction(db, async (trx): Promise<KeepOutcome> => {
    const contact = await takeContactPerson(trx, contactPersonId, now);
    if (!contact.ok) return contact;
    if (contact.held === 0 || contact.personId === null) return { ok: false, reason: "nothing_asked" };
    await trx
      .updateTable("contact_persons")
      .set(await confirmedNow(trx, contactPersonId, now))
      .where("id", "=", contactPersonId)
      .execute();
    await writeGrants(trx, { personId: contact.personId });
    await record(trx, { contactPersonId, action: "kept", details: {} }, now);
    return { ok: true };
  });
}

/** "No": for everything that was asked. What they hold already stays. */
export async function declineContact(
  db: Database | Transaction,
  { contactPersonId }: { contactPersonId: string },
  now: Date,
): Promise<KeepOutcome> {
  return inTransaction(db, async (trx): Promise<KeepOutcome> => {
    const contact = await takeContactPerson(trx, contactPersonId, now);
    if (!contact.ok) return contact;
    const open = await listOpen(trx, contactPersonId);
    if (open.length === 0) return { ok: false, reason: "nothing_asked" };
    await decline(
      trx,
      open.map(({ id }) => id),
      now,
    );
    await record(trx, { contactPersonId, action: "declined", details: { places: open.length } }, now);
    return { ok: true };
  });
}

interface TakenContact {
  ok: true;
  name: string;
  email: string;
  personId: string | null;
  /** How many places they hold. */
  held: number;
}

/** The contact person, whose row is ours until the commit. */
export async function takeContactPerson(
  trx: Transaction,
  id: string,
  now: Date,
): Promise<TakenContact | { ok: false; reason: AnswerRefusal }> {
  const limit = { key: limitKey("contact-person", id), max: 30, windowSeconds: 600 };
  if (!(await consumeLimit(trx, limit, now))) return { ok: false, reason: "too_many" };
  const row = await trx
    .updateTable("contact_persons")
    .set({ name: sql<string>`name` })
    .where("id", "=", id)
    .returning(["name", "email", "person_id"])
    .executeTakeFirst();
  if (!row) return { ok: false, reason: "contact_unknown" };
  const held = await trx
    .selectFrom("contact_places")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("contact_person_id", "=", id)
    .where("state", "=", "confirmed")
    .executeTakeFirstOrThrow();
  return { ok: true, name: row.name, email: row.email, personId: row.person_id, held: Number(held.count) };
}

/** In the order of the unique index, so that two people never wait for each other in a ring. */
function listOpen(trx: Transaction, contactPersonId: string) {
  return trx
    .selectFrom("contact_places")
    .select(["id", "replaces_id"])
    .where("contact_person_id", "=", contactPersonId)
    .where("state", "=", "proposed")
    .orderBy("organization_id")
    .orderBy("partner_id")
    .orderBy("topic_id")
    .orderBy("rank")
    .execute();
}

async function keepChoice(
  trx: Transaction,
  { input, personId }: { input: ContactAnswer; personId: string },
  now: Date,
): Promise<void> {
  const { contactPersonId, phone, showPhone, showEmail } = input;
  await trx
    .updateTable("contact_persons")
    .set({
      person_id: personId,
      phone: showPhone ? phone : null,
      show_phone: showPhone && phone !== null ? 1 : 0,
      show_email: showEmail ? 1 : 0,
      chosen_at: now.toISOString(),
      ...(await confirmedNow(trx, contactPersonId, now)),
    })
    .where("id", "=", contactPersonId)
    .execute();
}

async function confirmedNow(trx: Transaction, contactPersonId: string, now: Date) {
  const { months } = await trx
    .selectFrom("contact_persons as p")
    .innerJoin("regions as r", "r.id", "p.region_id")
    .select("r.contact_months as months")
    .where("p.id", "=", contactPersonId)
    .executeTakeFirstOrThrow();
  return {
    confirmed_at: now.toISOString(),
    confirm_again_at: monthsLater(now, months),
    asked_again_at: null,
    reminded_at: null,
  };
}

async function decline(trx: Transaction, ids: string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const declined = { state: "declined" as const, answered_at: now.toISOString() };
  await trx.updateTable("contact_places").set(declined).where("id", "in", ids).execute();
}

/** Whether somebody else confirmed it first, or else the person whose place ended by it, if any. */
async function takePlace(
  trx: Transaction,
  place: { id: string; replaces_id: string | null },
  now: Date,
): Promise<{ isTaken: boolean; replaced: string | null }> {
  const at = now.toISOString();
  try {
    // A savepoint: a duplicate key breaks the transaction of PostgreSQL, and not what was confirmed before it.
    return await inTransaction(trx, async (inner) => {
      const replaced = place.replaces_id === null ? null : await endReplaced(inner, place.replaces_id, at);
      await inner
        .updateTable("contact_places")
        .set((row) => ({
          state: "confirmed" as const,
          answered_at: at,
          starts_on: row.fn.coalesce("starts_on", row.val(toLocalTime(at).date)),
        }))
        .where("id", "=", place.id)
        .execute();
      return { isTaken: false, replaced };
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const ended = { state: "ended" as const, ended_at: at, ended_why: "taken" as const };
    await trx.updateTable("contact_places").set(ended).where("id", "=", place.id).execute();
    return { isTaken: true, replaced: null };
  }
}

async function endReplaced(trx: Transaction, placeId: string, at: string): Promise<string | null> {
  const ended = await trx
    .updateTable("contact_places")
    .set({ state: "ended", ended_at: at, ended_why: "handed_over" })
    .where("id", "=", placeId)
    .where("state", "=", "confirmed")
    .returning("contact_person_id")
    .executeTakeFirst();
  if (!ended) return null;
  const { person_id } = await trx
    .selectFrom("contact_persons")
    .select("person_id")
    .where("id", "=", ended.contact_person_id)
    .executeTakeFirstOrThrow();
  return person_id;
}

async function record(
  trx: Transaction,
  { contactPersonId, action, details }: { contactPersonId: string; action: string; details: Record<string, number> },
  now: Date,
): Promise<void> {
  const act = {
    actorPersonId: null,
    subjectType: "contact_person" as const,
    subjectId: contactPersonId,
    eventId: null,
  };
  await recordAct(trx, { ...act, action: `contact-person.${action}`, details }, now);
}
