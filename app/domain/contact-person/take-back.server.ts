import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { writeGrants } from "#app/domain/visibility/write-grants.server";
import { takeContactPerson } from "./answer.server";

export type TakeBackOutcome = { ok: true; places: number } | { ok: false; reason: "contact_unknown" | "too_many" };

/**
 * An organizer ends everything somebody holds or is asked for, at once: they are gone, or their mail comes back and nobody
 * takes over. Their links stop working and nothing of them is shown.
 */
export async function takeBackContact(
  db: Database | Transaction,
  { contactPersonId, actorPersonId }: { contactPersonId: string; actorPersonId: string },
  now: Date,
): Promise<TakeBackOutcome> {
  return inTransaction(db, async (trx): Promise<TakeBackOutcome> => {
    const contact = await takeContactPerson(trx, contactPersonId, now);
    if (!contact.ok) return contact.reason === "too_many" ? { ok: false, reason: "too_many" } : unknownContact;
    const refused = await trx
      .selectFrom("refused_addresses")
      .select("email")
      .where("email", "=", contact.email)
      .executeTakeFirst();
    const ended = await trx
      .updateTable("contact_places")
      .set({ state: "ended", ended_at: now.toISOString(), ended_why: refused ? "bounced" : "taken_back" })
      .where("contact_person_id", "=", contactPersonId)
      .where("state", "in", ["proposed", "confirmed"])
      .returning("id")
      .execute();
    await trx
      .updateTable("contact_persons")
      .set((row) => ({ link_version: row("link_version", "+", 1) }))
      .where("id", "=", contactPersonId)
      .execute();
    if (contact.personId !== null) await writeGrants(trx, { personId: contact.personId });
    const act = { actorPersonId, subjectType: "contact_person" as const, subjectId: contactPersonId, eventId: null };
    await recordAct(trx, { ...act, action: "contact-person.taken-back", details: { places: ended.length } }, now);
    return { ok: true, places: ended.length };
  });
}

const unknownContact = { ok: false, reason: "contact_unknown" } as const;
