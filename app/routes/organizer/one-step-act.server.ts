import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import type { HandAct } from "#app/domain/registration/by-hand.server";
import { firstValue, readForm } from "#app/http/read-form";
import { nothingAsked, tryByHand } from "./hand-act.server";
import { loadOrganizerRegistration } from "./load-organizer-registration";
import { organizerOf } from "./organizer-of";
import { eventPath } from "./organizer-page";

type Kind = "withdraw" | "promote" | "approve";

/** The page of an act that asks nothing: who would be told, or why it cannot be done. */
export async function loadOneStep({ params, context }: LoaderFunctionArgs, kind: Kind) {
  const { language } = context;
  const { event, registration } = await loadOrganizerRegistration(context, params);
  const { slug, title } = event;
  const tried = await tryByHand(context, actOf(context, kind, { event, registration }), null);
  const shown = tried.done ? nothingAsked : tried.answer;
  return json({ language, event: { slug, title }, registration, ...shown });
}

/** Does it, once exactly the people are told that the page said. */
export async function doOneStep({ request, params, context }: ActionFunctionArgs, kind: Kind, done: string) {
  const { language } = context;
  const form = await readForm(request);
  const { event, registration } = await loadOrganizerRegistration(context, params);
  const act = actOf(context, kind, { event, registration });
  const tried = await tryByHand(context, act, firstValue(form, "preview"));
  if (!tried.done) return json(tried.answer, tried.status);
  return redirect(`${eventPath(language, event.slug, `/aanmeldingen/${registration.id}`)}?klaar=${done}`, 303);
}

function actOf(
  context: AppLoadContext,
  kind: Kind,
  { event, registration }: { event: { id: string }; registration: { id: string } },
): HandAct {
  const actorPersonId = organizerOf(context).personId;
  return { kind, eventId: event.id, registrationId: registration.id, actorPersonId };
}
