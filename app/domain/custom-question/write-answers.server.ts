import { newId } from "#db/id";
import type { Transaction } from "#db/types";
import { questionRows } from "./queries.server";
import type { CustomAnswer } from "./rules";

export interface GivenAnswers {
  registrationId: string;
  eventId: string;
  answers: readonly CustomAnswer[];
}

/**
 * Writes answers beside the ones that are there. What was asked is looked at again: an answer to a question, or with an
 * option, that is gone meanwhile or belongs to another event is left out. No answers cost no query.
 */
export async function writeAnswers(
  trx: Transaction,
  { registrationId, eventId, answers }: GivenAnswers,
  now: Date,
): Promise<void> {
  if (answers.length === 0) return;
  const asked = await questionRows(trx).where("q.event_id", "=", eventId).execute();
  const row = (questionId: string, optionId: string | null, value: string | null) => ({
    id: newId(),
    registration_id: registrationId,
    question_id: questionId,
    event_id: eventId,
    option_id: optionId,
    value,
    answered_at: now.toISOString(),
  });
  const rows = answers.flatMap((answer) => {
    const own = asked.filter(({ id }) => id === answer.questionId);
    if ("value" in answer) return own.length === 0 ? [] : [row(answer.questionId, null, answer.value)];
    const known = answer.optionIds.filter((id) => own.some(({ optionId }) => optionId === id));
    return known.map((id) => row(answer.questionId, id, null));
  });
  if (rows.length > 0) await trx.insertInto("custom_answers").values(rows).execute();
}

/** Before somebody answers anew. */
export async function forgetAnswers(
  trx: Transaction,
  { registrationId, questionIds }: { registrationId: string; questionIds?: readonly string[] },
): Promise<void> {
  const all = trx.deleteFrom("custom_answers").where("registration_id", "=", registrationId);
  if (questionIds === undefined) await all.execute();
  else if (questionIds.length > 0) await all.where("question_id", "in", [...questionIds]).execute();
}
