import { attendeesOf } from "#app/domain/visibility/rules";
import type { Database } from "../types";
import { studyAfternoonComing } from "./gatherings/study-afternoon";

export interface Shown {
  personId: string;
  email: string;
}

/** The event whose attendees get to know each other in the demonstration. */
export async function eventOfShown(db: Database): Promise<string> {
  const { slug } = studyAfternoonComing;
  return (await db.selectFrom("events").select("id").where("slug", "=", slug).executeTakeFirstOrThrow()).id;
}

/** Those on the list of attendees, always in the same order. */
export async function listShown(
  db: Database,
  { eventId, limit }: { eventId: string; limit: number },
): Promise<Shown[]> {
  return db
    .selectFrom("grants as g")
    .innerJoin("person_emails as e", "e.person_id", "g.person_id")
    .select(["g.person_id as personId", "e.email"])
    .where("g.audience", "=", attendeesOf(eventId))
    .where("g.field", "=", "name")
    .where("e.is_primary", "=", 1)
    .orderBy("e.email")
    .limit(limit)
    .execute();
}
