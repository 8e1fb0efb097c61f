import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { askSuggestions, whyClosed } from "#app/domain/introduction/ask-suggestions.server";
import { findSuggestionRun, previewSuggestions } from "#app/domain/introduction/find-suggestion-run.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { Paragraph } from "#app/ui/text";
import { Refused } from "./form-errors";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";
import { SuggestionRunView } from "./suggestion-run";
import { SuggestionsForm } from "./suggestions-form";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

async function loadEvent({ elkaar }: AppLoadContext, slug: string | undefined) {
  const event = await findOrganizerEvent(elkaar.db, slug ?? "");
  if (!event) throw new Response(null, { status: 404 });
  return event;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const now = elkaar.clock();
  const { id, slug, title, ...event } = await loadEvent(context, params["slug"]);
  return json({
    language,
    event: { slug, title },
    closed: whyClosed(event, now) ?? null,
    preview: await previewSuggestions(elkaar.db, id, now),
    run: await findSuggestionRun(elkaar.db, id, now),
  });
}

/** A worker makes them: the answer is the same page, with how far it is. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { id: eventId, slug } = await loadEvent(context, params["slug"]);
  const { personId: actorPersonId } = organizerOf(context);
  const byMail = firstValue(form, "byMail") === "on";
  const outcome = await askSuggestions(elkaar.db, { eventId, actorPersonId, byMail }, elkaar.clock());
  if (!outcome.ok) return json({ refusal: outcome.reason }, 409);
  return redirect(eventPath(language, slug, "/voorstellen"), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).suggestions.organizer.title}: ${data.event.title}`) : [];

export default function Suggestions() {
  const { language, event, closed, preview, run } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const texts = dictionary(language).suggestions.organizer;
  const isBusy = run.state === "waiting" || run.state === "running";
  return (
    <OrganizerPage language={language} event={event} here={texts.title} heading={texts.title} lead={texts.lead} narrow>
      {answer && <Refused language={language} sentence={texts.refusals[answer.refusal]} />}
      <SuggestionRunView run={run} language={language} />
      {closed !== null && <Paragraph>{texts.closed[closed]}</Paragraph>}
      {closed === null && !isBusy && (
        <SuggestionsForm preview={preview} isAgain={run.state === "done"} language={language} />
      )}
    </OrganizerPage>
  );
}
