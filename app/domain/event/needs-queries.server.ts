import type { Database, Transaction } from "#db/types";
import { inTransaction } from "#db/transaction";
import { recordAct } from "#app/domain/audit/record.server";
import { countWishes, mayShowNeeds } from "./organizer-rules";

type Connection = Database | Transaction;

export interface NeedsSummary {
  diet: { text: string; count: number }[];
  access: { text: string; count: number }[];
  /** How many people with a place told a need. */
  people: number;
}

/** What the kitchen and the caretaker must know, without names; only of people who hold a place (AVG, art. 5(1)(c)). */
export async function summarizeNeeds(db: Connection, eventId: string): Promise<NeedsSummary> {
  const rows = await needsOfPlaced(db, eventId).select(["needs.diet", "needs.access"]).execute();
  return {
    diet: countWishes(rows.flatMap(({ diet }) => diet ?? [])),
    access: countWishes(rows.flatMap(({ access }) => access ?? [])),
    people: rows.length,
  };
}

/** How many people with a place need something to take part. */
export async function countAccessNeeds(db: Connection, eventId: string): Promise<number> {
  const row = await needsOfPlaced(db, eventId)
    .select(({ fn }) => fn.count("needs.access").as("count"))
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

export interface AccessNeed {
  registrationId: string;
  name: string;
  organization: string;
  access: string;
}

export type AccessList = { ok: true; needs: AccessNeed[] } | { ok: false; reason: "needs_past" };

/**
 * Who needs what to take part, by surname, for the people at the door. It holds only what people gave with their consent
 * to the organizers (AVG, art. 9(2)(a)), and is there up to and including the day itself, as the consent promises: after
 * that it is `needs_past`. Each look at it is written down.
 */
export async function openAccessList(
  db: Connection,
  { eventId, actorPersonId }: { eventId: string; actorPersonId: string },
  now: Date,
): Promise<AccessList> {
  return inTransaction(db, async (trx): Promise<AccessList> => {
    const event = await trx.selectFrom("events").select("ends_at").where("id", "=", eventId).executeTakeFirst();
    if (!event || !mayShowNeeds({ endsAt: event.ends_at }, now)) return { ok: false, reason: "needs_past" };
    const rows = await needsOfPlaced(trx, eventId)
      .leftJoin("organizations as o", "o.id", "registrations.organization_id")
      .select(["registrations.id", "registrations.name", "registrations.organization_text", "o.name as organization"])
      .select("needs.access")
      .where("needs.access", "is not", null)
      .orderBy("registrations.name_sort")
      .orderBy("registrations.id")
      .execute();
    const act = { action: "needs.access-listed", subjectType: "event" as const, subjectId: eventId, eventId };
    await recordAct(trx, { ...act, actorPersonId, details: { people: rows.length } }, now);
    const needs = rows.map(({ id, name, organization, organization_text: typed, access }) => ({
      registrationId: id,
      name,
      organization: organization ?? typed,
      access: access ?? "",
    }));
    return { ok: true, needs };
  });
}

function needsOfPlaced(db: Connection, eventId: string) {
  return db
    .selectFrom("registration_needs as needs")
    .innerJoin("registrations", "registrations.id", "needs.registration_id")
    .where("needs.event_id", "=", eventId)
    .where("registrations.status", "=", "placed");
}
