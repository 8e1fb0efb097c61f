import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMyRegistrations } from "#app/domain/account/queries.server";
import { findEventHeading } from "#app/domain/event/queries.server";
import { dismissSuggestion } from "#app/domain/introduction/dismiss-suggestion.server";
import { listSuggestions } from "#app/domain/introduction/list-suggestions.server";
import { registrationToken } from "#app/domain/registration/link";
import { mayReadAttendees } from "#app/domain/visibility/queries.server";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Section, Stack } from "#app/ui/page";
import { Heading, Kicker, Lead, Paragraph, TextLink } from "#app/ui/text";
import { dayWords } from "../events/event-words";
import { slugAnswer } from "../events/load-event";
import { privatePageMeta } from "../events/page-meta";
import { AttendeesRefused } from "./attendees-refused";
import { NoSuggestions } from "./no-suggestions";
import { SuggestionList } from "./suggestion-list";

export const handle: RouteHandle = { policy: "signed-in", current: "/bijeenkomsten" };

async function loadEvent(context: AppLoadContext, slug: string) {
  const { elkaar } = context;
  const event = await findEventHeading(elkaar.db, slug, elkaar.clock());
  if (!event) throw await slugAnswer(context, slug, "/voorstellen");
  const { personId: viewerPersonId } = getViewer(context);
  return { event, mayRead: await mayReadAttendees(elkaar.db, { viewerPersonId, eventId: event.id }) };
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId: viewerPersonId, email } = getViewer(context);
  const { event, mayRead } = await loadEvent(context, params["slug"] ?? "");
  const frame = { event, language, email };
  if (!mayRead) return json({ ...frame, own: null }, 403);
  const own = await listSuggestions(elkaar.db, { viewerPersonId, eventId: event.id, language }, elkaar.clock());
  const done = searchOf(context).get("klaar") === "nietvoorgesteld";
  const listing = own.state === "not_listed" ? await ownDetailsPath(context, event.slug) : null;
  return json({ ...frame, own, listing, done });
}

/** Where somebody changes whether they are on the list. */
async function ownDetailsPath({ elkaar, language, viewer }: AppLoadContext, slug: string): Promise<string> {
  const own = viewer ? await listMyRegistrations(elkaar.db, viewer.personId, elkaar.clock()) : [];
  const found = own.find(({ event }) => event.slug === slug);
  if (!found) return pathIn(language, "/account");
  return pathIn(language, `/aanmelding/${registrationToken(elkaar.config.secret, found)}/gegevens`);
}

/** Never suggests this person again. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = getViewer(context);
  const form = await readForm(request);
  const { event, mayRead } = await loadEvent(context, params["slug"] ?? "");
  if (!mayRead) throw new Response(null, { status: 403 });
  const dismissed = { personId, otherId: firstValue(form, "dismiss"), eventId: event.id };
  await dismissSuggestion(elkaar.db, dismissed, elkaar.clock());
  return redirect(pathIn(language, `/bijeenkomsten/${event.slug}/voorstellen?klaar=nietvoorgesteld`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).suggestions.page.title(data.event.title)} · Elkaar`) : [];

/** Whom this person could meet at the event, each with the reasons. */
export default function Suggestions() {
  const data = useLoaderData<typeof loader>();
  const { event, language } = data;
  if (data.own === null) return <AttendeesRefused event={event} language={language} email={data.email} />;
  const { page } = dictionary(language).suggestions;
  const { own } = data;
  const eventPath = pathIn(language, `/bijeenkomsten/${event.slug}`);
  return (
    <Section narrow>
      <Stack>
        <Kicker>
          <TextLink href={eventPath}>{event.title}</TextLink>
          {` · ${dayWords(language, event.startsAt, event.withYear)}`}
        </Kicker>
        <Heading level={1}>{page.heading}</Heading>
        <Lead>{own.state === "some" ? page.lead(own.suggestions.length) : page[own.state].lead}</Lead>
      </Stack>
      {data.done && (
        <Alert tone="ok" role="status">
          <Paragraph>{page.dismissed}</Paragraph>
        </Alert>
      )}
      {own.state === "some" ? (
        <SuggestionList suggestions={own.suggestions} slug={event.slug} language={language} />
      ) : (
        <NoSuggestions state={own.state} listing={data.listing} language={language} />
      )}
      <Paragraph>
        <TextLink href={`${eventPath}/deelnemers`}>{page.toList}</TextLink>
      </Paragraph>
    </Section>
  );
}
