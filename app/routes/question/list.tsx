import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findAnswersPage } from "#app/domain/question/public-queries.server";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { ButtonLink } from "#app/ui/button";
import { FilterLinks } from "#app/ui/filter-links";
import { Section, Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { SearchForm } from "#app/ui/search-form";
import { Heading, Lead, Paragraph, TextLink } from "#app/ui/text";
import { publicPageMeta } from "../events/page-meta";
import { AnswerList } from "./answer-list";
import { answerFilters, answersAddress, readAnswerSearch } from "./answer-search";
import { DeskPanels } from "./desk-panels";

export const handle: RouteHandle = {
  policy: "public",
  kept: { parameters: ["pagina", "regio", "thema"] },
  current: "/vragen",
};

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const search = readAnswerSearch(searchOf(context));
  const page = await findAnswersPage(elkaar.db, search);
  return { ...page, search, language, baseUrl: elkaar.config.baseUrl };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { language, baseUrl } = data;
  const { title, list } = dictionary(language).questions;
  return publicPageMeta({
    title: `${title} · Elkaar`,
    description: list.description,
    path: "/vragen",
    language,
    baseUrl,
  });
};

export default function Questions() {
  const { desks, search, language } = useLoaderData<typeof loader>();
  const { list } = dictionary(language).questions;
  const shown = search.region === "" ? desks : desks.filter(({ slug }) => slug === search.region);
  return (
    <>
      <Section>
        <Stack>
          <Heading level={1}>{list.heading}</Heading>
          <Lead>{list.lead}</Lead>
          <div>
            <ButtonLink href={pathIn(language, "/vragen/nieuw")}>{list.ask}</ButtonLink>
          </div>
        </Stack>
        <DeskPanels desks={shown} language={language} />
      </Section>
      <Answers />
    </>
  );
}

function Answers() {
  const { answers, total, hasNext, desks, themes, search, language } = useLoaderData<typeof loader>();
  const { questions, common } = dictionary(language);
  const { list } = questions;
  const isAll = search.text === "" && search.region === "" && search.theme === "";
  const to = (page: number) => answersAddress(language, search, { page });
  return (
    <Section tone labelledBy="antwoorden">
      <Stack gap="snug">
        <Heading level={2} id="antwoorden">
          {list.answers}
        </Heading>
        {(total > 0 || !isAll) && <Paragraph>{list.answersLead}</Paragraph>}
      </Stack>
      {(total > 0 || !isAll) && (
        <Stack>
          <SearchForm
            action={pathIn(language, "/vragen")}
            label={list.searchLabel}
            button={common.search}
            value={search.text}
            hidden={hiddenFields(search)}
          />
          {themes.length > 1 && <FilterLinks label={list.theme} links={answerFilters(language, search, { themes })} />}
          {desks.length > 1 && <FilterLinks label={list.region} links={answerFilters(language, search, { desks })} />}
          {!isAll && total > 0 && <Paragraph>{list.found(total)}</Paragraph>}
        </Stack>
      )}
      {answers.length > 0 ? (
        <AnswerList answers={answers} language={language} level={3} />
      ) : (
        <NoAnswers isAll={isAll} />
      )}
      <Pagination
        label={list.pages}
        previous={search.page > 1 ? { href: to(search.page - 1), label: common.previous } : undefined}
        next={hasNext ? { href: to(search.page + 1), label: common.next } : undefined}
      />
    </Section>
  );
}

function NoAnswers({ isAll }: { isAll: boolean }) {
  const { language } = useLoaderData<typeof loader>();
  const { list } = dictionary(language).questions;
  if (isAll) return <Paragraph>{list.none}</Paragraph>;
  return (
    <Paragraph>
      {list.noneFound} <TextLink href={pathIn(language, "/vragen")}>{list.showAll}</TextLink>
    </Paragraph>
  );
}

function hiddenFields({ region, theme }: { region: string; theme: string }) {
  return [
    { name: "regio", value: region },
    { name: "thema", value: theme },
  ].filter(({ value }) => value !== "");
}
