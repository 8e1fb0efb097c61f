import type { AnswerErrors } from "#app/domain/custom-question/answer-schema.server";
import type { RegistrationForm } from "#app/domain/registration/queries.server";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { FormEnd, FormStep } from "#app/ui/form-step";
import { Stack } from "#app/ui/page";
import { Paragraph, TextLink } from "#app/ui/text";
import { NeedsFields, NoteField } from "./needs-fields";
import { EmailField, PersonFields } from "./person-fields";
import type { FormProps } from "./person-fields";
import { QuestionFields } from "./question-fields";
import type { TypedAnswers } from "./question-words";
import { SharingChoice } from "./sharing-choice";
import { WorkshopChoices } from "./workshop-choices";

interface RegisterFormProps extends FormProps {
  form: RegistrationForm;
  organizations: readonly string[];
  roundErrors: readonly string[];
  /** Workshops that were refused just now because they are full. */
  fullNow: readonly string[];
  answers: TypedAnswers;
  answerErrors: AnswerErrors;
}

/**
 * Short blocks: who you are, which workshop, what the organizers ask, who may find you, what we should know. A question for
 * some sectors comes after the sector, so that it shows itself in time.
 */
export function RegisterForm({
  form,
  organizations,
  roundErrors,
  fullNow,
  answers,
  answerErrors,
  ...fields
}: RegisterFormProps) {
  const { language, typed } = fields;
  const { registration, customQuestions } = dictionary(language);
  return (
    <form method="post" noValidate>
      <FormStep title={registration.whoAreYou}>
        <PersonFields {...fields} organizations={organizations} email={<EmailField {...fields} />} />
      </FormStep>
      <WorkshopChoices
        rounds={form.rounds}
        chosen={typed}
        {...{ language, roundErrors, fullNow }}
        isFull={form.isFull}
      />
      {form.questions.length > 0 && (
        <FormStep title={customQuestions.form.title}>
          <Stack gap="roomy">
            <QuestionFields {...{ language, answers }} questions={form.questions} errors={answerErrors} />
          </Stack>
        </FormStep>
      )}
      <SharingChoice
        language={language}
        listed={(typed["listed"] ?? "") !== ""}
        attendeesHint={registration.attendeesHint}
      />
      <FormStep title={registration.needs}>
        <NeedsFields {...fields} />
        <NoteField {...fields} />
      </FormStep>
      <FormEnd>
        <Actions>
          <Button>{form.isFull ? registration.submitWaitlist : registration.submit}</Button>
        </Actions>
        <Paragraph small soft>
          {form.isFull ? registration.submitWaitlistHint : registration.submitHint}{" "}
          <TextLink href={pathIn(language, "/privacy")}>{registration.privacy}</TextLink>
        </Paragraph>
      </FormEnd>
    </form>
  );
}
