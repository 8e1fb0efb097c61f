import type { QuestionErrors } from "#app/domain/custom-question/question-schema.server";
import { questionFieldNames, questionKinds, questionLimits } from "#app/domain/custom-question/rules";
import type { QuestionField } from "#app/domain/custom-question/rules";
import { dictionary } from "#app/language/dictionary";
import type { Dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/error-summary";
import { TextAreaField, TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { CheckPick, PickGroup } from "#app/ui/pick";
import { Paragraph } from "#app/ui/text";

/** A form as it came in, or as a question stands. */
export type TypedQuestion = Record<string, string[]>;

interface QuestionFormProps {
  language: Language;
  /** Why nothing can be asked any more; null while it can. */
  closed: keyof Dictionary["customQuestions"]["organizer"]["closed"] | null;
  typed: TypedQuestion;
  errors: QuestionErrors;
  /** The words of the button. */
  submit: string;
  /** Where the questions are. */
  back: string;
}

/** What an organizer says about a question. The list of options stands there for every kind: the page has no script. */
export function QuestionForm({ language, closed, typed, errors, submit, back }: QuestionFormProps) {
  const { customQuestions, common } = dictionary(language);
  const texts = customQuestions.organizer;
  if (closed !== null) return <Paragraph>{texts.closed[closed]}</Paragraph>;
  const field = (name: QuestionField) => {
    const key = errors[name];
    return { name, value: typed[name]?.[0] ?? "", label: texts.fields[name], error: key && texts.errors[key] };
  };
  return (
    <form method="post" noValidate>
      <Stack gap="roomy">
        <TextField {...field("title")} hint={texts.titleHint} maxLength={questionLimits.title} />
        <TextField {...field("hint")} optional={common.optional} maxLength={questionLimits.hint} />
        <PickGroup
          {...field("kind")}
          type="radio"
          legend={texts.fields.kind}
          options={questionKinds.map((kind) => ({
            value: kind,
            label: texts.kinds[kind],
            description: texts.kindHints[kind],
          }))}
        />
        <TextAreaField {...field("options")} hint={texts.optionsHint} optional={texts.forChoices} rows={5} />
        <PickGroup
          {...field("sectors")}
          type="checkbox"
          legend={texts.fields.sectors}
          hint={texts.sectorsHint}
          value={typed["sectors"] ?? []}
          options={Object.entries(common.sectors).map(([value, label]) => ({ value, label }))}
        />
        <CheckPick
          name="required"
          label={texts.fields.required}
          description={texts.requiredHint}
          checked={typed["required"] !== undefined}
        />
        <CheckPick
          name="read_only"
          label={texts.fields.read_only}
          description={texts.readOnlyHint}
          checked={typed["read_only"] !== undefined}
        />
        <Paragraph small soft>
          {texts.noHealth}
        </Paragraph>
        <Actions>
          <Button>{submit}</Button>
          <ButtonLink href={back} variant="subtle">
            {common.cancel}
          </ButtonLink>
        </Actions>
      </Stack>
    </form>
  );
}

/** All that is wrong, on top of the form. */
export function QuestionMistakes({ language, errors }: Pick<QuestionFormProps, "language" | "errors">) {
  const { customQuestions, common } = dictionary(language);
  const { fields, errors: words } = customQuestions.organizer;
  const wrong = questionFieldNames.flatMap((field) => {
    const key = errors[field];
    return key === undefined ? [] : [{ href: `#${field}`, message: `${fields[field]}: ${words[key]}` }];
  });
  return <ErrorSummary title={common.errorSummaryTitle(wrong.length)} errors={wrong} />;
}
