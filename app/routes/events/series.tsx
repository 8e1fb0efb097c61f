import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { SeriesDate } from "#app/domain/event/other-dates.server";
import { seriesJsonLd } from "#app/domain/series/json-ld";
import { datesByRegion } from "#app/domain/series/rules-for-pages";
import { findSeriesPage } from "#app/domain/series/public-queries.server";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { pathIn, writtenIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Section, Stack } from "#app/ui/page";
import { Heading, Kicker, Lead, Paragraph, Prose } from "#app/ui/text";
import { EventLines } from "./event-lines";
import { publicPageMeta } from "./page-meta";

export const handle: RouteHandle = { policy: "public", kept: { parameters: [] }, current: "/bijeenkomsten" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const series = await findSeriesPage(elkaar.db, params["slug"] ?? "", elkaar.clock());
  if (!series) throw new Response(null, { status: 404 });
  return { series, language, baseUrl: elkaar.config.baseUrl };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { series, language, baseUrl } = data;
  return publicPageMeta({
    title: `${series.title} · Elkaar`,
    description: dictionary(language).series.public.description(series.summary),
    path: `/reeksen/${series.slug}`,
    language,
    baseUrl,
  });
};

export default function SeriesPageRoute() {
  const { series, language, baseUrl } = useLoaderData<typeof loader>();
  const words = dictionary(language).series.public;
  const addressOf = (path: string) => baseUrl + pathIn(language, path);
  // Escaped by `seriesJsonLd`, so that no title can end the element.
  const linkedData = seriesJsonLd({ ...series, language, addressOf });
  return (
    <>
      <Section>
        <Stack>
          <Kicker>{words.kicker}</Kicker>
          <Heading level={1} lang={writtenIn(language)}>
            {series.title}
          </Heading>
          <Lead lang={writtenIn(language)}>{series.summary}</Lead>
        </Stack>
        {series.about.trim() !== "" && (
          <Stack>
            <Prose text={series.about} lang={writtenIn(language)} />
          </Stack>
        )}
        <Stack as="section" labelledBy="straks">
          <Heading level={2} id="straks">
            {words.upcoming}
          </Heading>
          {series.coming.length > 0 ? (
            <ComingDates dates={series.coming} language={language} />
          ) : (
            <Paragraph>{words.noUpcoming}</Paragraph>
          )}
        </Stack>
      </Section>
      {series.past.length > 0 && (
        <Section tone labelledBy="voorbij">
          <Heading level={2} id="voorbij">
            {words.past}
          </Heading>
          <EventLines events={series.past} language={language} namesSeries={false} level={3} />
        </Section>
      )}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: linkedData }} />
    </>
  );
}

/** Below the name of each region; without names where there is one. */
function ComingDates({ dates, language }: { dates: SeriesDate[]; language: Language }) {
  const regions = datesByRegion(dates);
  if (regions.length === 1) return <EventLines events={dates} language={language} namesSeries={false} level={3} />;
  return (
    <>
      {regions.map(({ region, dates: here }) => (
        <Stack key={region} gap="snug">
          <Heading level={3} size={4}>
            {region}
          </Heading>
          <EventLines events={here} language={language} namesSeries={false} level={4} />
        </Stack>
      ))}
    </>
  );
}
