import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseAnswers } from "#app/domain/custom-question/answer-schema.server";
import { suggestOrganizations } from "#app/domain/organization/queries.server";
import { changeDetails } from "#app/domain/registration/change-details.server";
import { fieldLimits, parseDetails } from "#app/domain/registration/schema.server";
import type { RegistrationErrors } from "#app/domain/registration/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { Actions, Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/error-summary";
import { FormEnd, FormStep } from "#app/ui/form-step";
import { Section, Stack } from "#app/ui/page";
import { Heading, Paragraph, TextLink } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { gone, nothingTyped, summaryOf, typedIn } from "./form-words";
import type { FormAnswer } from "./form-words";
import { LinkGone } from "./link-gone";
import { findByLink, linkGone, mayChange, personalPath } from "./load-registration";
import { isReplacingByNothing, needsFormOf } from "./needs-choice";
import { NeedsChange } from "./needs-change";
import { NoteField } from "./needs-fields";
import { PersonFields } from "./person-fields";
import { FixedAnswers, openQuestions } from "./own-answers";
import { QuestionFields } from "./question-fields";
import { answersAsTyped, typedAnswers } from "./question-words";
import { SharingChoice } from "./sharing-choice";

export const handle: RouteHandle = { policy: "token" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const registration = await findByLink(context, params["token"]);
  if (!registration) return linkGone(context);
  const { elkaar, language } = context;
  const path = personalPath(language, params["token"]);
  if (!mayChange(registration)) throw redirect(path);
  const organizations = await suggestOrganizations(elkaar.db);
  return json({ registration, organizations, path, limits: fieldLimits, language });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const registration = await findByLink(context, params["token"]);
  if (!registration) return json(gone, 404);
  const { elkaar, language } = context;
  const form = await readForm(request);
  const questions = openQuestions(registration);
  const asked = parseAnswers(form, { questions, sector: firstValue(form, "sector") });
  const came: FormAnswer = {
    ...nothingTyped,
    typed: typedIn(form),
    answers: typedAnswers(form),
    answerErrors: asked.errors,
  };
  const errors: RegistrationErrors = isReplacingByNothing(form) ? { diet: "required" } : {};
  const parsed = parseDetails(needsFormOf(form));
  if (!parsed.ok) return json<FormAnswer>({ ...came, errors: { ...errors, ...parsed.errors } }, 400);
  if (errors.diet || Object.keys(asked.errors).length > 0) return json<FormAnswer>({ ...came, errors }, 400);
  const outcome = await changeDetails(
    elkaar.db,
    { ...parsed.value, answers: asked.answers, registrationId: registration.id },
    elkaar.clock(),
  );
  if (!outcome.ok) return json<FormAnswer>({ ...came, refusal: outcome }, 409);
  return redirect(personalPath(language, params["token"], "?gelukt=gewijzigd"), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).registration.details.title} · Elkaar`) : [];

export default function Details() {
  const data = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { language } = data;
  if (data.registration === null) return <LinkGone language={language} />;
  const { registration, organizations, path, limits } = data;
  const { registration: texts, common, customQuestions } = dictionary(language);
  const errors: RegistrationErrors = came?.errors ?? {};
  const typed = came?.typed ?? typedBefore(registration);
  const fields = { language, typed, errors, limits };
  const { answers, answerErrors } = came ?? { answers: answersAsTyped(registration.answers), answerErrors: {} };
  const questions = openQuestions(registration);
  const mistakes = summaryOf(language, { errors, typed, answerErrors, questions });
  return (
    <Section narrow>
      <Stack>
        <Heading level={1}>{texts.details.title}</Heading>
        <Paragraph>{texts.details.emailFixed(registration.email)}</Paragraph>
      </Stack>
      <ErrorSummary title={common.errorSummaryTitle(mistakes.length)} errors={mistakes} />
      {came?.refusal && (
        <Alert tone="error" role="alert" title={texts.refusedTitle} id="fouten">
          <Paragraph>{texts.refusals[came.refusal.reason]}</Paragraph>
        </Alert>
      )}
      <form method="post" noValidate>
        <FormStep title={texts.whoAreYou}>
          <PersonFields {...fields} organizations={organizations} />
        </FormStep>
        {registration.questions.length > 0 && (
          <FormStep title={customQuestions.form.title}>
            <Stack gap="roomy">
              <FixedAnswers registration={registration} language={language} />
              <QuestionFields {...{ language, questions, answers }} errors={answerErrors} />
            </Stack>
          </FormStep>
        )}
        <SharingChoice
          language={language}
          listed={(typed["listed"] ?? "") !== ""}
          attendeesHint={registration.confirmedAt === null ? texts.attendeesHint : texts.details.attendeesHint}
        />
        <FormStep title={texts.details.needsTitle}>
          <NeedsChange {...fields} noted={registration.hasDiet || registration.hasAccess} />
          <NoteField {...fields} />
        </FormStep>
        <FormEnd>
          <Actions>
            <Button>{texts.details.submit}</Button>
            <TextLink href={path}>{texts.personal.toPersonal}</TextLink>
          </Actions>
        </FormEnd>
      </form>
    </Section>
  );
}

interface Known {
  name: string;
  organization: string;
  role: string;
  sector: string;
  phone: string | null;
  region: string | null;
  note: string | null;
  listed: boolean;
}

function typedBefore({ name, organization, role, sector, phone, region, note, listed }: Known) {
  const known = { name, organization, role, sector, phone: phone ?? "", region: region ?? "", note: note ?? "" };
  const typed: Record<string, string> = { ...known, listed: listed ? "on" : "", needs_change: "keep" };
  return typed;
}
