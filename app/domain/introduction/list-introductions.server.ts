import type { Database, Transaction } from "#db/types";
import { listNamed } from "./named.server";
import type { SideState } from "./rules";
import { sideState } from "./rules";

/** One introduction in the list of one person. */
export interface ListedIntroduction {
  sideId: string;
  linkVersion: number;
  otherId: string;
  /** Empty where this person scanned a code, and may not know whose. */
  otherName: string;
  state: SideState;
  line: string;
  byOrganizer: boolean;
  askedAt: string;
  expiresAt: string;
}

export interface OwnIntroductions {
  /** Wait for this person's answer, the oldest first. */
  toAnswer: ListedIntroduction[];
  /** Wait for the other, the latest first. */
  waiting: ListedIntroduction[];
  /** What this person asked and is over without a yes, the latest first. */
  past: ListedIntroduction[];
}

/** The introductions of one person as they may know them: of each other person the latest. */
export async function listIntroductions(
  db: Database | Transaction,
  personId: string,
  now: Date,
): Promise<OwnIntroductions> {
  const rows = await db
    .selectFrom("introduction_sides as s")
    .innerJoin("introductions as i", "i.id", "s.introduction_id")
    .innerJoin("persons as p", "p.id", "s.other_id")
    .select(["s.id", "s.link_version", "s.other_id", "s.yes_at", "s.not_now_at", "s.withdrawn_at"])
    .select(["i.line", "i.by_organizer", "i.asked_at", "i.expires_at", "i.outcome", "p.name"])
    .select(["i.by_code", "i.asked_by"])
    .where("s.person_id", "=", personId)
    .orderBy("i.asked_at", "desc")
    .orderBy("i.id")
    .execute();
  const seen = new Set<string>();
  const ofEach = rows.filter(({ other_id: other }) => !seen.has(other) && seen.add(other));
  const all = ofEach.map((row) => ({
    ...{ personId, otherId: row.other_id, outcome: row.outcome },
    ...{ byCode: row.by_code === 1, askedBy: row.asked_by },
  }));
  const named = await listNamed(db, { personId, all }, now);
  const latest = ofEach.map((row) => listed(named.has(row.other_id) ? row : { ...row, name: "" }, now));
  const inState = (...states: SideState[]) => latest.filter(({ state }) => states.includes(state));
  return {
    toAnswer: inState("answer").reverse(),
    waiting: inState("waiting"),
    past: inState("expired", "withdrawn", "not_now"),
  };
}

interface Row {
  id: string;
  link_version: number;
  other_id: string;
  yes_at: string | null;
  not_now_at: string | null;
  withdrawn_at: string | null;
  line: string;
  by_organizer: number;
  asked_at: string;
  expires_at: string;
  outcome: "introduced" | "withdrawn" | "blocked" | "expired" | null;
  name: string;
}

function listed(row: Row, now: Date): ListedIntroduction {
  const facts = {
    saidYes: row.yes_at !== null,
    saidNotNow: row.not_now_at !== null,
    withdrew: row.withdrawn_at !== null,
    outcome: row.outcome,
    expiresAt: row.expires_at,
  };
  return {
    sideId: row.id,
    linkVersion: row.link_version,
    otherId: row.other_id,
    otherName: row.name,
    state: sideState(facts, now),
    line: row.line,
    byOrganizer: row.by_organizer === 1,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
  };
}

/** How this person stands with each of these: a contact, or somebody they asked or who asked them. Others are not there. */
export async function listStandings(
  db: Database | Transaction,
  { personId, otherIds }: { personId: string; otherIds: readonly string[] },
  now: Date,
): Promise<Map<string, "contact" | "waiting" | "answer">> {
  const standings = new Map<string, "contact" | "waiting" | "answer">();
  if (otherIds.length === 0) return standings;
  const { toAnswer, waiting } = await listIntroductions(db, personId, now);
  for (const { otherId } of toAnswer) standings.set(otherId, "answer");
  for (const { otherId } of waiting) standings.set(otherId, "waiting");
  const contacts = await db
    .selectFrom("contacts as c")
    .innerJoin("contacts as back", (join) =>
      join.onRef("back.owner_id", "=", "c.other_id").onRef("back.other_id", "=", "c.owner_id"),
    )
    .select("c.other_id")
    .where("c.owner_id", "=", personId)
    .where("c.other_id", "in", otherIds)
    .execute();
  for (const { other_id: id } of contacts) standings.set(id, "contact");
  return standings;
}
