import { isForeignKeyViolation } from "#db/dialects/errors";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { insertOptions, questionColumns } from "./add-question.server";
import { recordQuestion, refuseEditing } from "./edit-question.server";
import type { EditRefusal, QuestionAct } from "./edit-question.server";
import { questionRows, readQuestions } from "./queries.server";
import type { QuestionFields } from "./question-schema.server";
import { planOptions } from "./rules";
import type { CustomQuestion } from "./rules";

export type ChangeQuestion = QuestionFields & QuestionAct;

export type ChangeOutcome =
  | { ok: true; outcome: "changed" | "unchanged" }
  | { ok: false; reason: EditRefusal | "question_unknown" | "kind_answered" }
  /** `label`: the option that somebody chose and that would go. */
  | { ok: false; reason: "option_chosen"; label: string };

/**
 * Changes a question. Answers keep what they mean: see `planOptions` for what is refused once there are some. Its words may
 * change, so that a mistake in writing can be mended. Nobody is told.
 */
export async function changeQuestion(
  db: Database | Transaction,
  input: ChangeQuestion,
  now: Date,
): Promise<ChangeOutcome> {
  try {
    return await inTransaction(db, (trx) => changeInside(trx, input, now));
  } catch (error) {
    // Somebody chose it in this very moment.
    if (isForeignKeyViolation(error)) return { ok: false, reason: "option_chosen", label: "" };
    throw error;
  }
}

async function changeInside(trx: Transaction, input: ChangeQuestion, now: Date): Promise<ChangeOutcome> {
  const refusal = await refuseEditing(trx, input.eventId, now);
  if (refusal) return { ok: false, reason: refusal };
  const old = await getQuestion(trx, input);
  if (old === undefined) return { ok: false, reason: "question_unknown" };
  if (isSame(old, input)) return { ok: true, outcome: "unchanged" };
  const plan = planOptions(old, input, await findAnswers(trx, input.questionId));
  if (!plan.ok)
    return plan.reason === "option_chosen"
      ? { ok: false, reason: plan.reason, label: plan.label ?? "" }
      : { ok: false, reason: plan.reason };
  const { questionId, labels } = input;
  await trx.updateTable("custom_questions").set(questionColumns(input)).where("id", "=", questionId).execute();
  const removed = plan.removed.map(({ id }) => id);
  if (removed.length > 0) await trx.deleteFrom("custom_question_options").where("id", "in", removed).execute();
  for (const { id, label } of plan.kept)
    await trx
      .updateTable("custom_question_options")
      .set({ position: labels.indexOf(label) })
      .where("id", "=", id)
      .execute();
  for (const label of plan.added)
    await insertOptions(trx, { questionId, labels: [label], from: labels.indexOf(label) });
  await recordQuestion(trx, input, { action: "changed", title: input.title }, now);
  return { ok: true, outcome: "changed" };
}

async function getQuestion(
  trx: Transaction,
  { eventId, questionId }: QuestionAct,
): Promise<CustomQuestion | undefined> {
  const rows = await questionRows(trx).where("q.id", "=", questionId).where("q.event_id", "=", eventId).execute();
  return readQuestions(rows)[0];
}

function isSame(old: CustomQuestion, input: QuestionFields): boolean {
  const labels = old.options.map(({ label }) => label);
  return JSON.stringify([questionColumns(old), labels]) === JSON.stringify([questionColumns(input), input.labels]);
}

async function findAnswers(trx: Transaction, questionId: string): Promise<{ people: number; chosenIds: string[] }> {
  const rows = await trx
    .selectFrom("custom_answers")
    .select(({ fn }) => ["option_id as optionId", fn.countAll<number>().as("people")])
    .where("question_id", "=", questionId)
    .groupBy("option_id")
    .execute();
  return { people: rows.length, chosenIds: rows.flatMap(({ optionId }) => (optionId === null ? [] : [optionId])) };
}
