import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findThemePage } from "#app/domain/event/theme-queries.server";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Section, Stack } from "#app/ui/page";
import { Heading, Kicker, Lead, Paragraph, TextLink } from "#app/ui/text";
import { AnswerList } from "../question/answer-list";
import { EventLines } from "./event-lines";
import { capitalized, themeWords } from "./event-words";
import { feedLinks } from "./feed-links";
import { Follow } from "./follow";
import { publicPageMeta } from "./page-meta";
import { themeAbout, themePath } from "./theme-words";

export const handle: RouteHandle = { policy: "public", kept: { parameters: [] }, current: "/bijeenkomsten" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const page = await findThemePage(elkaar.db, params["slug"] ?? "", elkaar.clock());
  if (!page) throw new Response(null, { status: 404 });
  return { ...page, language, baseUrl: elkaar.config.baseUrl };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { language, baseUrl } = data;
  const theme = themeWords(language, data.theme);
  const words = dictionary(language).publicFace.theme;
  return [
    ...publicPageMeta({
      title: `${words.title(theme)} · Elkaar`,
      description: words.description(theme),
      path: themePath("nl", data.slug),
      language,
      baseUrl,
    }),
    ...feedLinks({ language, baseUrl, search: { regions: [], theme: data.theme } }),
  ];
};

export default function Theme() {
  const { theme, upcoming, hasMore, past, answers, hasMoreAnswers, language } = useLoaderData<typeof loader>();
  const { publicFace, questions } = dictionary(language);
  const words = publicFace.theme;
  return (
    <>
      <Section>
        <Stack>
          <Kicker>{words.kicker}</Kicker>
          <Heading level={1}>{capitalized(themeWords(language, theme))}</Heading>
          <Lead>{themeAbout(language, theme)}</Lead>
        </Stack>
        <Stack as="section" labelledBy="straks">
          <Heading level={2} id="straks">
            {words.upcoming}
          </Heading>
          {upcoming.length > 0 ? (
            <EventLines events={upcoming} language={language} level={3} />
          ) : (
            <Paragraph>{words.empty}</Paragraph>
          )}
          {hasMore && (
            <Paragraph>
              <TextLink href={listOf(language, theme, false)}>{words.all}</TextLink>
            </Paragraph>
          )}
        </Stack>
        <Follow search={{ regions: [], theme }} language={language} />
      </Section>
      <Section tone labelledBy="voorbij">
        <Heading level={2} id="voorbij">
          {words.past}
        </Heading>
        {past.length > 0 ? (
          <>
            <EventLines events={past} language={language} level={3} />
            <Paragraph>
              <TextLink href={listOf(language, theme, true)}>{words.allPast}</TextLink>
            </Paragraph>
          </>
        ) : (
          <Paragraph>{words.emptyPast}</Paragraph>
        )}
      </Section>
      {answers.length > 0 && (
        <Section labelledBy="vragen">
          <Heading level={2} id="vragen">
            {questions.list.onTheme}
          </Heading>
          <AnswerList answers={answers} language={language} level={3} />
          {hasMoreAnswers && (
            <Paragraph>
              <TextLink href={`${pathIn(language, "/vragen")}?${new URLSearchParams({ thema: theme }).toString()}`}>
                {questions.list.allOfTheme}
              </TextLink>
            </Paragraph>
          )}
        </Section>
      )}
    </>
  );
}

function listOf(language: Language, theme: string, past: boolean): string {
  const query = new URLSearchParams({ thema: theme, ...(past && { voorbij: "1" }) });
  return `${pathIn(language, "/bijeenkomsten")}?${query.toString()}`;
}
