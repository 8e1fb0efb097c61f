import type { AppLoadContext } from "@remix-run/node";
import { doByHand, previewByHand } from "#app/domain/registration/by-hand.server";
import type { HandAct, HandRefusal } from "#app/domain/registration/by-hand.server";
import { handPlanView } from "./hand-plan-view.server";
import type { HandPlanView } from "./hand-plan-view.server";

/** What the page of an act by hand shows: what would happen and who is told, or why it cannot be. */
export interface HandAnswer {
  plan: HandPlanView | null;
  refusal: HandRefusal | "preview_outdated" | null;
}

export const nothingAsked: HandAnswer = { plan: null, refusal: null };

type Tried = { done: { registrationId: string } } | { done: null; answer: HandAnswer; status: 200 | 409 };

/** Does the act once exactly the people are told that this preview named; without one, previews it. */
export async function tryByHand({ elkaar }: AppLoadContext, act: HandAct, previewHash: string | null): Promise<Tried> {
  const now = elkaar.clock();
  const outcome = await (previewHash === null
    ? previewByHand(elkaar.db, act, now)
    : doByHand(elkaar.db, { ...act, previewHash }, now));
  const plan = "plan" in outcome ? handPlanView(outcome.plan, elkaar.links, now) : null;
  if (!outcome.ok) return { done: null, answer: { plan, refusal: outcome.reason }, status: 409 };
  if ("plan" in outcome) return { done: null, answer: { plan, refusal: null }, status: 200 };
  return { done: { registrationId: outcome.registrationId } };
}
