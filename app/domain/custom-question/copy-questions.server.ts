import { newId } from "#db/id";
import type { Transaction } from "#db/types";
import { insertQuestion } from "./add-question.server";
import { listQuestions } from "./queries.server";

/** The same questions for another event, without an answer. */
export async function copyQuestions(
  trx: Transaction,
  { fromEventId, eventId }: { fromEventId: string; eventId: string },
  now: Date,
): Promise<void> {
  const questions = await listQuestions(trx, fromEventId);
  for (const [position, { options, ...question }] of questions.entries()) {
    const labels = options.map(({ label }) => label);
    await insertQuestion(trx, { ...question, labels, questionId: newId(), eventId, position }, now);
  }
}
