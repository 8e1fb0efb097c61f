import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeWorkshops } from "#app/domain/registration/change-workshops.server";
import { parseWorkshops } from "#app/domain/registration/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { Actions, Button } from "#app/ui/button";
import { FormEnd } from "#app/ui/form-step";
import { Section } from "#app/ui/page";
import { Heading, Lead, Paragraph, TextLink } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { gone, nothingTyped, roundField, roundsWithoutChoice, typedIn } from "./form-words";
import type { FormAnswer, Typed } from "./form-words";
import { LinkGone } from "./link-gone";
import { findByLink, linkGone, mayChange, personalPath } from "./load-registration";
import { WorkshopChoices } from "./workshop-choices";

export const handle: RouteHandle = { policy: "token" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const registration = await findByLink(context, params["token"]);
  if (!registration) return linkGone(context);
  const path = personalPath(context.language, params["token"]);
  if (!mayChange(registration)) throw redirect(path);
  return json({ registration, path, language: context.language });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const registration = await findByLink(context, params["token"]);
  if (!registration) return json(gone, 404);
  const { elkaar, language } = context;
  const form = await readForm(request);
  const came: FormAnswer = { ...nothingTyped, typed: typedIn(form), roundErrors: roundsWithoutChoice(form) };
  const parsed = parseWorkshops(form);
  if (!parsed.ok) return json<FormAnswer>({ ...came, refusal: { reason: "workshop_unknown" } }, 400);
  if (came.roundErrors.length > 0) return json(came, 400);
  const input = { registrationId: registration.id, workshops: parsed.value };
  const outcome = await changeWorkshops(elkaar.db, input, elkaar.clock());
  if (!outcome.ok) return json<FormAnswer>({ ...came, refusal: outcome }, 409);
  return redirect(personalPath(language, params["token"], "?gelukt=gewijzigd"), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).registration.workshops.title} · Elkaar`) : [];

export default function Workshops() {
  const data = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { language } = data;
  if (data.registration === null) return <LinkGone language={language} />;
  const { registration, path } = data;
  const texts = dictionary(language).registration;
  const held = registration.choices.filter(({ holdsPlace }) => holdsPlace).map(({ workshopId }) => workshopId);
  return (
    <Section narrow>
      <Heading level={1}>{texts.workshops.title}</Heading>
      {came?.refusal && (
        <Alert tone="error" role="alert" title={texts.refusedTitle} id="fouten">
          <Paragraph>{texts.refusals[came.refusal.reason]}</Paragraph>
        </Alert>
      )}
      {registration.rounds.length === 0 ? (
        <Paragraph>{texts.workshops.none}</Paragraph>
      ) : (
        <>
          <Lead>{texts.workshops.lead}</Lead>
          <form method="post" noValidate>
            <WorkshopChoices
              rounds={registration.rounds}
              chosen={came?.typed ?? chosenBefore(registration)}
              roundErrors={came?.roundErrors ?? []}
              fullNow={came?.refusal?.workshopIds ?? []}
              held={held}
              isFull={registration.status !== "placed"}
              language={language}
            />
            <FormEnd>
              <Actions>
                <Button>{texts.workshops.submit}</Button>
                <TextLink href={path}>{texts.personal.toPersonal}</TextLink>
              </Actions>
            </FormEnd>
          </form>
        </>
      )}
    </Section>
  );
}

/** What stands now; a round without a choice counts as not knowing yet. */
function chosenBefore({
  rounds,
  choices,
}: {
  rounds: { id: string }[];
  choices: { roundId: string; workshopId: string }[];
}): Typed {
  const chosen = new Map(choices.map(({ roundId, workshopId }) => [roundId, workshopId]));
  return Object.fromEntries(rounds.map(({ id }) => [roundField(id), chosen.get(id) ?? "none"]));
}
