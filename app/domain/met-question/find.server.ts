import type { Database, Transaction } from "#db/types";
import type { LinkKey } from "#app/domain/link/derived-token";

/** What the page of the question shows to one side. */
export interface PersonalMetQuestion {
  sideId: string;
  name: string;
  otherName: string;
  introducedAt: string;
  eventTitle: string | null;
  /** False once it was answered, and when it is over. */
  mayAnswer: boolean;
}

/** The question of a link; undefined where it was never asked, the introduction is gone, or the link was revoked. */
export async function findMetQuestion(
  db: Database | Transaction,
  { id, linkVersion }: LinkKey,
): Promise<PersonalMetQuestion | undefined> {
  const row = await db
    .selectFrom("introduction_sides as s")
    .innerJoin("introductions as i", "i.id", "s.introduction_id")
    .innerJoin("persons as p", "p.id", "s.person_id")
    .innerJoin("persons as o", "o.id", "s.other_id")
    .leftJoin("contacts as c", (join) =>
      join.onRef("c.owner_id", "=", "s.person_id").onRef("c.other_id", "=", "s.other_id"),
    )
    .leftJoin("events as e", "e.id", "i.event_id")
    .select(["s.id as sideId", "s.met_question as state", "i.ended_at as introducedAt", "e.title as eventTitle"])
    .select(["p.name", "o.name as currentName", "c.name as knownAs"])
    .where("s.id", "=", id)
    .where("s.link_version", "=", linkVersion)
    .where("s.met_question", "!=", "due")
    .where("i.outcome", "=", "introduced")
    .executeTakeFirst();
  if (!row) return undefined;
  const { state, knownAs, currentName, introducedAt, ...shown } = row;
  return {
    ...shown,
    introducedAt: introducedAt ?? "",
    otherName: knownAs ?? currentName,
    mayAnswer: state === "asked",
  };
}
