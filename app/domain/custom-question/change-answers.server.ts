import type { Transaction } from "#db/types";
import { listAnswers, listQuestions } from "./queries.server";
import { isSameAnswer, mayAnswer } from "./rules";
import type { CustomAnswer } from "./rules";
import { forgetAnswers, writeAnswers } from "./write-answers.server";

interface ChangedAnswers {
  registrationId: string;
  eventId: string;
  answers: readonly CustomAnswer[] | undefined;
}

/**
 * Puts these answers in the place of the ones that were given, and says whether anything changed. What is read-only once
 * answered stays; a question without an answer loses the one it had. Undefined changes nothing.
 */
export async function changeAnswers(
  trx: Transaction,
  { registrationId, eventId, answers }: ChangedAnswers,
  now: Date,
): Promise<boolean> {
  if (answers === undefined) return false;
  const questions = await listQuestions(trx, eventId);
  if (questions.length === 0) return false;
  const given = await listAnswers(trx, registrationId);
  const answerTo = (list: readonly CustomAnswer[], id: string) => list.find(({ questionId }) => questionId === id);
  const changed = questions
    .filter((question) => mayAnswer(question, given))
    .filter(({ id }) => !isSameAnswer(answerTo(given, id), answerTo(answers, id)))
    .map(({ id }) => id);
  await forgetAnswers(trx, { registrationId, questionIds: changed });
  const renewed = answers.filter(({ questionId }) => changed.includes(questionId));
  await writeAnswers(trx, { registrationId, eventId, answers: renewed }, now);
  return changed.length > 0;
}
