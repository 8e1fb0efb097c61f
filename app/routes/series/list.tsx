import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { regionsOf } from "#app/domain/organization/own-regions.server";
import { findEventToPutIn, listOwnSeries } from "#app/domain/series/own-queries.server";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { Actions, ButtonLink } from "#app/ui/button";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph } from "#app/ui/text";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { seriesPath } from "./series-path";
import { SeriesRows } from "./series-rows";

export const handle: RouteHandle = { policy: { organizer: "any", atLeast: "editor" }, current: "/beheer" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = organizerOf(context);
  const search = searchOf(context);
  const slug = search.get("bij") ?? "";
  return json({
    language,
    lines: await listOwnSeries(elkaar.db, { personId }, elkaar.clock()),
    event: (slug && (await findEventToPutIn(elkaar.db, { slug, personId }))) || null,
    mayCreate: (await regionsOf(elkaar.db, personId)).length > 0,
    removed: search.get("klaar") === "verwijderd",
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).series.title) : [];

export default function SeriesList() {
  const { language, lines, event, mayCreate, removed } = useLoaderData<typeof loader>();
  const { series } = dictionary(language);
  const { list } = series;
  return (
    <OrganizerPage language={language} here={series.title} heading={series.title} lead={list.lead}>
      {removed && (
        <Alert tone="ok" role="status">
          <Paragraph>{list.removed}</Paragraph>
        </Alert>
      )}
      {event && (
        <Panel tone="sun" as="section" labelledBy="kies">
          <Heading level={2} size={3} id="kies">
            {list.choose(event.title)}
          </Heading>
          <Paragraph>{list.chooseText}</Paragraph>
        </Panel>
      )}
      {lines.length > 0 ? (
        <SeriesRows language={language} lines={lines} event={event} />
      ) : (
        <Paragraph>{list.none}</Paragraph>
      )}
      {mayCreate && (
        <Actions>
          <ButtonLink href={seriesPath(language, event ? `/nieuw?bij=${event.slug}` : "/nieuw")}>
            {event ? list.newWith : list.add}
          </ButtonLink>
        </Actions>
      )}
    </OrganizerPage>
  );
}
