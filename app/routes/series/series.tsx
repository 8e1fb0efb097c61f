import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayMakeEvents } from "#app/domain/account/roles.server";
import { putInSeries } from "#app/domain/series/put-in-series.server";
import { listSeriesEvents } from "#app/domain/series/queries.server";
import { listAddableEvents } from "#app/domain/series/own-queries.server";
import { listSeriesActs } from "#app/domain/series/list-series-acts.server";
import { removeSeries } from "#app/domain/series/remove-series.server";
import { takeOutOfSeries } from "#app/domain/series/take-out-of-series.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph } from "#app/ui/text";
import { Refused } from "../organizer/form-errors";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { AddEventPanel } from "./add-event-panel";
import { EventsOfSeries } from "./events-of-series";
import { loadSeries } from "./load-series";
import { SeriesActions } from "./series-actions";
import { SeriesLog } from "./series-log";
import { seriesPath, seriesTrail } from "./series-path";
import { SharedText } from "./shared-text";

export const handle: RouteHandle = { policy: { organizer: "series", atLeast: "editor" }, current: "/beheer" };

const shownActs = 30;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = organizerOf(context);
  const series = await loadSeries(context, params["slug"]);
  return json({
    language,
    series,
    now: elkaar.clock().toISOString(),
    events: await listSeriesEvents(elkaar.db, { seriesId: series.id, personId }),
    mayCopy: await mayMakeEvents(elkaar.db, personId),
    addable: await listAddableEvents(elkaar.db, { personId }),
    acts: await listSeriesActs(elkaar.db, { seriesId: series.id, personId, limit: shownActs }),
    done: searchOf(context).get("klaar") ?? "",
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { id: seriesId, slug } = await loadSeries(context, params["slug"]);
  const { personId: actorPersonId } = organizerOf(context);
  const input = { seriesId, eventId: firstValue(form, "event"), actorPersonId };
  const now = elkaar.clock();
  switch (firstValue(form, "intent")) {
    case "put": {
      const outcome = await putInSeries(elkaar.db, input, now);
      if (outcome.ok) return redirect(seriesPath(language, `/${slug}?klaar=erin`), 303);
      return json({ refusal: outcome.reason }, { status: 409 });
    }
    case "take-out": {
      const outcome = await takeOutOfSeries(elkaar.db, input, now);
      if (outcome.ok) return redirect(seriesPath(language, `/${slug}?klaar=eruit`), 303);
      return json({ refusal: outcome.reason }, { status: 409 });
    }
    case "remove": {
      const outcome = await removeSeries(elkaar.db, input, now);
      if (outcome.ok) return redirect(seriesPath(language, "?klaar=verwijderd"), 303);
      return json({ refusal: outcome.reason }, { status: 409 });
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? organizerMeta(data.series.title) : []);

export default function OneSeries() {
  const { language, series, now, events, mayCopy, addable, acts, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { page, refusals } = dictionary(language).series;
  const doneWords: Record<string, string> = page.done;
  return (
    <OrganizerPage
      language={language}
      trail={seriesTrail(language)}
      here={series.title}
      heading={series.title}
      lead={page.kicker(events.length)}
    >
      <Refused language={language} sentence={answer ? refusals[answer.refusal] : null} />
      {!answer && doneWords[done] && (
        <Alert tone="ok" role="status">
          <Paragraph>{doneWords[done]}</Paragraph>
        </Alert>
      )}
      <SeriesActions
        language={language}
        slug={series.slug}
        isEmpty={events.length === 0}
        isPublic={events.some(({ publishedAt }) => publishedAt !== null && publishedAt <= now)}
      />
      <Stack as="section" labelledBy="bijeenkomsten">
        <Heading level={2} id="bijeenkomsten">
          {page.events}
        </Heading>
        {events.length > 0 ? (
          <EventsOfSeries language={language} series={series} events={events} mayCopy={mayCopy} now={now} />
        ) : (
          <Paragraph>{page.noEvents}</Paragraph>
        )}
      </Stack>
      <AddEventPanel language={language} events={addable} />
      <SharedText language={language} text={series} />
      <Stack as="section" labelledBy="gedaan">
        <Heading level={2} id="gedaan">
          {page.log}
        </Heading>
        <SeriesLog language={language} acts={acts} />
      </Stack>
    </OrganizerPage>
  );
}
