import type { AnswerSummary } from "#app/domain/custom-question/summarize-answers.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { BarChart } from "#app/ui/bar-chart";
import { Columns, Stack } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { withSoftHyphens } from "#app/ui/soft-hyphens";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { sectorsWords } from "../registration/question-words";
import { eventPath } from "./organizer-page";

interface AnswerSummaryProps {
  language: Language;
  slug: string;
  summary: AnswerSummary;
}

/** One question: how many answered, and what. */
export function AnswerSummaryBlock({ language, slug, summary }: AnswerSummaryProps) {
  const { answers: texts, form } = dictionary(language).customQuestions;
  const { question, asked, answered } = summary;
  return (
    <Stack as="section" labelledBy={`vraag-${question.id}`}>
      <Heading level={2} id={`vraag-${question.id}`}>
        {question.title}
      </Heading>
      <Paragraph>
        {question.sectors.length > 0 && `${form.onlyFor(sectorsWords(language, question.sectors))} `}
        {asked === 0 ? texts.nobodyAsked : texts.answered(answered, asked)}
      </Paragraph>
      {question.kind !== "text" && answered > 0 && <Numbers language={language} summary={summary} />}
      {question.kind === "text" && answered > 0 && (
        <Paragraph>
          <TextLink href={eventPath(language, slug, `/vragen/${question.id}/antwoorden`)}>
            {texts.written(answered)}
          </TextLink>
        </Paragraph>
      )}
    </Stack>
  );
}

/** The table, with the picture of it beside it: the number of a row is that of its bar. */
function Numbers({ language, summary }: Omit<AnswerSummaryProps, "slug">) {
  const { answers: texts } = dictionary(language).customQuestions;
  const rows = rowsOf(language, summary);
  return (
    <Columns even>
      <Table
        caption={summary.question.title}
        hideCaption
        columns={[
          { label: texts.columns.number, numeric: true },
          { label: texts.columns.answer },
          { label: texts.columns.people, numeric: true },
        ]}
        rowHeader={false}
        rows={rows.map(({ key, label, value }) => ({ key, cells: [key, label, value] }))}
      />
      <BarChart title={texts.chart(summary.question.title)} bars={rows} />
    </Columns>
  );
}

function rowsOf(language: Language, { question, counts }: AnswerSummary) {
  const { form } = dictionary(language).customQuestions;
  const choices =
    question.kind === "yes_no"
      ? [
          { id: "yes", label: form.yes },
          { id: "no", label: form.no },
        ]
      : question.options;
  return choices.map(({ id, label }, index) => ({
    key: String(index + 1),
    label: withSoftHyphens(label),
    value: counts[id] ?? 0,
  }));
}
