import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordQuestion, refuseEditing } from "./edit-question.server";
import type { EditRefusal, QuestionAct } from "./edit-question.server";

export type MoveOutcome =
  { ok: true; outcome: "moved" | "unchanged" } | { ok: false; reason: EditRefusal | "question_unknown" };

/** Lets a question change places with the one above or below it; the first stays first and the last stays last. */
export async function moveQuestion(
  db: Database | Transaction,
  { direction, ...act }: QuestionAct & { direction: "up" | "down" },
  now: Date,
): Promise<MoveOutcome> {
  return inTransaction(db, async (trx): Promise<MoveOutcome> => {
    const refusal = await refuseEditing(trx, act.eventId, now);
    if (refusal) return { ok: false, reason: refusal };
    const questions = await trx
      .selectFrom("custom_questions")
      .select(["id", "position", "title"])
      .where("event_id", "=", act.eventId)
      .orderBy("position")
      .orderBy("id")
      .execute();
    const index = questions.findIndex(({ id }) => id === act.questionId);
    const own = questions[index];
    if (own === undefined) return { ok: false, reason: "question_unknown" };
    const other = questions[direction === "up" ? index - 1 : index + 1];
    if (other === undefined) return { ok: true, outcome: "unchanged" };
    await putAt(trx, own.id, other.position);
    await putAt(trx, other.id, own.position);
    await recordQuestion(trx, act, { action: "moved", title: own.title }, now);
    return { ok: true, outcome: "moved" };
  });
}

async function putAt(trx: Transaction, id: string, position: number): Promise<void> {
  await trx.updateTable("custom_questions").set({ position }).where("id", "=", id).execute();
}
