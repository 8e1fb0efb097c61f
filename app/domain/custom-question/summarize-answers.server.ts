import type { Database, Transaction } from "#db/types";
import { listQuestions } from "./queries.server";
import { isAskedOf } from "./rules";
import type { CustomQuestion } from "./rules";

type Connection = Database | Transaction;

export interface AnswerSummary {
  question: CustomQuestion;
  /** Who registered and is asked: with a place or waiting. */
  asked: number;
  /** Of them, who answered. */
  answered: number;
  /** By option id, or `yes` and `no`; nothing for texts. */
  counts: Record<string, number>;
}

/** What people answered to each question, in numbers. Who withdrew does not count. Three queries. */
export async function summarizeAnswers(db: Connection, eventId: string): Promise<AnswerSummary[]> {
  const questions = await listQuestions(db, eventId);
  if (questions.length === 0) return [];
  const sectors = await countSectors(db, eventId);
  const counts = await countChosen(db, eventId);
  return questions.map((question) => {
    const own = counts.filter(({ questionId }) => questionId === question.id);
    const asked = sectors.filter(({ sector }) => isAskedOf(question, sector));
    return {
      question,
      asked: asked.reduce((sum, { people }) => sum + people, 0),
      answered: own.find(({ answer }) => answer === null)?.people ?? 0,
      counts: Object.fromEntries(own.flatMap(({ answer, people }) => (answer === null ? [] : [[answer, people]]))),
    };
  });
}

async function countSectors(db: Connection, eventId: string) {
  const rows = await db
    .selectFrom("registrations")
    .select(({ fn }) => ["sector", fn.countAll<number | string>().as("people")])
    .where("event_id", "=", eventId)
    .where("status", "!=", "withdrawn")
    .groupBy("sector")
    .execute();
  return rows.map(({ sector, people }) => ({ sector, people: Number(people) }));
}

interface ChosenCount {
  questionId: string;
  /** An option, `yes` or `no`; null for everybody who answered the question. */
  answer: string | null;
  people: number;
}

async function countChosen(db: Connection, eventId: string): Promise<ChosenCount[]> {
  const own = comingAnswers(db).where("q.event_id", "=", eventId);
  const chosen = await own
    .where("q.kind", "!=", "text")
    .select((eb) => [
      "a.question_id as questionId",
      eb.fn.coalesce(eb.ref("a.option_id"), eb.ref("a.value")).as("answer"),
      eb.fn.countAll<number | string>().as("people"),
    ])
    .groupBy(["a.question_id", "a.option_id", "a.value"])
    .execute();
  const all = await own
    .select(({ fn }) => ["a.question_id as questionId", fn.count("a.registration_id").distinct().as("people")])
    .groupBy("a.question_id")
    .execute();
  return [
    ...chosen.map(({ people, ...row }) => ({ ...row, people: Number(people) })),
    ...all.map(({ questionId, people }) => ({ questionId, answer: null, people: Number(people) })),
  ];
}

function comingAnswers(db: Connection) {
  return db
    .selectFrom("custom_answers as a")
    .innerJoin("custom_questions as q", "q.id", "a.question_id")
    .innerJoin("registrations as r", "r.id", "a.registration_id")
    .where("r.status", "!=", "withdrawn");
}

export interface WrittenAnswer {
  registrationId: string;
  name: string;
  text: string;
}

export interface WrittenAnswers {
  answers: WrittenAnswer[];
  total: number;
  page: number;
  pages: number;
}

export const writtenPageSize = 50;

/** What people wrote to one question, by surname, fifty a page. Two queries. */
export async function listWritten(
  db: Connection,
  { questionId, page: asked }: { questionId: string; page: number },
): Promise<WrittenAnswers> {
  const own = comingAnswers(db).where("a.question_id", "=", questionId).where("a.value", "is not", null);
  const counted = await own.select(({ fn }) => fn.countAll().as("total")).executeTakeFirst();
  const total = Number(counted?.total ?? 0);
  const pages = Math.max(1, Math.ceil(total / writtenPageSize));
  const page = Math.min(Math.max(1, asked), pages);
  const rows = await own
    .select(["r.id as registrationId", "r.name", "a.value"])
    .orderBy("r.name_sort")
    .orderBy("r.id")
    .offset((page - 1) * writtenPageSize)
    .limit(writtenPageSize)
    .execute();
  return { answers: rows.map(({ value, ...row }) => ({ ...row, text: value ?? "" })), total, page, pages };
}
