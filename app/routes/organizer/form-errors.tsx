import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import type { OrganizerErrorKey } from "#app/domain/event/form-fields.server";
import { Alert } from "#app/ui/alert";
import { ErrorSummary } from "#app/ui/error-summary";
import { Paragraph } from "#app/ui/text";

export type FieldErrors = Record<string, OrganizerErrorKey>;

/** The sentence about one field, if there is something wrong with it. */
export function errorWords(language: Language, errors: FieldErrors, field: string): string | undefined {
  const key = errors[field];
  return key && dictionary(language).organizer.errors[key];
}

interface FormErrorsProps {
  language: Language;
  errors: FieldErrors;
  /** The words of a field's label, so that the summary says what is meant. */
  labelOf: (field: string) => string;
}

/** All that is wrong, on top of the form. */
export function FormErrors({ language, errors, labelOf }: FormErrorsProps) {
  const { common } = dictionary(language);
  const fields = Object.keys(errors);
  return (
    <ErrorSummary
      title={common.errorSummaryTitle(fields.length)}
      errors={fields.map((field) => ({
        href: `#${field}`,
        message: `${heading(labelOf(field))} ${errorWords(language, errors, field) ?? ""}`,
      }))}
    />
  );
}

/** A label that asks something ends as it is. */
function heading(label: string): string {
  return label.endsWith("?") ? label : `${label}:`;
}

/** Why nothing was saved. */
export function Refused({ language, sentence }: { language: Language; sentence: string | null }) {
  if (sentence === null) return null;
  return (
    <Alert tone="warning" role="alert" title={dictionary(language).organizer.refusedTitle} id="geweigerd">
      <Paragraph>{sentence}</Paragraph>
    </Alert>
  );
}
