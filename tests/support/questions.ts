import { addQuestion } from "#app/domain/custom-question/add-question.server";
import { listQuestions } from "#app/domain/custom-question/queries.server";
import type { QuestionFields } from "#app/domain/custom-question/question-schema.server";
import type { CustomQuestion } from "#app/domain/custom-question/rules";
import type { Database } from "#db/types";
import { testNow } from "./factories";
import { createTestPerson } from "./people";

/** Adds an open question that need not be answered, unless `given` says otherwise; answers its id. */
export async function askSomething(
  db: Database,
  eventId: string,
  given: Partial<QuestionFields> & { actorPersonId?: string } = {},
  now = testNow,
): Promise<string> {
  const { actorPersonId = (await createTestPerson(db)).personId, ...fields } = given;
  const question: QuestionFields = {
    kind: "text",
    title: "Hoe komt u?",
    hint: "",
    isRequired: false,
    isReadOnly: false,
    sectors: [],
    labels: [],
    ...fields,
  };
  const outcome = await addQuestion(db, { ...question, eventId, actorPersonId }, now);
  if (!outcome.ok) throw new Error(`asking was refused: ${outcome.reason}`);
  return outcome.questionId;
}

/** The question of this id with its options. */
export async function getQuestion(
  db: Database,
  { eventId, questionId }: { eventId: string; questionId: string },
): Promise<CustomQuestion> {
  const question = (await listQuestions(db, eventId)).find(({ id }) => id === questionId);
  if (!question) throw new Error("no such question");
  return question;
}
