import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findEventHeading } from "#app/domain/event/queries.server";
import { suggestOrganizations } from "#app/domain/organization/queries.server";
import { findRegistrationForm } from "#app/domain/registration/queries.server";
import { register } from "#app/domain/registration/register.server";
import { fieldLimits, parseRegistration } from "#app/domain/registration/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { ErrorSummary } from "#app/ui/error-summary";
import { Hero } from "#app/ui/hero";
import { Section } from "#app/ui/page";
import { Paragraph, TextLink } from "#app/ui/text";
import { dayWords, pictureOf } from "../events/event-words";
import { slugAnswer } from "../events/load-event";
import { privatePageMeta } from "../events/page-meta";
import { nothingTyped, roundsWithoutChoice, summaryOf, typedIn } from "./form-words";
import type { FormAnswer } from "./form-words";
import { RegisterForm } from "./register-form";

export const handle: RouteHandle = { policy: "public", current: "/bijeenkomsten" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const slug = params["slug"] ?? "";
  const form = await findRegistrationForm(elkaar.db, slug, elkaar.clock());
  if (!form) throw await slugAnswer(context, slug, "/aanmelden");
  const organizations = form.refusal === null ? await suggestOrganizations(elkaar.db) : [];
  return json({ form, organizations, limits: fieldLimits, language });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language, clientAddress } = context;
  const now = elkaar.clock();
  const slug = params["slug"] ?? "";
  const event = await findEventHeading(elkaar.db, slug, now);
  if (!event) throw await slugAnswer(context, slug, "/aanmelden");
  const form = await readForm(request);
  const came: FormAnswer = { ...nothingTyped, typed: typedIn(form), roundErrors: roundsWithoutChoice(form) };
  const parsed = parseRegistration(form);
  if (!parsed.ok) return json<FormAnswer>({ ...came, errors: parsed.errors }, 400);
  if (came.roundErrors.length > 0) return json(came, 400);
  const outcome = await register(elkaar.db, { ...parsed.value, eventId: event.id, language, clientAddress }, now);
  if (!outcome.ok) return json<FormAnswer>({ ...came, refusal: outcome }, outcome.reason === "too_many" ? 429 : 409);
  return redirect(pathIn(language, `/bijeenkomsten/${slug}/aangemeld`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).registration.titleFor(data.form.event.title)} · Elkaar`) : [];

export default function Register() {
  const { form, organizations, limits, language } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>() ?? nothingTyped;
  const { event, refusal, rounds } = form;
  const { registration, common } = dictionary(language);
  const workshops = rounds.reduce((sum, round) => sum + round.workshops.length, 0);
  const eventPath = pathIn(language, `/bijeenkomsten/${event.slug}`);
  const mistakes = summaryOf(language, came);
  return (
    <>
      <Hero
        slim
        picture={pictureOf(event, workshops)}
        kicker={
          <TextLink
            href={eventPath}
          >{`${event.title}, ${dayWords(language, event.startsAt, event.withYear)}`}</TextLink>
        }
        title={registration.title}
      />
      <Section narrow>
        {refusal !== null ? (
          <Alert tone="info" title={registration.registerClosed}>
            <Paragraph>{registration.refusals[refusal]}</Paragraph>
            <Paragraph>
              <TextLink href={eventPath}>{registration.toEvent}</TextLink>
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
