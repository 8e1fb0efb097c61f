import type { AppLoadContext } from "@remix-run/node";
import { answerQuestion, askBack } from "#app/domain/question/answer.server";
import { passOn } from "#app/domain/question/pass-on.server";
import { proposeAnswer } from "#app/domain/question/publish.server";
import { closeQuestion, replyToQuestion } from "#app/domain/question/reply.server";
import { questionLimits } from "#app/domain/question/rules";
import { parsePublish, parseText, sureOf } from "#app/domain/question/schema.server";
import type { Parsed } from "#app/domain/question/schema.server";
import type { Actor } from "#app/domain/question/turn.server";
import { firstValue } from "#app/http/read-form";
import type { FormValues } from "#app/http/read-form";
import type { Dictionary } from "#app/language/dictionary";
import { nothingCame } from "./came";
import type { Came } from "./came";

type Refusal = keyof Dictionary["questions"]["refusals"];
type Outcome = { ok: true } | { ok: false; reason: Refusal };
type Done = keyof Dictionary["questions"]["one"]["done"];

export type Acted = { done: Done } | { came: Came; status: number };

interface Acting {
  questionId: string;
  form: FormValues;
}

/** What who has a question, or the desk, did with it: the button says what. */
export async function actOnQuestion(
  { elkaar }: AppLoadContext,
  { questionId, form, actor }: Acting & { actor: Actor },
): Promise<Acted> {
  const { db } = elkaar;
  const now = elkaar.clock();
  const of = { questionId, actor };
  switch (firstValue(form, "intent")) {
    case "answer":
      return withText(form, "answer", async (text) => answerQuestion(db, { ...of, text }, now), "antwoord");
    case "answered_by_mail":
      return finish(form, await answerQuestion(db, { ...of, text: "" }, now), "antwoord");
    case "ask_back":
      return withText(form, "back", async (text) => askBack(db, { ...of, text }, now), "teruggevraagd");
    case "pass_on": {
      const to = firstValue(form, "to");
      return withText(form, "line", async (line) => passOn(db, { ...of, to, line }, now), "doorgegeven");
    }
    case "close":
      return finish(form, await closeQuestion(db, of, now), "afgesloten");
    case "propose": {
      const parsed = parsePublish(form);
      if (!parsed.ok) return wrong(form, parsed.errors);
      return finish(form, await proposeAnswer(db, { ...of, fields: parsed.value }, now), "voorgesteld");
    }
    default:
      return wrong(form, {});
  }
}

/** What the asker did after it was sent on. */
export async function actAsAsker({ elkaar }: AppLoadContext, { questionId, form }: Acting): Promise<Acted> {
  const { db } = elkaar;
  const now = elkaar.clock();
  if (firstValue(form, "intent") === "close")
    return finish(form, await closeQuestion(db, { questionId, actor: "asker" }, now), "afgesloten");
  return withText(form, "more", async (text) => replyToQuestion(db, { questionId, text }, now), "geschreven");
}

async function withText(
  form: FormValues,
  name: "answer" | "back" | "line" | "more",
  act: (text: string) => Promise<Outcome>,
  done: Done,
): Promise<Acted> {
  const limit = name === "line" ? questionLimits.line : questionLimits.text;
  const parsed = parseText(form, { name, limit, required: name !== "line" });
  if (!parsed.ok) return wrong(form, parsed.errors);
  return finish(form, await act(parsed.value), done);
}

function wrong(form: FormValues, errors: Extract<Parsed<string>, { ok: false }>["errors"]): Acted {
  const warned = Object.keys(errors).find((field) => errors[field] === "case_data");
  const sure = warned === undefined ? null : sureOf(firstValue(form, warned));
  return { came: { ...typedIn(form), errors, sure }, status: 400 };
}

function finish(form: FormValues, outcome: Outcome, done: Done): Acted {
  if (outcome.ok) return { done };
  const { reason } = outcome;
  if (reason === "points_at_person")
    return { came: { ...typedIn(form), errors: { for_all: "points_at_person" } }, status: 400 };
  return { came: { ...typedIn(form), refusal: reason }, status: reason === "too_many" ? 429 : 409 };
}

/** What came with a form, to be shown again. */
export function typedIn(form: FormValues): Came {
  const values = Object.fromEntries(Object.keys(nothingCame.values).map((name) => [name, firstValue(form, name)]));
  return { ...nothingCame, intent: firstValue(form, "intent"), values: { ...nothingCame.values, ...values } };
}
