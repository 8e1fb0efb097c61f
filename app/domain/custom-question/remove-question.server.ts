import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { lockEvent } from "#app/domain/registration/places.server";
import { recordQuestion } from "./edit-question.server";
import type { QuestionAct } from "./edit-question.server";
import { countAnswers } from "./count-answers.server";

export type RemoveOutcome =
  | { ok: true }
  | { ok: false; reason: "question_unknown" }
  /** `people`: how many answered by now. */
  | { ok: false; reason: "more_answers"; people: number };

/**
 * Removes a question and what people answered to it, for good; also of an event that is over, so that nobody has to wait
 * for their answers to be erased. `people` is how many answers the organizer knows to go: refuses `more_answers` when there
 * are more by now.
 */
export async function removeQuestion(
  db: Database | Transaction,
  { people, ...act }: QuestionAct & { people: number },
  now: Date,
): Promise<RemoveOutcome> {
  return inTransaction(db, async (trx): Promise<RemoveOutcome> => {
    await lockEvent(trx, act.eventId);
    const question = await trx
      .selectFrom("custom_questions")
      .select("title")
      .where("id", "=", act.questionId)
      .where("event_id", "=", act.eventId)
      .executeTakeFirst();
    if (question === undefined) return { ok: false, reason: "question_unknown" };
    const answers = (await countAnswers(trx, { questionId: act.questionId })).get(act.questionId) ?? 0;
    if (answers > people) return { ok: false, reason: "more_answers", people: answers };
    await trx.deleteFrom("custom_answers").where("question_id", "=", act.questionId).execute();
    await trx.deleteFrom("custom_questions").where("id", "=", act.questionId).execute();
    await recordQuestion(trx, act, { action: "removed", title: question.title, answers }, now);
    return { ok: true };
  });
}
