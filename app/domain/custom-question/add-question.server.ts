import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordQuestion, refuseEditing } from "./edit-question.server";
import type { EditRefusal } from "./edit-question.server";
import type { QuestionFields } from "./question-schema.server";
import { questionLimits } from "./rules";

export interface NewQuestion extends QuestionFields {
  eventId: string;
  actorPersonId: string;
}

export type AddOutcome = { ok: true; questionId: string } | { ok: false; reason: EditRefusal | "too_many_questions" };

/** Adds a question behind the others of an event. Who registered before it can answer on their own page; nobody is told. */
export async function addQuestion(
  db: Database | Transaction,
  { eventId, actorPersonId, ...question }: NewQuestion,
  now: Date,
): Promise<AddOutcome> {
  return inTransaction(db, async (trx): Promise<AddOutcome> => {
    const refusal = await refuseEditing(trx, eventId, now);
    if (refusal) return { ok: false, reason: refusal };
    const others = await trx
      .selectFrom("custom_questions")
      .select("position")
      .where("event_id", "=", eventId)
      .orderBy("position")
      .execute();
    if (others.length >= questionLimits.questions) return { ok: false, reason: "too_many_questions" };
    const questionId = newId();
    const position = (others.at(-1)?.position ?? -1) + 1;
    await insertQuestion(trx, { ...question, questionId, eventId, position }, now);
    await recordQuestion(trx, { eventId, questionId, actorPersonId }, { action: "added", title: question.title }, now);
    return { ok: true, questionId };
  });
}

/** The row of a question and those of its options. */
export async function insertQuestion(
  trx: Transaction,
  {
    questionId,
    eventId,
    position,
    ...question
  }: QuestionFields & { questionId: string; eventId: string; position: number },
  now: Date,
): Promise<void> {
  const row = { id: questionId, event_id: eventId, position, created_at: now.toISOString() };
  await trx
    .insertInto("custom_questions")
    .values({ ...row, ...questionColumns(question) })
    .execute();
  await insertOptions(trx, { questionId, labels: question.labels, from: 0 });
}

export function questionColumns({
  kind,
  title,
  hint,
  isRequired,
  isReadOnly,
  sectors,
}: Omit<QuestionFields, "labels">) {
  const flags = { required: isRequired ? 1 : 0, read_only: isReadOnly ? 1 : 0 };
  return { kind, title, hint, sectors: sectors.join(","), ...flags };
}

export async function insertOptions(
  trx: Transaction,
  { questionId, labels, from }: { questionId: string; labels: readonly string[]; from: number },
): Promise<void> {
  if (labels.length === 0) return;
  const rows = labels.map((label, index) => ({ id: newId(), question_id: questionId, position: from + index, label }));
  await trx.insertInto("custom_question_options").values(rows).execute();
}
