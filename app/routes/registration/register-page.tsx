import type { RegistrationForm } from "#app/domain/registration/queries.server";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { ErrorSummary } from "#app/ui/error-summary";
import { Hero } from "#app/ui/hero";
import { Section } from "#app/ui/page";
import { Paragraph, TextLink } from "#app/ui/text";
import type { Language } from "#app/language/language";
import { dayWords, pictureOf } from "../events/event-words";
import { summaryOf } from "./form-words";
import type { FormAnswer } from "./form-words";
import { RegisterForm } from "./register-form";

interface RegisterPageProps {
  form: RegistrationForm;
  came: FormAnswer;
  organizations: readonly string[];
  limits: Record<string, number>;
  language: Language;
  /** Where the visitor came from: the page of the event, or of the invitation. */
  back: string;
}

/** The registration form of an event, with what is in the way on top of it. */
export function RegisterPage({ form, came, organizations, limits, language, back }: RegisterPageProps) {
  const { event, refusal, rounds } = form;
  const { registration, common } = dictionary(language);
  const workshops = rounds.reduce((sum, round) => sum + round.workshops.length, 0);
  const mistakes = summaryOf(language, { ...came, questions: form.questions });
  return (
    <>
      <Hero
        slim
        picture={pictureOf(event, workshops)}
        kicker={
          <TextLink href={back}>{`${event.title}, ${dayWords(language, event.startsAt, event.withYear)}`}</TextLink>
        }
        title={registration.title}
      />
      <Section narrow>
        {refusal !== null ? (
          <Alert tone="info" title={registration.registerClosed}>
            <Paragraph>{registration.refusals[refusal]}</Paragraph>
            <Paragraph>
              <TextLink href={back}>{registration.toEvent}</TextLink>
            </Paragraph>
          </Alert>
        ) : (
          <>
            <ErrorSummary title={common.errorSummaryTitle(mistakes.length)} errors={mistakes} />
            {came.refusal && (
              <Alert tone="error" role="alert" title={registration.refusedTitle} id="fouten">
                <Paragraph>{registration.refusals[came.refusal.reason]}</Paragraph>
              </Alert>
            )}
            {form.isFull && !came.refusal && mistakes.length === 0 && (
              <Alert tone="warning" title={registration.fullTitle}>
                <Paragraph>{registration.full(form.waiting)}</Paragraph>
              </Alert>
            )}
            <RegisterForm
              form={form}
              fullNow={came.refusal?.workshopIds ?? []}
              organizations={organizations}
              {...{ language, limits }}
              {...came}
            />
          </>
        )}
      </Section>
    </>
  );
}
