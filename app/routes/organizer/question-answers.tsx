import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listWritten } from "#app/domain/custom-question/summarize-answers.server";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Stack } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { Table } from "#app/ui/table";
import { Paragraph, Prose, TextLink } from "#app/ui/text";
import { loadQuestion } from "./load-asking-event";
import { eventPath, OrganizerPage } from "./organizer-page";
import { pageNumber } from "./page-number";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { event, question } = await loadQuestion(context, params);
  const { id: questionId, title } = question;
  const list = await listWritten(context.elkaar.db, { questionId, page: pageNumber(searchOf(context)) });
  const { slug } = event;
  return json({
    language: context.language,
    event: { slug, title: event.title },
    question: { questionId, title },
    list,
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${data.question.title} · ${data.event.title}`) : [];

/** What people wrote, with who wrote it. */
export default function QuestionAnswers() {
  const { language, event, question, list } = useLoaderData<typeof loader>();
  const { customQuestions, common } = dictionary(language);
  const { organizer, answers } = customQuestions;
  const to = (below: string) => eventPath(language, event.slug, below);
  const page = (number: number) => `${to(`/vragen/${question.questionId}/antwoorden`)}?pagina=${number}`;
  return (
    <OrganizerPage
      language={language}
      event={event}
      trail={[
        { href: to("/vragen"), label: organizer.title },
        { href: to("/vragen/antwoorden"), label: answers.title },
      ]}
      here={answers.columns.answer}
      heading={question.title}
      lead={answers.lead}
    >
      <Stack>
        {list.total > 0 && <Paragraph>{answers.found(list.total)}</Paragraph>}
        <Table
          caption={question.title}
          hideCaption
          columns={[{ label: answers.columns.name }, { label: answers.columns.answer }]}
          rows={list.answers.map(({ registrationId, name, text }) => ({
            key: registrationId,
            cells: [
              <TextLink key="name" href={to(`/aanmeldingen/${registrationId}`)}>
                {name}
              </TextLink>,
              <Prose key="text" text={text} />,
            ],
          }))}
          empty={<Paragraph>{answers.writtenNone}</Paragraph>}
        />
        <Pagination
          label={answers.pages}
          status={common.page(list.page, list.pages)}
          previous={list.page > 1 ? { href: page(list.page - 1), label: common.previous } : undefined}
          next={list.page < list.pages ? { href: page(list.page + 1), label: common.next } : undefined}
        />
      </Stack>
    </OrganizerPage>
  );
}
