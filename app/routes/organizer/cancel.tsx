import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isConfirmed, parseCancel } from "#app/domain/event/cancel-schema.server";
import { cancelEvent } from "#app/domain/event/cancel.server";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import { previewCancel } from "#app/domain/event/preview-cancel.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { CancelForm, ConfirmCancel } from "./cancel-steps";
import { FormErrors, Refused } from "./form-errors";
import type { FieldErrors } from "./form-errors";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { inviteesView, organizersView } from "./organizers-view.server";
import type { InviteesView, OrganizersView } from "./organizers-view.server";
import { organizerMeta } from "./private-meta";
import { tellView } from "./tell-view.server";
import type { TellView } from "./tell-view.server";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug, details, cancelledAt } = await loadEvent(context, params["slug"]);
  const isOver = details.endsAt <= context.elkaar.clock().toISOString();
  const state = cancelledAt !== null ? ("cancelled" as const) : isOver ? ("over" as const) : ("open" as const);
  return json({ language: context.language, event: { slug, title: details.title }, state });
}

interface Answer {
  reason: string;
  errors: FieldErrors;
  refusal: "event_unknown" | "event_cancelled" | "event_over" | "preview_outdated" | null;
  /** Who would be told; null goes back to the form. */
  tell: TellView | null;
  others: { organizers: OrganizersView; invitees: InviteesView } | null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const event = await loadEvent(context, params["slug"]);
  const intent = firstValue(form, "intent");
  const back: Answer = { reason: firstValue(form, "reason"), errors: {}, refusal: null, tell: null, others: null };
  if (intent === "edit") return json(back);
  const parsed = parseCancel(form);
  if (!parsed.ok) return json({ ...back, errors: parsed.errors }, { status: 400 });

  const now = elkaar.clock();
  const { personId: actorPersonId } = organizerOf(context);
  const input = { eventId: event.id, reason: parsed.value.reason, actorPersonId };
  const confirmed = { ...input, previewHash: firstValue(form, "preview") };
  const mayCancel = intent === "save" && isConfirmed(form);
  const outcome = await (mayCancel ? cancelEvent(elkaar.db, confirmed, now) : previewCancel(elkaar.db, input, now));
  if ("plan" in outcome) {
    const { hash, told } = outcome.plan;
    const others = {
      organizers: organizersView(outcome.plan.organizers, elkaar.links, now),
      invitees: inviteesView(outcome.plan.invitees, elkaar.links, now),
    };
    const tell = tellView({ hash, template: "event-cancelled", told, links: elkaar.links }, now);
    const refusal = outcome.ok ? null : outcome.reason;
    const errors: FieldErrors = intent === "save" && !isConfirmed(form) ? { confirm: "confirm" } : {};
    const status = refusal ? 409 : intent === "save" ? 400 : 200;
    return json<Answer>({ ...back, tell, others, refusal, errors }, { status });
  }
  if (!outcome.ok) return json<Answer>({ ...back, refusal: outcome.reason }, { status: 409 });
  return redirect(`${eventPath(language, event.slug)}?klaar=afgelast`, 303);
}

async function loadEvent({ elkaar }: AppLoadContext, slug: string | undefined) {
  const event = await findEventToChange(elkaar.db, { slug: slug ?? "" });
  if (!event) throw new Response(null, { status: 404 });
  return event;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).organizer.cancel.heading(data.event.title)) : [];

export default function CancelEvent() {
  const { language, event, state } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { cancel, preview, refusals } = dictionary(language).organizer;
  const refusal = answer?.refusal ? refusals[answer.refusal] : null;
  const closed = state === "cancelled" ? cancel.alreadyCancelled : state === "over" ? cancel.over : null;
  const labels: Record<string, string> = { reason: cancel.reason, confirm: cancel.confirm };
  return (
    <OrganizerPage
      language={language}
      event={event}
      here={cancel.title}
      heading={answer?.tell ? preview.title : cancel.heading(event.title)}
      lead={closed ?? cancel.lead}
      narrow
    >
      <FormErrors language={language} errors={answer?.errors ?? {}} labelOf={(field) => labels[field] ?? field} />
      {closed === null && <Refused language={language} sentence={refusal} />}
      {closed === null && answer?.tell && answer.others && (
        <ConfirmCancel
          language={language}
          event={event}
          reason={answer.reason}
          tell={answer.tell}
          {...answer.others}
          errors={answer.errors}
        />
      )}
      {closed === null && !answer?.tell && (
        <CancelForm language={language} event={event} reason={answer?.reason ?? ""} errors={answer?.errors ?? {}} />
      )}
    </OrganizerPage>
  );
}
