import type { CustomQuestion } from "#app/domain/custom-question/rules";
import type { RoundChoice } from "#app/domain/registration/queries.server";
import type { RegistrationErrors, RegistrationField } from "#app/domain/registration/schema.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/error-summary";
import { FieldPair, SelectField, TextAreaField, TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Paragraph } from "#app/ui/text";
import type { FormAnswer, Typed } from "../registration/form-words";
import { QuestionFields } from "../registration/question-fields";
import { answerSummary } from "../registration/question-words";
import { WorkshopSelects } from "./workshop-selects";

interface AddFormProps {
  language: Language;
  rounds: readonly RoundChoice[];
  organizations: readonly string[];
  /** Longest text of each field. */
  limits: Record<string, number>;
  questions: readonly CustomQuestion[];
  came: CameBack;
}

/** What was typed, and what is wrong with it. */
type CameBack = Pick<FormAnswer, "typed" | "errors" | "answers" | "answerErrors">;

/** Who calls: nothing is filled in by the browser, since it knows the organizer and not the caller. */
export function AddForm({ language, rounds, organizations, limits, questions, came }: AddFormProps) {
  const { typed, errors } = came;
  const { registration, registrations, common } = dictionary(language);
  const { byHand, sheet } = registrations;
  const field = (name: RegistrationField) => ({
    name,
    value: typed[name],
    error: errorOf(language, name, errors, typed),
    maxLength: limits[name],
    autoComplete: "off" as const,
  });
  return (
    <form method="post" noValidate>
      <Stack gap="roomy">
        <TextField {...field("name")} label={registration.name} />
        <TextField {...field("email")} label={byHand.email} hint={byHand.emailHint} type="email" inputMode="email" />
        <FieldPair>
          <TextField {...field("organization")} label={registration.organization} suggestions={organizations} />
          <TextField {...field("role")} label={registration.role} />
        </FieldPair>
        <SelectField
          name="sector"
          label={registration.sector}
          value={typed["sector"]}
          error={errorOf(language, "sector", errors, typed)}
          placeholder={registration.chooseSector}
          options={Object.entries(common.sectors).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          {...field("phone")}
          label={registration.phone}
          hint={byHand.phoneHint}
          optional={common.optional}
          type="tel"
          inputMode="tel"
        />
        <WorkshopSelects language={language} rounds={rounds} chosen={typed} />
        {questions.length > 0 && (
          <Stack gap="roomy">
            <QuestionFields
              language={language}
              questions={questions}
              answers={came.answers}
              errors={came.answerErrors}
              forSomebodyElse
            />
          </Stack>
        )}
        <TextAreaField
          {...field("note")}
          label={registration.note}
          hint={byHand.noteHint}
          optional={common.optional}
          rows={3}
        />
        <SelectField
          name="language"
          label={byHand.language}
          value={typed["language"] ?? "nl"}
          options={Object.entries(sheet.languages).map(([value, label]) => ({ value, label }))}
        />
        <Paragraph small soft>
          {byHand.consentNote}
        </Paragraph>
        <Actions>
          <Button name="intent" value="preview">
            {byHand.next}
          </Button>
        </Actions>
      </Stack>
    </form>
  );
}

const fieldOrder: readonly RegistrationField[] = ["name", "email", "organization", "role", "sector", "phone", "note"];

/** All that is wrong, on top of the form. */
export function AddErrors({ language, questions, came }: Pick<AddFormProps, "language" | "questions" | "came">) {
  const { errors, typed, answerErrors } = came;
  const { registration, registrations, common } = dictionary(language);
  const { name, organization, role, sector, phone, note } = registration;
  const { email } = registrations.byHand;
  const labels: Record<string, string> = { name, email, organization, role, sector, phone, note };
  const wrong = fieldOrder.flatMap((field) => {
    const message = errorOf(language, field, errors, typed);
    return message === undefined ? [] : [{ href: `#${field}`, message: `${labels[field] ?? field}: ${message}` }];
  });
  wrong.push(...answerSummary(language, questions, answerErrors));
  return <ErrorSummary title={common.errorSummaryTitle(wrong.length)} errors={wrong} />;
}

/** Not the words of the public form: those speak to the person themselves. */
function errorOf(
  language: Language,
  name: RegistrationField,
  errors: RegistrationErrors,
  typed: Typed,
): string | undefined {
  const key = errors[name];
  const { registration } = dictionary(language);
  if (key === undefined) return undefined;
  return key === "email" && !(typed["email"] ?? "").includes("@")
    ? registration.emailWithoutAt
    : registration.errors[key];
}
