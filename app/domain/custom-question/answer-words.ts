import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import type { CustomAnswer, CustomQuestion } from "./rules";

/** "Met de trein; met de fiets", "Ja", or what was written; undefined without an answer. */
export function answerWords(
  language: Language,
  question: Pick<CustomQuestion, "id" | "kind" | "options">,
  answers: readonly CustomAnswer[],
): string | undefined {
  const answer = answers.find(({ questionId }) => questionId === question.id);
  if (answer === undefined) return undefined;
  if ("value" in answer) {
    if (question.kind !== "yes_no") return answer.value;
    const { form } = dictionary(language).customQuestions;
    return answer.value === "yes" ? form.yes : form.no;
  }
  const chosen = question.options.filter(({ id }) => answer.optionIds.includes(id));
  return chosen.map(({ label }) => label).join("; ");
}
