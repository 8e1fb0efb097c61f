import type { AnswerErrors } from "#app/domain/custom-question/answer-schema.server";
import { answerField } from "#app/domain/custom-question/rules";
import type { CustomAnswer, CustomQuestion } from "#app/domain/custom-question/rules";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import type { SummaryError } from "#app/ui/error-summary";

/** By the id of the question: what was typed or chosen. */
export type TypedAnswers = Record<string, string[]>;

/** All values of the fields with answers: of several choices, every one comes back. */
export function typedAnswers(form: Record<string, string[]>): TypedAnswers {
  const own = Object.entries(form).flatMap(([name, values]) => {
    const id = /^answers\.([0-9a-f]{32})$/.exec(name)?.[1];
    return id === undefined ? [] : [[id, values] as const];
  });
  return Object.fromEntries(own);
}

/** The fields with answers once more, for the next step of a form. */
export function answerFields(answers: TypedAnswers): Record<string, string[]> {
  return Object.fromEntries(Object.entries(answers).map(([id, values]) => [answerField(id), values]));
}

/** The answers that were given before, as a form has them. */
export function answersAsTyped(answers: readonly CustomAnswer[]): TypedAnswers {
  return Object.fromEntries(
    answers.map((answer) => [answer.questionId, "value" in answer ? [answer.value] : answer.optionIds]),
  );
}

/** "Onderwijs en Jeugdhulp" */
export function sectorsWords(language: Language, sectors: readonly string[]): string {
  const words: Record<string, string> = dictionary(language).common.sectors;
  return formats(language).list(sectors.map((sector) => words[sector] ?? sector));
}

/** The links of the error summary to the questions, each with the question it is about. */
export function answerSummary(
  language: Language,
  questions: readonly Pick<CustomQuestion, "id" | "title">[],
  errors: AnswerErrors,
): SummaryError[] {
  const { form } = dictionary(language).customQuestions;
  return questions.flatMap(({ id, title }) => {
    const key = errors[id];
    return key === undefined ? [] : [{ href: `#${answerField(id)}`, message: `${title} ${form.errors[key]}` }];
  });
}
