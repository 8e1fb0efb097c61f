import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import { previewPublish } from "#app/domain/event/preview-publish.server";
import type { PublishPlan } from "#app/domain/event/preview-publish.server";
import { publishEvent } from "#app/domain/event/publish.server";
import { unpublishEvent } from "#app/domain/event/unpublish.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { Paragraph } from "#app/ui/text";
import { MissingList } from "./draft-panel";
import { Refused } from "./form-errors";
import { HiddenFields } from "./hidden-fields";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizersView } from "./organizers-view.server";
import { OrganizersPanel } from "./organizers-panel";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const now = elkaar.clock();
  const event = await loadEvent(context, params["slug"]);
  const preview = await previewPublish(elkaar.db, inputOf(context, event.id), now);
  const view = preview.ok ? viewOf(preview.plan, context, now) : null;
  return json({ language, event: headOf(event), view, closed: preview.ok ? null : preview.reason });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const now = elkaar.clock();
  const form = await readForm(request);
  const event = await loadEvent(context, params["slug"]);
  const input = inputOf(context, event.id);
  if (firstValue(form, "intent") === "unpublish") {
    const outcome = await unpublishEvent(elkaar.db, input, now);
    if (!outcome.ok) return json({ refusal: outcome.reason, view: null }, { status: 409 });
    return redirect(`${eventPath(language, event.slug)}?klaar=concept`, 303);
  }
  const outcome = await publishEvent(elkaar.db, { ...input, previewHash: firstValue(form, "preview") }, now);
  if ("plan" in outcome)
    return json({ refusal: outcome.reason, view: viewOf(outcome.plan, context, now) }, { status: 409 });
  if (!outcome.ok) return json({ refusal: outcome.reason, view: null }, { status: 409 });
  return redirect(`${eventPath(language, event.slug)}?klaar=openbaar`, 303);
}

async function loadEvent({ elkaar }: AppLoadContext, slug: string | undefined) {
  const event = await findEventToChange(elkaar.db, { slug: slug ?? "" });
  if (!event) throw new Response(null, { status: 404 });
  return event;
}

function inputOf(context: AppLoadContext, eventId: string) {
  return { eventId, actorPersonId: organizerOf(context).personId };
}

function headOf({ slug, details }: Awaited<ReturnType<typeof loadEvent>>) {
  return { slug, title: details.title };
}

function viewOf({ missing, organizers, hash }: PublishPlan, { elkaar }: AppLoadContext, now: Date) {
  return { missing, hash, organizers: organizersView(organizers, elkaar.links, now) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).drafts.publish.heading(data.event.title)) : [];

export default function PublishEvent() {
  const { language, event, closed, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { publish } = dictionary(language).drafts;
  const view = answer ? answer.view : loaded.view;
  const refusal = answer?.refusal ?? closed;
  return (
    <OrganizerPage
      language={language}
      event={event}
      here={publish.title}
      heading={publish.heading(event.title)}
      lead={view ? publish.lead : undefined}
      narrow
    >
      <Refused language={language} sentence={refusal && sentenceOf(publish, refusal)} />
      {view && view.missing.length > 0 && (
        <MissingList language={language} slug={event.slug} draft={{ ...view, told: 0 }} />
      )}
      {view && view.missing.length === 0 && (
        <>
          {view.organizers.people.length > 0 ? (
            <OrganizersPanel language={language} organizers={view.organizers} />
          ) : (
            <Paragraph>{publish.noBodyHears}</Paragraph>
          )}
          <form method="post">
            <HiddenFields values={{ preview: view.hash }} />
            <Actions>
              <Button name="intent" value="save">
                {view.organizers.people.length > 0 ? publish.saveAndTell(view.organizers.people.length) : publish.save}
              </Button>
              <ButtonLink href={eventPath(language, event.slug, "/voorbeeld")} variant="secondary">
                {dictionary(language).drafts.draft.preview}
              </ButtonLink>
            </Actions>
          </form>
        </>
      )}
    </OrganizerPage>
  );
}

type PublishTexts = ReturnType<typeof dictionary>["drafts"]["publish"];

function sentenceOf(texts: PublishTexts, refusal: keyof PublishTexts["refusals"] | "not_ready" | "preview_outdated") {
  if (refusal === "not_ready") return texts.notReady;
  return refusal === "preview_outdated" ? texts.outdated : texts.refusals[refusal];
}
