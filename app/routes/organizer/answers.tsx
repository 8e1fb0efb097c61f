import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { summarizeAnswers } from "#app/domain/custom-question/summarize-answers.server";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { Paragraph } from "#app/ui/text";
import { AnswerSummaryBlock } from "./answer-summary";
import { loadAskingEvent } from "./load-asking-event";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { id, slug, title } = await loadAskingEvent(context, params["slug"]);
  const summaries = await summarizeAnswers(context.elkaar.db, id);
  return json({ language: context.language, event: { slug, title }, summaries });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).customQuestions.answers.heading(data.event.title)) : [];

/** What people answered, question by question, in numbers and as a picture. */
export default function Answers() {
  const { language, event, summaries } = useLoaderData<typeof loader>();
  const { organizer, answers } = dictionary(language).customQuestions;
  return (
    <OrganizerPage
      language={language}
      event={event}
      trail={[{ href: eventPath(language, event.slug, "/vragen"), label: organizer.title }]}
      here={answers.title}
      heading={answers.heading(event.title)}
      lead={summaries.length > 0 ? answers.lead : undefined}
    >
      {summaries.map((summary) => (
        <AnswerSummaryBlock key={summary.question.id} language={language} slug={event.slug} summary={summary} />
      ))}
      <Paragraph soft>{summaries.length > 0 ? answers.kept : answers.none}</Paragraph>
    </OrganizerPage>
  );
}
