import type { Database, Transaction } from "#db/types";

/** How many people answered each question, whoever withdrew since included; a question without answers is not in it. */
export async function countAnswers(
  db: Database | Transaction,
  of: { eventId: string } | { questionId: string },
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("custom_answers")
    .select(({ fn }) => ["question_id as id", fn.count("registration_id").distinct().as("people")])
    .where((where) => ("eventId" in of ? where("event_id", "=", of.eventId) : where("question_id", "=", of.questionId)))
    .groupBy("question_id")
    .execute();
  return new Map(rows.map(({ id, people }) => [id, Number(people)]));
}
