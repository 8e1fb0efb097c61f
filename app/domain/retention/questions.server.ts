import type { Transaction } from "#db/types";
import { keptSince } from "./rules";

/** A question with all that was said and who had it, a year after the last turn; one that was never confirmed after a week. */
export async function deleteQuestions(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("questions")
    .where((question) =>
      question.or([
        question("last_turn_at", "<", keptSince(now, "question")),
        question.and([
          question("state", "=", "unconfirmed"),
          question("asked_at", "<", keptSince(now, "unconfirmedQuestion")),
        ]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Answers for everybody that do not stand on a public page; those that do hold nobody. */
export async function deleteAnswersTakenBack(trx: Transaction, now: Date): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("published_answers")
    .where("state", "<>", "published")
    .where("changed_at", "<", keptSince(now, "question"))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
