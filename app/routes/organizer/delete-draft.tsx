import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deleteDraft } from "#app/domain/event/delete-draft.server";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { Refused } from "./form-errors";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug, details, firstPublishedAt } = await loadEvent(context, params["slug"]);
  const event = { slug, title: details.title };
  return json({ language: context.language, event, wasPublished: firstPublishedAt !== null });
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { id: eventId } = await loadEvent(context, params["slug"]);
  const { personId: actorPersonId } = organizerOf(context);
  const outcome = await deleteDraft(elkaar.db, { eventId, actorPersonId }, elkaar.clock());
  if (!outcome.ok) return json({ refusal: outcome.reason }, { status: 409 });
  return redirect(`${pathIn(language, "/beheer")}?klaar=verwijderd`, 303);
}

async function loadEvent({ elkaar }: AppLoadContext, slug: string | undefined) {
  const event = await findEventToChange(elkaar.db, { slug: slug ?? "" });
  if (!event) throw new Response(null, { status: 404 });
  return event;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).drafts.remove.heading(data.event.title)) : [];

export default function DeleteDraft() {
  const { language, event, wasPublished } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { remove } = dictionary(language).drafts;
  const refusal = answer?.refusal ?? (wasPublished ? "was_published" : null);
  return (
    <OrganizerPage
      language={language}
      event={event}
      here={remove.title}
      heading={remove.heading(event.title)}
      lead={refusal ? undefined : remove.lead}
      narrow
    >
      <Refused language={language} sentence={refusal && remove.refusals[refusal]} />
      <form method="post">
        <Actions>
          {!refusal && <Button>{remove.confirm}</Button>}
          <ButtonLink href={eventPath(language, event.slug)} variant="secondary">
            {remove.stays}
          </ButtonLink>
        </Actions>
      </form>
    </OrganizerPage>
  );
}
