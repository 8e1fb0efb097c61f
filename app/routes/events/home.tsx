import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listChosenRegions } from "#app/domain/account/chosen-regions.server";
import { findHomePage } from "#app/domain/event/home-queries.server";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Opening } from "#app/ui/hero";
import { Section, Stack } from "#app/ui/page";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { EventLines } from "./event-lines";
import { feedLinks } from "./feed-links";
import { readRegions } from "./feed-search";
import { HomeChoice } from "./home-choice";
import { HomePast } from "./home-past";
import { HomePoster } from "./home-poster";
import { HomeReasons } from "./home-reasons";
import { HomeThemes } from "./home-themes";
import { publicPageMeta } from "./page-meta";

export const handle: RouteHandle = { policy: "public", kept: { parameters: ["regio"] }, current: "/bijeenkomsten" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language, viewer } = context;
  const search = searchOf(context);
  const own = viewer ? await listChosenRegions(elkaar.db, viewer.personId) : [];
  const asked = search.has("regio");
  const chosen = asked ? readRegions(search) : own;
  const page = await findHomePage(elkaar.db, { regions: chosen }, elkaar.clock());
  const choice = { chosen, asked, own };
  return { ...page, choice, known: viewer !== null, language, baseUrl: elkaar.config.baseUrl };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { language, baseUrl } = data;
  const { home } = dictionary(language).events;
  return [
    ...publicPageMeta({ title: home.title, description: home.lead, path: "/", language, baseUrl }),
    ...feedLinks({ language, baseUrl, search: { regions: data.choice.chosen, theme: "" } }),
  ];
};

export default function Home() {
  const page = useLoaderData<typeof loader>();
  const { next, upcoming, past, themes, workshops, language } = page;
  const { events } = dictionary(language);
  return (
    <>
      <Section>
        <Opening title={events.home.heading} lead={events.home.lead} />
        {next && <HomePoster event={next} workshops={workshops} language={language} />}
      </Section>
      <Section labelledBy="straks">
        <Stack>
          <Heading level={2} id="straks">
            {events.home.upcoming}
          </Heading>
          {page.regions.length > 1 && (
            <HomeChoice regions={page.regions} choice={page.choice} known={page.known} language={language} />
          )}
        </Stack>
        {upcoming.length > 0 && <EventLines events={upcoming} language={language} level={3} />}
        {next || upcoming.length > 0 ? (
          <Paragraph>
            <TextLink href={pathIn(language, "/bijeenkomsten")}>{events.home.everything}</TextLink>
          </Paragraph>
        ) : (
          <NothingComing />
        )}
      </Section>
      {themes.length > 0 && <HomeThemes themes={themes} language={language} />}
      {past.length > 0 && <HomePast events={past} language={language} />}
      <HomeReasons language={language} />
    </>
  );
}

function NothingComing() {
  const { choice, language } = useLoaderData<typeof loader>();
  const { events, publicFace } = dictionary(language);
  return choice.chosen.length > 0 ? (
    <Paragraph>
      {publicFace.home.noneHere}{" "}
      <TextLink href={`${pathIn(language, "/")}?regio=`}>{publicFace.home.allEvents}</TextLink>
    </Paragraph>
  ) : (
    <Paragraph>
      {events.list.empty} <TextLink href={pathIn(language, "/bijeenkomsten?voorbij=1")}>{events.list.allPast}</TextLink>
    </Paragraph>
  );
}
