import { sql } from "kysely";
import type { Database, Transaction } from "#db/types";
import { waitingStates } from "./rules";
import type { DeskFilter, QuestionState } from "./rules";

type Connection = Database | Transaction;

export interface DeskLine {
  id: string;
  region: string;
  school: string;
  topic: string;
  /** The beginning of what was asked. */
  text: string;
  state: QuestionState;
  askedAt: string;
  receiver: string;
  isDesk: boolean;
  /** Somebody was reminded: it waits long. */
  isLong: boolean;
}

export interface DeskList {
  lines: DeskLine[];
  counts: Record<DeskFilter, number>;
  hasNext: boolean;
}

const pageSize = 50;

/** The questions of these regions, those that wait longest first; what was never sent on is nobody's business. */
export async function listForDesk(
  db: Connection,
  { regionIds, filter, page }: { regionIds: readonly string[]; filter: DeskFilter; page: number },
): Promise<DeskList> {
  if (regionIds.length === 0) return { lines: [], counts: await countFilters(db, regionIds), hasNext: false };
  const rows = await filtered(db, regionIds, filter)
    .innerJoin("regions as r", "r.id", "q.region_id")
    .innerJoin("question_receivers as h", "h.id", "q.receiver_id")
    .select(["q.id", "r.name as region", "q.organization_text as school", "q.topic", "q.state", "q.text"])
    .select(["q.asked_at as askedAt", "q.reminders", "h.name as receiver", "h.kind"])
    .orderBy((row) => row.case().when("q.state", "in", waitingStates).then(0).else(1).end())
    .orderBy((row) => row.case().when("q.state", "in", waitingStates).then(row.ref("q.last_turn_at")).end())
    .orderBy("q.last_turn_at", "desc")
    .orderBy("q.id")
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize)
    .execute();
  const lines = rows.slice(0, pageSize).map(({ reminders, kind, text, ...row }) => ({
    ...row,
    text: beginning(text),
    isDesk: kind === "desk",
    isLong: reminders > 0 && waitingStates.some((state) => state === row.state),
  }));
  return { lines, counts: await countFilters(db, regionIds), hasNext: rows.length > pageSize };
}

function filtered(db: Connection, regionIds: readonly string[], filter: DeskFilter) {
  const query = db
    .selectFrom("questions as q")
    .where("q.region_id", "in", regionIds)
    .where("q.state", "<>", "unconfirmed");
  if (filter === "waiting") return query.where("q.state", "in", waitingStates);
  if (filter === "long") return query.where("q.state", "in", waitingStates).where("q.reminders", ">", 0);
  if (filter === "passed_on") return query.where("q.state", "=", "passed_on");
  if (filter === "answered") return query.where("q.state", "in", ["answered", "closed"]);
  return query;
}

async function countFilters(db: Connection, regionIds: readonly string[]): Promise<Record<DeskFilter, number>> {
  const counts = { waiting: 0, long: 0, passed_on: 0, answered: 0, all: 0 };
  if (regionIds.length === 0) return counts;
  const rows = await filtered(db, regionIds, "all")
    .select(["q.state", ({ fn }) => fn.countAll().as("count")])
    .select(sql<number | string>`sum(case when q.reminders > 0 then 1 else 0 end)`.as("reminded"))
    .groupBy("q.state")
    .execute();
  for (const { state, count, reminded } of rows) {
    counts.all += Number(count);
    if (state === "answered" || state === "closed") counts.answered += Number(count);
    if (state === "passed_on") counts.passed_on += Number(count);
    if (waitingStates.some((waiting) => waiting === state)) {
      counts.waiting += Number(count);
      counts.long += Number(reminded);
    }
  }
  return counts;
}

function beginning(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 120 ? `${line.slice(0, 119).trimEnd()}…` : line;
}

/** What of the questions waits for an organizer of these regions: those of the desk or waiting long, and answers to publish. */
export async function countForDesk(db: Connection, personId: string): Promise<{ questions: number; answers: number }> {
  const regions = db
    .selectFrom("roles")
    .select((role) => role.ref("region_id").$notNull().as("region_id"))
    .where("person_id", "=", personId)
    .where("region_id", "is not", null)
    .where("role", "in", ["editor", "owner"]);
  const questions = await db
    .selectFrom("questions as q")
    .innerJoin("question_receivers as h", "h.id", "q.receiver_id")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("q.region_id", "in", regions)
    .where("q.state", "in", waitingStates)
    .where((row) => row.or([row("h.kind", "=", "desk"), row("q.reminders", ">", 0)]))
    .executeTakeFirstOrThrow();
  const answers = await db
    .selectFrom("published_answers")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("region_id", "in", regions)
    .where("state", "=", "proposed")
    .executeTakeFirstOrThrow();
  return { questions: Number(questions.count), answers: Number(answers.count) };
}

export interface DeskAnswer {
  id: string;
  region: string;
  theme: string;
  question: string;
  answer: string;
  state: "proposed" | "published" | "taken_back";
  changedAt: string;
}

/** The answers for everybody of these regions: what is to be published first. */
export async function listDeskAnswers(db: Connection, regionIds: readonly string[]): Promise<DeskAnswer[]> {
  if (regionIds.length === 0) return [];
  return answersOf(db, regionIds)
    .orderBy((row) =>
      row.case().when("a.state", "=", "proposed").then(0).when("a.state", "=", "published").then(1).else(2).end(),
    )
    .orderBy("a.changed_at", "desc")
    .orderBy("a.id")
    .limit(500)
    .execute();
}

export async function findDeskAnswer(
  db: Connection,
  { answerId, regionIds }: { answerId: string; regionIds: readonly string[] },
): Promise<DeskAnswer | undefined> {
  if (regionIds.length === 0) return undefined;
  return answersOf(db, regionIds).where("a.id", "=", answerId).executeTakeFirst();
}

function answersOf(db: Connection, regionIds: readonly string[]) {
  return db
    .selectFrom("published_answers as a")
    .innerJoin("regions as r", "r.id", "a.region_id")
    .select(["a.id", "r.name as region", "a.theme", "a.question", "a.answer", "a.state", "a.changed_at as changedAt"])
    .where("a.region_id", "in", regionIds);
}

export interface DeskSettings {
  id: string;
  name: string;
  phone: string;
  email: string;
  hours: string;
}

/** The numbers of these regions as they stand. */
export async function listDeskSettings(db: Connection, regionIds: readonly string[]): Promise<DeskSettings[]> {
  if (regionIds.length === 0) return [];
  const rows = await db
    .selectFrom("regions")
    .select(["id", "name", "desk_phone", "desk_email", "desk_hours"])
    .where("id", "in", regionIds)
    .execute();
  return rows
    .sort((a, b) => a.name.localeCompare(b.name, "nl"))
    .map(({ id, name, desk_phone, desk_email, desk_hours }) => ({
      ...{ id, name },
      phone: desk_phone ?? "",
      email: desk_email ?? "",
      hours: desk_hours ?? "",
    }));
}
