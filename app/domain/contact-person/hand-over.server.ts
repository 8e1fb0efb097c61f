import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { inParts } from "#app/domain/organization/in-parts";
import type { Language } from "#app/language/language";
import { takeContactPerson } from "./answer.server";
import { askContactPerson } from "./ask.server";
import { findOrAddContactPerson } from "./find-or-add.server";

export interface HandOver {
  contactPersonId: string;
  /** Who takes over all of their places; null where nobody is known yet. */
  successor: { name: string; email: string } | null;
  /** The last day: "2026-12-31". */
  stopsOn: string;
  language: Language;
  /** Null for the person's own link. */
  actorPersonId: string | null;
}

export type HandOverRefusal = "contact_unknown" | "nothing_held" | "same_person" | "too_many";
export type HandOverOutcome = { ok: true; places: number } | { ok: false; reason: HandOverRefusal };

/**
 * Somebody stops: all of their places get a last day, and the successor is asked for all of them in one mail. Until the
 * successor says yes the one who stops stands there, with that day. Refused: `nothing_held`; `same_person`.
 */
export async function handOver(db: Database | Transaction, input: HandOver, now: Date): Promise<HandOverOutcome> {
  return inTransaction(db, async (trx): Promise<HandOverOutcome> => {
    const { contactPersonId, successor, stopsOn, language, actorPersonId } = input;
    const contact = await takeContactPerson(trx, contactPersonId, now);
    if (!contact.ok) return { ok: false, reason: contact.reason === "too_many" ? "too_many" : "contact_unknown" };
    if (contact.held === 0) return { ok: false, reason: "nothing_held" };
    const places = await trx
      .updateTable("contact_places")
      .set({ stops_on: stopsOn })
      .where("contact_person_id", "=", contactPersonId)
      .where("state", "=", "confirmed")
      .returning(["id", "region_id", "organization_id", "partner_id", "topic_id", "rank"])
      .execute();
    if (successor) {
      const regionId = places[0]?.region_id ?? "";
      const successorId = await findOrAddContactPerson(trx, { regionId, ...successor, phone: null, language }, now);
      if (successorId === contactPersonId) return { ok: false, reason: "same_person" };
      await askForAll(trx, { places, successorId, proposedBy: actorPersonId ?? contact.personId }, now);
      await askContactPerson(trx, successorId, now);
    }
    const act = { actorPersonId, subjectType: "contact_person" as const, subjectId: contactPersonId, eventId: null };
    const details = { places: places.length, hasSuccessor: successor !== null };
    await recordAct(trx, { ...act, action: "contact-person.stops", details }, now);
    return { ok: true, places: places.length };
  });
}

type HeldPlace = Pick<
  {
    id: string;
    region_id: string;
    organization_id: string;
    partner_id: string;
    topic_id: string;
    rank: "first" | "deputy";
  },
  "id" | "region_id" | "organization_id" | "partner_id" | "topic_id" | "rank"
>;

/** Who was named before, and has not answered, is asked no longer: the last one who was named counts. */
async function askForAll(
  trx: Transaction,
  { places, successorId, proposedBy }: { places: HeldPlace[]; successorId: string; proposedBy: string | null },
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  await inParts(places, async (some) => {
    await trx
      .updateTable("contact_places")
      .set({ state: "ended", ended_at: at, ended_why: "taken_back" })
      .where(
        "replaces_id",
        "in",
        some.map(({ id }) => id),
      )
      .where("state", "=", "proposed")
      .execute();
    await trx
      .insertInto("contact_places")
      .values(
        some.map(({ id, ...cell }) => ({
          id: newId(),
          ...cell,
          contact_person_id: successorId,
          state: "proposed" as const,
          proposed_at: at,
          proposed_by: proposedBy,
          replaces_id: id,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}
