import type { AppLoadContext } from "@remix-run/node";
import { parseAnswers } from "#app/domain/custom-question/answer-schema.server";
import type { CustomQuestion } from "#app/domain/custom-question/rules";
import { register } from "#app/domain/registration/register.server";
import { parseRegistration } from "#app/domain/registration/schema.server";
import { firstValue } from "#app/http/read-form";
import type { FormValues } from "#app/http/read-form";
import { nothingTyped, roundsWithoutChoice, typedIn } from "./form-words";
import type { FormAnswer } from "./form-words";
import { typedAnswers } from "./question-words";

export type Submitted = { ok: true } | { ok: false; answer: FormAnswer; status: number };

export interface Submitting {
  event: { id: string; questions: CustomQuestion[] };
  form: FormValues;
  invitationId?: string;
}

/** Registers with a form as it came in, or answers what the form shows again and with which status. */
export async function submitRegistration(
  { elkaar, language, clientAddress }: AppLoadContext,
  { event, form, invitationId }: Submitting,
): Promise<Submitted> {
  const parsed = parseRegistration(form);
  const { answers, errors } = parseAnswers(form, { questions: event.questions, sector: firstValue(form, "sector") });
  const came: FormAnswer = {
    ...nothingTyped,
    typed: typedIn(form),
    roundErrors: roundsWithoutChoice(form),
    answers: typedAnswers(form),
    answerErrors: errors,
  };
  if (!parsed.ok) return { ok: false, answer: { ...came, errors: parsed.errors }, status: 400 };
  if (came.roundErrors.length > 0 || Object.keys(errors).length > 0) return { ok: false, answer: came, status: 400 };
  const who = {
    eventId: event.id,
    language,
    clientAddress,
    answers,
    ...(invitationId === undefined ? {} : { invitationId }),
  };
  const outcome = await register(elkaar.db, { ...parsed.value, ...who }, elkaar.clock());
  if (outcome.ok) return { ok: true };
  return { ok: false, answer: { ...came, refusal: outcome }, status: outcome.reason === "too_many" ? 429 : 409 };
}
