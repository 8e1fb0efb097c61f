import type { QuestionErrorKey, QuestionErrors } from "#app/domain/question/schema.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { ErrorSummary } from "#app/ui/error-summary";
import { CheckPick } from "#app/ui/pick";

/** The sentence about one field, if there is something wrong with it. */
export function questionError(language: Language, errors: QuestionErrors, field: string): string | undefined {
  const key = errors[field];
  return key && sentence(language, key);
}

function sentence(language: Language, key: QuestionErrorKey): string {
  const { questions, organizer } = dictionary(language);
  if (key === "case_number" || key === "case_data" || key === "phone" || key === "points_at_person")
    return questions.errors[key];
  return organizer.errors[key];
}

interface QuestionFormErrorsProps {
  language: Language;
  errors: QuestionErrors;
  /** The words of each label by the name of its field. */
  labels: object;
}

/** All that is wrong, on top of the form. */
export function QuestionFormErrors({ language, errors, labels }: QuestionFormErrorsProps) {
  const { common } = dictionary(language);
  const words = new Map(Object.entries(labels));
  const labelOf = (field: string) => String(words.get(field) ?? field);
  return (
    <ErrorSummary
      title={common.errorSummaryTitle(Object.keys(errors).length)}
      errors={Object.entries(errors).map(([field, key]) => ({
        href: `#${field}`,
        message: `${labelOf(field).replace(/\?$/, "")}: ${sentence(language, key)}`,
      }))}
    />
  );
}

/** After a warning: who wrote it may say that it is about nobody. It counts for this very text. */
export function SureBox({ sure, language }: { sure: string | null; language: Language }) {
  const { form } = dictionary(language).questions;
  if (sure === null) return null;
  return <CheckPick name="sure" value={sure} label={form.sure} description={form.sureHint} />;
}
