import type { AppLoadContext } from "@remix-run/node";
import { register } from "#app/domain/registration/register.server";
import { parseRegistration } from "#app/domain/registration/schema.server";
import type { FormValues } from "#app/http/read-form";
import { nothingTyped, roundsWithoutChoice, typedIn } from "./form-words";
import type { FormAnswer } from "./form-words";

export type Submitted = { ok: true } | { ok: false; answer: FormAnswer; status: number };

/** Registers with a form as it came in, or answers what the form shows again and with which status. */
export async function submitRegistration(
  { elkaar, language, clientAddress }: AppLoadContext,
  { eventId, form, invitationId }: { eventId: string; form: FormValues; invitationId?: string },
): Promise<Submitted> {
  const came: FormAnswer = { ...nothingTyped, typed: typedIn(form), roundErrors: roundsWithoutChoice(form) };
  const parsed = parseRegistration(form);
  if (!parsed.ok) return { ok: false, answer: { ...came, errors: parsed.errors }, status: 400 };
  if (came.roundErrors.length > 0) return { ok: false, answer: came, status: 400 };
  const who = { eventId, language, clientAddress, ...(invitationId === undefined ? {} : { invitationId }) };
  const outcome = await register(elkaar.db, { ...parsed.value, ...who }, elkaar.clock());
  if (outcome.ok) return { ok: true };
  return { ok: false, answer: { ...came, refusal: outcome }, status: outcome.reason === "too_many" ? 429 : 409 };
}
