import type { JsonRows } from "#db/dialects/json-rows";
import { readRows } from "#db/dialects/json-rows";
import type { Database, Transaction } from "#db/types";
import { readSectors } from "./rules";
import type { CustomAnswer, CustomQuestion, QuestionKind } from "./rules";

type Connection = Database | Transaction;

/** Questions with their options, a row for each option: to be narrowed, and put together by `readQuestions`. */
export function questionRows(db: Connection) {
  return db
    .selectFrom("custom_questions as q")
    .leftJoin("custom_question_options as o", "o.question_id", "q.id")
    .select(["q.id", "q.kind", "q.title", "q.hint", "q.required", "q.read_only as readOnly", "q.sectors"])
    .select(["o.id as optionId", "o.label"])
    .orderBy("q.position")
    .orderBy("q.id")
    .orderBy("o.position")
    .orderBy("o.id");
}

export interface QuestionRow {
  id: string;
  kind: QuestionKind;
  title: string;
  hint: string;
  required: number;
  readOnly: number;
  sectors: string;
  optionId: string | null;
  label: string | null;
}

export function readQuestions(rows: JsonRows<QuestionRow>): CustomQuestion[] {
  const questions = new Map<string, CustomQuestion>();
  for (const { id, kind, title, hint, required, readOnly, sectors, optionId, label } of readRows(rows)) {
    const known = questions.get(id) ?? {
      ...{ id, kind, title, hint, sectors: readSectors(sectors) },
      isRequired: required === 1,
      isReadOnly: readOnly === 1,
      options: [],
    };
    if (optionId !== null && label !== null) known.options.push({ id: optionId, label });
    questions.set(id, known);
  }
  return [...questions.values()];
}

export interface AnswerRow {
  questionId: string;
  optionId: string | null;
  value: string | null;
}

/** Answers, a row for each chosen option: to be narrowed, and put together by `readAnswers`. */
export function answerRows(db: Connection) {
  return db
    .selectFrom("custom_answers as a")
    .select(["a.question_id as questionId", "a.option_id as optionId", "a.value"]);
}

export function readAnswers(rows: JsonRows<AnswerRow>): CustomAnswer[] {
  const chosen = new Map<string, string[]>();
  const written: CustomAnswer[] = [];
  for (const { questionId, optionId, value } of readRows(rows)) {
    if (value !== null) written.push({ questionId, value });
    else if (optionId !== null) chosen.set(questionId, [...(chosen.get(questionId) ?? []), optionId]);
  }
  return [...written, ...[...chosen].map(([questionId, optionIds]) => ({ questionId, optionIds }))];
}

/** The questions of an event in the order of the form. One query. */
export async function listQuestions(db: Connection, eventId: string): Promise<CustomQuestion[]> {
  return readQuestions(await questionRows(db).where("q.event_id", "=", eventId).execute());
}

/** What somebody answered. One query. */
export async function listAnswers(db: Connection, registrationId: string): Promise<CustomAnswer[]> {
  return readAnswers(await answerRows(db).where("a.registration_id", "=", registrationId).execute());
}

/** What everybody of an event answered, by registration. One query. */
export async function listEventAnswers(db: Connection, eventId: string): Promise<Map<string, CustomAnswer[]>> {
  const rows = await answerRows(db)
    .select("a.registration_id as registrationId")
    .where("a.event_id", "=", eventId)
    .execute();
  const byPerson = Map.groupBy(rows, ({ registrationId }) => registrationId);
  return new Map([...byPerson].map(([id, own]) => [id, readAnswers(own)]));
}
