import type { ContactErrors } from "#app/domain/contact-person/schema.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { ErrorSummary } from "#app/ui/error-summary";
import { Paragraph } from "#app/ui/text";

/** The sentence about one field, if there is something wrong with it. */
export function contactError(language: Language, errors: ContactErrors | undefined, field: string): string | undefined {
  const key = errors?.[field];
  return key && dictionary(language).contacts.errors[key];
}

interface ContactErrorsProps {
  language: Language;
  errors: ContactErrors | undefined;
  labelOf: (field: string) => string;
}

/** All that is wrong, on top of the page. */
export function ContactErrorSummary({ language, errors = {}, labelOf }: ContactErrorsProps) {
  const fields = Object.keys(errors);
  return (
    <ErrorSummary
      title={dictionary(language).common.errorSummaryTitle(fields.length)}
      errors={fields.map((field) => ({
        href: `#${field}`,
        message: `${labelOf(field)}: ${contactError(language, errors, field) ?? ""}`,
      }))}
    />
  );
}

/** Why nothing was done. */
export function ContactRefused({ language, sentence }: { language: Language; sentence: string | undefined }) {
  if (sentence === undefined) return null;
  return (
    <Alert tone="warning" role="alert" title={dictionary(language).organizer.refusedTitle} id="geweigerd">
      <Paragraph>{sentence}</Paragraph>
    </Alert>
  );
}

/** That it was done. */
export function ContactDone({ sentence }: { sentence: string | undefined }) {
  if (sentence === undefined) return null;
  return (
    <Alert tone="ok" role="status">
      <Paragraph>{sentence}</Paragraph>
    </Alert>
  );
}
