import type { CustomQuestion } from "#app/domain/custom-question/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { LinkButton } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { Paragraph, Small, TextLink } from "#app/ui/text";
import { sectorsWords } from "../registration/question-words";
import { eventPath } from "./organizer-page";

interface QuestionTableProps {
  language: Language;
  slug: string;
  questions: readonly CustomQuestion[];
  /** People who answered, by the id of the question. */
  counts: Record<string, number>;
  mayChange: boolean;
}

/** The questions in the order of the form. */
export function QuestionTable({ language, slug, questions, counts, mayChange }: QuestionTableProps) {
  const texts = dictionary(language).customQuestions.organizer;
  const { columns } = texts;
  return (
    <Table
      caption={texts.title}
      hideCaption
      columns={[
        { label: columns.question },
        { label: columns.kind },
        { label: columns.who },
        { label: columns.answers, numeric: true },
        { label: columns.action },
      ]}
      rows={questions.map((question, index) => ({
        key: question.id,
        cells: [
          question.title,
          <KindCell key="kind" language={language} question={question} />,
          question.sectors.length > 0 ? sectorsWords(language, question.sectors) : texts.everybody,
          counts[question.id] ?? 0,
          <RowActions
            key="action"
            {...{ language, slug, question, mayChange }}
            isFirst={index === 0}
            isLast={index === questions.length - 1}
          />,
        ],
      }))}
      empty={<Paragraph>{texts.none}</Paragraph>}
    />
  );
}

function KindCell({ language, question }: { language: Language; question: CustomQuestion }) {
  const texts = dictionary(language).customQuestions.organizer;
  return (
    <Stack gap="tight">
      <div>{texts.kinds[question.kind]}</div>
      <div>
        <Small>{question.isRequired ? texts.required : texts.optional}</Small>
      </div>
      {question.isReadOnly && (
        <div>
          <Small>{texts.readOnly}</Small>
        </div>
      )}
    </Stack>
  );
}

interface RowActionsProps extends Pick<QuestionTableProps, "language" | "slug" | "mayChange"> {
  question: CustomQuestion;
  isFirst: boolean;
  isLast: boolean;
}

function RowActions({ language, slug, question, mayChange, isFirst, isLast }: RowActionsProps) {
  const texts = dictionary(language).customQuestions.organizer;
  const { id, title } = question;
  const to = (below = "") => eventPath(language, slug, `/vragen/${id}${below}`);
  return (
    <form method="post" className="actions">
      <input type="hidden" name="question" value={id} />
      {mayChange && (
        <TextLink href={to()} ariaLabel={texts.actOf(texts.change, title)}>
          {texts.change}
        </TextLink>
      )}
      {mayChange && !isFirst && (
        <LinkButton name="intent" value="up" label={texts.actOf(texts.up, title)}>
          {texts.up}
        </LinkButton>
      )}
      {mayChange && !isLast && (
        <LinkButton name="intent" value="down" label={texts.actOf(texts.down, title)}>
          {texts.down}
        </LinkButton>
      )}
      <TextLink href={to("/verwijderen")} ariaLabel={texts.actOf(texts.remove, title)}>
        {texts.remove}
      </TextLink>
    </form>
  );
}
