import type { AnswerErrors } from "#app/domain/custom-question/answer-schema.server";
import { answerField, questionLimits } from "#app/domain/custom-question/rules";
import type { CustomQuestion } from "#app/domain/custom-question/rules";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { SelectField, TextAreaField } from "#app/ui/field";
import { PickGroup } from "#app/ui/pick";
import { withSoftHyphens } from "#app/ui/soft-hyphens";
import { WhenSector } from "#app/ui/when-sector";
import { sectorsWords } from "./question-words";
import type { TypedAnswers } from "./question-words";

interface QuestionFieldsProps {
  language: Language;
  questions: readonly CustomQuestion[];
  answers: TypedAnswers;
  errors: AnswerErrors;
  /** An organizer fills it in and cannot know everything: every question may stay open. */
  forSomebodyElse?: boolean;
}

/** What the organizers ask beside the fixed fields. */
export function QuestionFields({ questions, ...fields }: QuestionFieldsProps) {
  return (
    <>
      {questions.map((question) => (
        <WhenSector key={question.id} sectors={question.sectors}>
          <QuestionField question={question} {...fields} />
        </WhenSector>
      ))}
    </>
  );
}

interface QuestionFieldProps extends Omit<QuestionFieldsProps, "questions"> {
  question: CustomQuestion;
}

/** More options than this are a list to pull down: on a phone they would push the rest of the form out of sight. */
const mostCards = 7;

function QuestionField({ language, question, answers, errors, forSomebodyElse = false }: QuestionFieldProps) {
  const { common, customQuestions } = dictionary(language);
  const texts = customQuestions.form;
  const { kind, options } = question;
  const title = withSoftHyphens(question.title);
  const key = errors[question.id];
  const typed = answers[question.id] ?? [];
  const field = {
    name: answerField(question.id),
    hint: hintOf(language, question, forSomebodyElse),
    error: key && texts.errors[key],
    ...((forSomebodyElse || !question.isRequired) && { optional: common.optional }),
  };
  if (kind === "text")
    return <TextAreaField {...field} label={title} value={typed[0]} maxLength={questionLimits.text} rows={2} />;
  const choices = options.map(({ id, label }) => ({ value: id, label: withSoftHyphens(label) }));
  if (kind === "several")
    return <PickGroup {...field} type="checkbox" legend={title} options={choices} value={typed} />;
  if (kind === "yes_no")
    return (
      <PickGroup
        {...field}
        type="radio"
        legend={title}
        options={[
          { value: "yes", label: texts.yes },
          { value: "no", label: texts.no },
        ]}
        value={typed}
      />
    );
  if (options.length > mostCards)
    return <SelectField {...field} label={title} options={choices} value={typed[0]} placeholder={texts.choose} />;
  return <PickGroup {...field} type="radio" legend={title} options={choices} value={typed} />;
}

/** Whom it is for, the organizer's own explanation, and what to know before one answers for oneself. */
function hintOf(
  language: Language,
  { kind, hint, sectors, isReadOnly }: CustomQuestion,
  forSomebodyElse: boolean,
): string | undefined {
  const texts = dictionary(language).customQuestions.form;
  const parts = [
    sectors.length > 0 && texts.onlyFor(sectorsWords(language, sectors)),
    hint,
    kind === "several" && texts.severalHint,
    kind === "text" && texts.noCaseData,
    isReadOnly && !forSomebodyElse && texts.readOnlyHint,
  ];
  return parts.filter(Boolean).join(" ") || undefined;
}
