import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeEvent } from "#app/domain/event/change.server";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import { findUndo } from "#app/domain/event/find-undo.server";
import { previewChange } from "#app/domain/event/preview-change.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { Actions, ButtonLink } from "#app/ui/button";
import { ChangePreviewPage } from "./change-preview";
import { changeView } from "./change-view.server";
import { momentOf } from "./event-log";
import { Refused } from "./form-errors";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const now = elkaar.clock();
  const { event, undo } = await loadUndo(context, params["slug"], now);
  const head = { slug: event.slug, title: event.details.title };
  if (!undo.ok) return json({ language, event: head, changedAt: null, preview: null, refusal: undo.reason });
  const outcome = await previewChange(elkaar.db, undo.input, now);
  if (!outcome.ok) return json({ language, event: head, changedAt: undo.at, preview: null, refusal: outcome.reason });
  return json({
    language,
    event: head,
    changedAt: undo.at,
    preview: changeView(outcome.plan, elkaar.links, now),
    refusal: null,
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const now = elkaar.clock();
  const form = await readForm(request);
  const { event, undo } = await loadUndo(context, params["slug"], now);
  if (!undo.ok) return json({ preview: null, refusal: undo.reason }, { status: 409 });
  const confirmed = { ...undo.input, undoes: undo.actId, previewHash: firstValue(form, "preview") };
  const outcome = await changeEvent(elkaar.db, confirmed, now);
  if ("plan" in outcome)
    return json({ preview: changeView(outcome.plan, elkaar.links, now), refusal: outcome.reason }, { status: 409 });
  if (!outcome.ok) return json({ preview: null, refusal: outcome.reason }, { status: 409 });
  const changed = await findEventToChange(elkaar.db, { eventId: event.id });
  return redirect(`${eventPath(language, changed?.slug ?? event.slug)}?klaar=gewijzigd`, 303);
}

async function loadUndo(context: AppLoadContext, slug: string | undefined, now: Date) {
  const { db } = context.elkaar;
  const event = await findEventToChange(db, { slug: slug ?? "" });
  if (!event) throw new Response(null, { status: 404 });
  return { event, undo: await findUndo(db, { event, actorPersonId: organizerOf(context).personId }, now) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).hosting.undo.title}: ${data.event.title}`) : [];

export default function UndoChange() {
  const { language, event, changedAt, ...loaded } = useLoaderData<typeof loader>();
  const { preview, refusal } = useActionData<typeof action>() ?? loaded;
  const { hosting, organizer } = dictionary(language);
  const { undo } = hosting;
  const sentences: Record<string, string> = { ...organizer.refusals, ...undo.refusals };
  const sentence = refusal === null ? null : (sentences[refusal] ?? null);
  if (preview)
    return (
      <ChangePreviewPage
        language={language}
        event={event}
        here={undo.title}
        heading={undo.heading}
        lead={changedAt === null ? undefined : undo.lead(momentOf(language, changedAt))}
        values={null}
        preview={preview}
        refusal={sentence}
      />
    );
  return (
    <OrganizerPage language={language} event={event} here={undo.title} heading={undo.title} narrow>
      <Refused language={language} sentence={sentence} />
      <Actions>
        <ButtonLink href={eventPath(language, event.slug)} variant="secondary">
          {undo.back}
        </ButtonLink>
      </Actions>
    </OrganizerPage>
  );
}
