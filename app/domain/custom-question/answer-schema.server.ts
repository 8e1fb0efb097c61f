import type { z } from "zod";
import { looksLikeCaseData } from "#app/domain/case-data/rules";
import { textField } from "#app/domain/event/form-fields.server";
import { answerField, hasOptions, isAskedOf, questionLimits, yesOrNo } from "./rules";
import type { CustomAnswer, CustomQuestion } from "./rules";

/** Why an answer is refused; the dictionaries have a sentence for each. */
export type AnswerErrorKey =
  "required" | "required_choice" | "too_long" | "control_characters" | "case_data" | "choice";
/** By the id of the question. */
export type AnswerErrors = Record<string, AnswerErrorKey>;
export type ParsedAnswers = { answers: CustomAnswer[]; errors: AnswerErrors };

interface Asking {
  questions: readonly CustomQuestion[];
  /** What somebody said about themselves in the same form. */
  sector: string;
  /** False for an organizer who fills it in for somebody else and cannot know everything. */
  isComplete?: boolean;
}

/**
 * Reads the answers to these questions; fields of any other question are not looked at. A question that is not for this
 * sector is not asked: an answer to it counts as none.
 */
export function parseAnswers(
  form: Record<string, string[]>,
  { questions, sector, isComplete = true }: Asking,
): ParsedAnswers {
  const parsed: ParsedAnswers = { answers: [], errors: {} };
  for (const question of questions) {
    if (!isAskedOf(question, sector)) continue;
    const typed = (form[answerField(question.id)] ?? []).filter((value) => value.trim() !== "");
    const answer = typed.length === 0 ? undefined : readAnswer(question, typed);
    if (typeof answer === "string") parsed.errors[question.id] = answer;
    else if (answer) parsed.answers.push(answer);
    else if (question.isRequired && isComplete)
      parsed.errors[question.id] = question.kind === "text" ? "required" : "required_choice";
  }
  return parsed;
}

function readAnswer(question: CustomQuestion, typed: string[]): CustomAnswer | AnswerErrorKey {
  const [first = ""] = typed;
  if (hasOptions(question.kind)) return readChoice(question, question.kind === "choice" ? [first] : typed);
  if (question.kind === "yes_no")
    return yesOrNo.some((one) => one === first) ? { questionId: question.id, value: first } : "choice";
  const text = answerText.safeParse(first);
  if (text.success) return { questionId: question.id, value: text.data };
  return errorKeys.find((key) => key === text.error.issues[0]?.message) ?? "required";
}

function readChoice({ id, options }: CustomQuestion, typed: string[]): CustomAnswer | AnswerErrorKey {
  if (!typed.every((value) => options.some((option) => option.id === value))) return "choice";
  return { questionId: id, optionIds: options.map((option) => option.id).filter((one) => typed.includes(one)) };
}

const errorKeys: readonly AnswerErrorKey[] = ["required", "too_long", "control_characters", "case_data", "choice"];

const answerText: z.ZodType<string, string> = textField(questionLimits.text)
  .refine((text) => text !== "", { message: "required", abort: true })
  .refine((text) => !looksLikeCaseData(text), "case_data");
