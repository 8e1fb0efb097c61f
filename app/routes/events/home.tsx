import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findHomePage } from "#app/domain/event/home-queries.server";
import type { EventLine } from "#app/domain/event/list-queries.server";
import { dayPart } from "#app/domain/event/rules-for-pages";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Actions, ButtonLink } from "#app/ui/button";
import { FilterLinks } from "#app/ui/filter-links";
import { Opening, Poster } from "#app/ui/hero";
import { RoundPair } from "#app/ui/logo";
import { Cards, Section, Stack } from "#app/ui/page";
import { Places } from "#app/ui/places";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { EventLines } from "./event-lines";
import { dayWords, movedWords, pictureOf, placesWords } from "./event-words";
import { publicPageMeta } from "./page-meta";

export const handle: RouteHandle = { policy: "public", kept: { parameters: [] }, current: "/bijeenkomsten" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const page = await findHomePage(elkaar.db, elkaar.clock());
  return { ...page, language, baseUrl: elkaar.config.baseUrl };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { home } = dictionary(data.language).events;
  return publicPageMeta({
    title: home.title,
    description: home.lead,
    path: "/",
    language: data.language,
    baseUrl: data.baseUrl,
  });
};

export default function Home() {
  const { next, upcoming, regions, workshops, language } = useLoaderData<typeof loader>();
  const { events } = dictionary(language);
  return (
    <>
      <Section>
        <Opening title={events.home.heading} lead={events.home.lead} />
        {next ? (
          <NextEvent event={next} workshops={workshops} language={language} />
        ) : (
          <Paragraph>
            {events.list.empty}{" "}
            <TextLink href={pathIn(language, "/bijeenkomsten?voorbij=1")}>{events.list.allPast}</TextLink>
          </Paragraph>
        )}
      </Section>
      {upcoming.length > 0 && (
        <Section labelledBy="straks">
          <Stack>
            <Heading level={2} id="straks">
              {events.home.upcoming}
            </Heading>
            {regions.length > 1 && <FilterLinks label={events.show} links={regionLinks(language, regions)} />}
          </Stack>
          <EventLines events={upcoming} language={language} level={3} />
          <Paragraph>
            <TextLink href={pathIn(language, "/bijeenkomsten")}>{events.home.everything}</TextLink>
          </Paragraph>
        </Section>
      )}
      <Reasons language={language} />
    </>
  );
}

function NextEvent({ event, workshops, language }: { event: EventLine; workshops: number; language: Language }) {
  const { events } = dictionary(language);
  const moved = movedWords(language, event);
  const open = event.state === "open" || event.state === "full";
  return (
    <Poster
      picture={pictureOf(event, workshops)}
      kicker={`${events.home.next} · ${dayWords(language, event.startsAt, event.withYear)}`}
      title={event.title}
    >
      <Paragraph>{event.summary}</Paragraph>
      {moved && <Paragraph small>{`${moved.badge}, ${moved.was}`}</Paragraph>}
      {open && (
        <p>
          <Places
            level={event.places.level}
            share={event.places.share}
            words={placesWords(language, event.places, true)}
          />
        </p>
      )}
      <Actions>
        <ButtonLink href={pathIn(language, `/bijeenkomsten/${event.slug}`)}>
          {events.view[dayPart(event.startsAt, event.endsAt)]}
        </ButtonLink>
      </Actions>
    </Poster>
  );
}

function regionLinks(language: Language, regions: { slug: string; name: string }[]) {
  const list = pathIn(language, "/bijeenkomsten");
  return [
    { href: list, label: dictionary(language).events.list.allRegions },
    ...regions.map(({ slug, name }) => ({ href: `${list}?regio=${encodeURIComponent(slug)}`, label: name })),
  ];
}

function Reasons({ language }: { language: Language }) {
  const { why, reasons } = dictionary(language).events.home;
  const three = [
    { ...reasons.know, distance: "apart" },
    { ...reasons.recognize, distance: "touching" },
    { ...reasons.trust, distance: "together" },
  ] as const;
  return (
    <Section labelledBy="waarvoor">
      <Heading level={2} id="waarvoor">
        {why}
      </Heading>
      <Cards as="ul">
        {three.map(({ title, text, distance }) => (
          <li key={distance}>
            <Stack>
              <RoundPair distance={distance} />
              <Heading level={3}>{title}</Heading>
              <Paragraph>{text}</Paragraph>
            </Stack>
          </li>
        ))}
      </Cards>
    </Section>
  );
}
