import { dictionary } from "#app/language/dictionary";
import type { Dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import type {
  RegistrationErrorKey,
  RegistrationErrors,
  RegistrationField,
} from "#app/domain/registration/schema.server";
import type { SummaryError } from "#app/ui/error-summary";
import type { AnswerErrors } from "#app/domain/custom-question/answer-schema.server";
import type { CustomQuestion } from "#app/domain/custom-question/rules";
import { answerSummary } from "./question-words";
import type { TypedAnswers } from "./question-words";

/** What was typed, so that a form that comes back has lost nothing. */
export type Typed = Record<string, string>;

/** The first value of each field, without what may not travel back to the browser. */
export function typedIn(form: Record<string, string[]>): Typed {
  return Object.fromEntries(Object.entries(form).map(([name, values]) => [name, values[0] ?? ""]));
}

/** How a form came back: what was typed, what is wrong with it, or why it was refused. */
export interface FormAnswer {
  typed: Typed;
  errors: RegistrationErrors;
  /** Rounds in which a choice is missing. */
  roundErrors: string[];
  /** To the questions of the organizers, with what is wrong with them. */
  answers: TypedAnswers;
  answerErrors: AnswerErrors;
  refusal: { reason: keyof Dictionary["registration"]["refusals"]; workshopIds?: string[] } | null;
}

/** A form that is opened for the first time. */
export const nothingTyped: FormAnswer = {
  typed: {},
  errors: {},
  roundErrors: [],
  answers: {},
  answerErrors: {},
  refusal: null,
};

/** The link of the page leads nowhere any more. */
export const gone: FormAnswer = { ...nothingTyped, refusal: { reason: "registration_unknown" } };

/** The rounds the form asked about and that came back without an answer; not knowing yet is an answer. */
export function roundsWithoutChoice(form: Record<string, string[]>): string[] {
  return (form["rounds"] ?? []).filter((id) => (form[roundField(id)]?.[0] ?? "") === "");
}

/** What is wrong with a field, then how to mend it; undefined when it is right. */
export function errorWords(
  language: Language,
  field: RegistrationField,
  key: RegistrationErrorKey | undefined,
  typed: string | undefined,
): string | undefined {
  if (key === undefined) return undefined;
  const { errors, requiredOf, emailWithoutAt } = dictionary(language).registration;
  if (key === "email" && typed !== undefined && !typed.includes("@")) return emailWithoutAt;
  const required: Record<string, string> = requiredOf;
  return key === "required" ? (required[field] ?? errors.required) : errors[key];
}

const fieldOrder: readonly RegistrationField[] = [
  "name",
  "email",
  "organization",
  "role",
  "sector",
  "phone",
  "region",
  "diet",
  "access",
  "needs_consent",
  "note",
];

interface Mistakes extends Pick<FormAnswer, "errors" | "typed" | "answerErrors"> {
  roundErrors?: readonly string[];
  questions: readonly Pick<CustomQuestion, "id" | "title">[];
}

/** The links of the error summary, in the order of the form. A round without a choice has an error of its own. */
export function summaryOf(
  language: Language,
  { errors, typed, roundErrors = [], questions, answerErrors }: Mistakes,
): SummaryError[] {
  const { requiredOf } = dictionary(language).registration;
  const links = fieldOrder.flatMap((field) => {
    const message = errorWords(language, field, errors[field], typed[field]);
    return message === undefined ? [] : [{ field, href: `#${field}`, message }];
  });
  const rounds = roundErrors.map((id) => ({ href: `#${roundField(id)}`, message: requiredOf.workshops }));
  const answers = answerSummary(language, questions, answerErrors);
  const afterPerson = links.filter(({ field }) => fieldOrder.indexOf(field) < fieldOrder.indexOf("diet")).length;
  return [...links.slice(0, afterPerson), ...rounds, ...answers, ...links.slice(afterPerson)];
}

/** The name of the field with the choice in one round. */
export function roundField(roundId: string): string {
  return `workshops.${roundId}`;
}
