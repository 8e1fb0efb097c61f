import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { doByHand, previewByHand } from "#app/domain/registration/by-hand.server";
import type { HandAct, HandPreview, HandRefusal } from "#app/domain/registration/by-hand.server";
import { firstValue, readForm } from "#app/http/read-form";
import { handPlanView } from "./hand-plan-view.server";
import type { HandPlanView } from "./hand-plan-view.server";
import { loadOrganizerRegistration } from "./load-organizer-registration";
import { organizerOf } from "./organizer-of";
import { eventPath } from "./organizer-page";

type Kind = "withdraw" | "promote" | "approve";

interface OneStep {
  plan: HandPlanView | null;
  refusal: HandRefusal | "preview_outdated" | null;
}

/** The page of an act that asks nothing: who would be told, or why it cannot be done. */
export async function loadOneStep({ params, context }: LoaderFunctionArgs, kind: Kind) {
  const { elkaar, language } = context;
  const { event, registration } = await loadOrganizerRegistration(context, params);
  const { slug, title } = event;
  const preview = await previewByHand(elkaar.db, actOf(context, kind, { event, registration }), elkaar.clock());
  return json({ language, event: { slug, title }, registration, ...viewOf(context, preview) });
}

/** Does it, once exactly the people are told that the page said. */
export async function doOneStep({ request, params, context }: ActionFunctionArgs, kind: Kind, done: string) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { event, registration } = await loadOrganizerRegistration(context, params);
  const act = { ...actOf(context, kind, { event, registration }), previewHash: firstValue(form, "preview") };
  const outcome = await doByHand(elkaar.db, act, elkaar.clock());
  if (outcome.ok)
    return redirect(`${eventPath(language, event.slug, `/aanmeldingen/${registration.id}`)}?klaar=${done}`, 303);
  const plan = "plan" in outcome ? handPlanView(outcome.plan, elkaar.links, elkaar.clock()) : null;
  return json<OneStep>({ plan, refusal: outcome.reason }, 409);
}

function actOf(
  context: AppLoadContext,
  kind: Kind,
  { event, registration }: { event: { id: string }; registration: { id: string } },
): HandAct {
  const actorPersonId = organizerOf(context).personId;
  return { kind, eventId: event.id, registrationId: registration.id, actorPersonId };
}

function viewOf({ elkaar }: AppLoadContext, preview: HandPreview): OneStep {
  if (!preview.ok) return { plan: null, refusal: preview.reason };
  return { plan: handPlanView(preview.plan, elkaar.links, elkaar.clock()), refusal: null };
}
