import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { regionsOf } from "#app/domain/organization/own-regions.server";
import { listDeskAnswers } from "#app/domain/question/desk-queries.server";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { StatusBadge } from "#app/ui/badge";
import { Table } from "#app/ui/table";
import { Paragraph, TextLink } from "#app/ui/text";
import { themeWords } from "../events/event-words";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { deskPath, deskTrail } from "./desk-path";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const regions = await regionsOf(elkaar.db, organizerOf(context).personId);
  const answers = await listDeskAnswers(
    elkaar.db,
    regions.map(({ id }) => id),
  );
  return json({ language, answers });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).questions.answers.title) : [];

const tones = { proposed: "warn", published: "ok", taken_back: "neutral" } as const;

export default function DeskAnswers() {
  const { language, answers } = useLoaderData<typeof loader>();
  const words = dictionary(language).questions.answers;
  return (
    <OrganizerPage
      language={language}
      trail={deskTrail(language)}
      here={words.title}
      heading={words.title}
      lead={words.lead}
    >
      <Table
        caption={words.caption}
        hideCaption
        columns={Object.values(words.columns).map((label) => ({ label }))}
        rows={answers.map(({ id, question, theme, region, state }) => ({
          key: id,
          cells: [
            <TextLink key="question" href={deskPath(language, `/antwoorden/${id}`)}>
              {question}
            </TextLink>,
            themeWords(language, theme),
            region,
            <StatusBadge key="state" tone={tones[state]}>
              {words.states[state]}
            </StatusBadge>,
          ],
        }))}
        empty={<Paragraph>{words.none}</Paragraph>}
      />
    </OrganizerPage>
  );
}
