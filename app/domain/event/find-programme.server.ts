import type { Database, Transaction } from "#db/types";
import type { ProgrammePart } from "./programme-rules";

/** The programme of an event in its order, with the workshops of each round. Two queries. */
export async function listProgrammeParts(db: Database | Transaction, eventId: string): Promise<ProgrammePart[]> {
  const parts = await db
    .selectFrom("programme_items")
    .select(["id", "kind", "title", "description", "speakers", "room", "starts_at as startsAt", "ends_at as endsAt"])
    .where("event_id", "=", eventId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  const workshops = await db
    .selectFrom("workshops")
    .select(["id", "round_id as roundId", "title", "description", "leader", "room", "capacity"])
    .where("event_id", "=", eventId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return parts.map((part) => ({
    ...part,
    workshops: workshops.filter(({ roundId }) => roundId === part.id).map(({ roundId: _, ...workshop }) => workshop),
  }));
}
