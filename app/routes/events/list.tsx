import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findEventList } from "#app/domain/event/list-queries.server";
import { themeSlug } from "#app/domain/event/theme-slug.server";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { FilterLinks } from "#app/ui/filter-links";
import { Section, Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { SearchForm } from "#app/ui/search-form";
import { Heading, Lead, Paragraph, TextLink } from "#app/ui/text";
import { EventLines } from "./event-lines";
import { feedLinks } from "./feed-links";
import { Follow } from "./follow";
import { filterLinks, listAddress, readListSearch } from "./list-search";
import { publicPageMeta } from "./page-meta";
import { themeWords } from "./event-words";
import { themePath } from "./theme-words";

export const handle: RouteHandle = {
  policy: "public",
  kept: { parameters: ["pagina", "regio", "thema", "voorbij"] },
  current: "/bijeenkomsten",
};

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const search = readListSearch(searchOf(context));
  const regions = search.region === "" ? [] : [search.region];
  const list = await findEventList(elkaar.db, { ...search, regions }, elkaar.clock());
  return { ...list, search, themeSlug: themeSlug(search.theme), language, baseUrl: elkaar.config.baseUrl };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { language, baseUrl, search } = data;
  const { list } = dictionary(language).events;
  return [
    ...publicPageMeta({
      title: `${search.past ? list.pastTitle : list.title} · Elkaar`,
      description: list.description,
      path: search.past ? "/bijeenkomsten?voorbij=1" : "/bijeenkomsten",
      language,
      baseUrl,
    }),
    ...feedLinks({ language, baseUrl, search: feedOf(search) }),
  ];
};

export default function EventList() {
  const {
    events,
    past,
    search,
    hasNext,
    page,
    regions,
    themes,
    themeSlug: slug,
    language,
  } = useLoaderData<typeof loader>();
  const { events: texts, common, publicFace } = dictionary(language);
  const to = (changes: Parameters<typeof listAddress>[2]) => listAddress(language, search, changes);
  return (
    <>
      <Section>
        <Stack>
          <Heading level={1}>{search.past ? texts.list.pastTitle : texts.list.title}</Heading>
          <Lead>{search.past ? texts.list.pastLead : texts.list.lead}</Lead>
        </Stack>
        <Stack>
          <SearchForm
            action={pathIn(language, "/bijeenkomsten")}
            label={texts.list.searchLabel}
            button={common.search}
            value={search.text}
            hidden={hiddenFields(search)}
          />
          {regions.length > 1 && (
            <FilterLinks label={texts.list.region} links={filterLinks(language, search, "region", regions)} />
          )}
          {themes.length > 1 && (
            <FilterLinks label={texts.list.theme} links={filterLinks(language, search, "theme", themes)} />
          )}
          {themes.includes(search.theme) && (
            <Paragraph small>
              <TextLink href={themePath(language, slug)}>
                {publicFace.theme.readMore(themeWords(language, search.theme))}
              </TextLink>
            </Paragraph>
          )}
        </Stack>
        {events.length > 0 ? <EventLines events={events} language={language} level={2} /> : <NothingFound />}
        <Pagination
          label={texts.list.pages}
          previous={page > 1 ? { href: to({ page: page - 1 }), label: common.previous } : undefined}
          next={hasNext ? { href: to({ page: page + 1 }), label: common.next } : undefined}
        />
        {search.past ? (
          <Paragraph>
            <TextLink href={pathIn(language, "/bijeenkomsten")}>{texts.list.toUpcoming}</TextLink>
          </Paragraph>
        ) : (
          <Follow search={feedOf(search)} language={language} />
        )}
      </Section>
      {past.length > 0 && (
        <Section tone labelledBy="voorbij">
          <Heading level={2} id="voorbij">
            {texts.list.past}
          </Heading>
          <EventLines events={past} language={language} level={3} />
          <Paragraph>
            <TextLink href={to({ past: true, page: 1 })}>{texts.list.allPast}</TextLink>
          </Paragraph>
        </Section>
      )}
    </>
  );
}

function NothingFound() {
  const { search, language } = useLoaderData<typeof loader>();
  const { list } = dictionary(language).events;
  if (search.text === "" && search.region === "" && search.theme === "")
    return <Paragraph>{search.past ? list.emptyPast : list.empty}</Paragraph>;
  return (
    <Paragraph>
      {search.text === "" ? list.noneHere : list.notFound(search.text)}{" "}
      <TextLink href={pathIn(language, search.past ? "/bijeenkomsten?voorbij=1" : "/bijeenkomsten")}>
        {list.showAll}
      </TextLink>
    </Paragraph>
  );
}

/** The feeds follow region and theme; what was typed is for looking now. */
function feedOf({ region, theme }: { region: string; theme: string }) {
  return { regions: region === "" ? [] : [region], theme };
}

function hiddenFields(search: { region: string; theme: string; past: boolean }) {
  return [
    { name: "regio", value: search.region },
    { name: "thema", value: search.theme },
    { name: "voorbij", value: search.past ? "1" : "" },
  ].filter(({ value }) => value !== "");
}
