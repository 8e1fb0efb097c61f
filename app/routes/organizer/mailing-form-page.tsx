import type { DraftRefusal } from "#app/domain/mailing/save.server";
import { dictionary } from "#app/language/dictionary";
import { ErrorSummary } from "#app/ui/error-summary";
import { Refused } from "./form-errors";
import type { MailingErrorWords } from "./mailing-errors";
import { MailingForm } from "./mailing-form";
import type { MailingFormProps } from "./mailing-form";
import type { MailingValues } from "./mailing-values";
import { OrganizerPage } from "./organizer-page";

export interface MailingAnswer {
  values: MailingValues;
  errors: MailingErrorWords;
  refusal: DraftRefusal | null;
}

interface MailingFormPageProps extends Omit<MailingFormProps, "errors"> {
  event: { slug: string; title: string };
  here: string;
  heading: string;
  answer: MailingAnswer | null;
}

/** The form of a mailing, new or not, with what was typed and what is wrong with it. */
export function MailingFormPage({ event, here, heading, answer, ...form }: MailingFormPageProps) {
  const { language } = form;
  const { common, mailings } = dictionary(language);
  const errors = answer?.errors ?? {};
  const mistakes = Object.entries(errors).map(([field, message]) => ({ href: `#${field}`, message }));
  return (
    <OrganizerPage language={language} event={event} here={here} heading={heading} lead={mailings.form.lead} narrow>
      <ErrorSummary title={common.errorSummaryTitle(mistakes.length)} errors={mistakes} />
      <Refused language={language} sentence={answer?.refusal ? mailings.refusals[answer.refusal] : null} />
      <MailingForm {...form} values={answer?.values ?? form.values} errors={errors} />
    </OrganizerPage>
  );
}
