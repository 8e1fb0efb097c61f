import type { Database, Transaction } from "#db/types";
import { lockPair } from "#app/domain/person/lock-pair.server";
import type { SideFacts } from "./rules";

type Connection = Database | Transaction;

export interface Side {
  id: string;
  personId: string;
  otherId: string;
  linkVersion: number;
  yesAt: string | null;
  notNowAt: string | null;
  withdrawnAt: string | null;
}

export interface Introduction {
  id: string;
  regionId: string;
  eventId: string | null;
  askedBy: string | null;
  byOrganizer: boolean;
  byCode: boolean;
  line: string;
  askedAt: string;
  expiresAt: string;
  outcome: "introduced" | "withdrawn" | "blocked" | "expired" | null;
  /** Whose side it was asked for, and the other. */
  own: Side;
  other: Side;
}

/** One introduction as one side of it has it. */
export async function readIntroduction(db: Connection, sideId: string): Promise<Introduction | undefined> {
  const row = await db
    .selectFrom("introduction_sides as s")
    .innerJoin("introductions as i", "i.id", "s.introduction_id")
    .selectAll("i")
    .where("s.id", "=", sideId)
    .executeTakeFirst();
  if (!row) return undefined;
  const sides = await db.selectFrom("introduction_sides").selectAll().where("introduction_id", "=", row.id).execute();
  const made = sides.map((side) => ({
    id: side.id,
    personId: side.person_id,
    otherId: side.other_id,
    linkVersion: side.link_version,
    yesAt: side.yes_at,
    notNowAt: side.not_now_at,
    withdrawnAt: side.withdrawn_at,
  }));
  const [own, other] = [made.find(({ id }) => id === sideId), made.find(({ id }) => id !== sideId)];
  if (!own || !other) return undefined;
  return {
    id: row.id,
    regionId: row.region_id,
    eventId: row.event_id,
    askedBy: row.asked_by,
    byOrganizer: row.by_organizer === 1,
    byCode: row.by_code === 1,
    line: row.line,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
    outcome: row.outcome,
    own,
    other,
  };
}

/** The same, with the two persons ours until the commit. */
export async function takeIntroduction(trx: Transaction, sideId: string): Promise<Introduction | undefined> {
  const side = await trx
    .selectFrom("introduction_sides")
    .select(["person_id", "other_id"])
    .where("id", "=", sideId)
    .executeTakeFirst();
  if (!side) return undefined;
  await lockPair(trx, side.person_id, side.other_id);
  return readIntroduction(trx, sideId);
}

export function sideFacts({ own, outcome, expiresAt }: Pick<Introduction, "own" | "outcome" | "expiresAt">): SideFacts {
  return {
    saidYes: own.yesAt !== null,
    saidNotNow: own.notNowAt !== null,
    withdrew: own.withdrawnAt !== null,
    outcome,
    expiresAt,
  };
}
