import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { HandAct } from "#app/domain/registration/by-hand.server";
import type { OrganizerRegistration } from "#app/domain/registration/organizer-queries.server";
import { listRounds } from "#app/domain/registration/queries.server";
import { parseWorkshops } from "#app/domain/registration/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Paragraph } from "#app/ui/text";
import { roundField, typedIn } from "../registration/form-words";
import type { Typed } from "../registration/form-words";
import { Refused } from "./form-errors";
import { nothingAsked, tryByHand } from "./hand-act.server";
import type { HandAnswer } from "./hand-act.server";
import { HandConfirm } from "./hand-confirm";
import { loadOrganizerRegistration, whyNotNow } from "./load-organizer-registration";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";
import { WorkshopSelects } from "./workshop-selects";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const found = await loadOrganizerRegistration(context, params);
  const { event, registration } = found;
  const rounds = await listRounds(elkaar.db, event.id);
  return json({
    language,
    event: { slug: event.slug, title: event.title },
    registration,
    rounds,
    closed: whyNotNow(found),
  });
}

interface Answer extends HandAnswer {
  typed: Typed;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { language } = context;
  const form = await readForm(request);
  const { event, registration } = await loadOrganizerRegistration(context, params);
  const intent = firstValue(form, "intent");
  const back: Answer = { typed: typedIn(form), ...nothingAsked };
  if (intent === "edit") return json(back);
  const parsed = parseWorkshops(form);
  if (!parsed.ok) return json<Answer>({ ...back, refusal: "workshop_unknown" }, 400);
  const by = { eventId: event.id, registrationId: registration.id, actorPersonId: organizerOf(context).personId };
  const act: HandAct = { kind: "move", ...by, workshops: parsed.value };
  const tried = await tryByHand(context, act, intent === "save" ? firstValue(form, "preview") : null);
  if (!tried.done) return json<Answer>({ ...back, ...tried.answer }, tried.status);
  return redirect(`${eventPath(language, event.slug, `/aanmeldingen/${registration.id}`)}?klaar=workshop`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).registrations.byHand.moveHeading(data.registration.name)) : [];

export default function MoveRegistration() {
  const { language, event, registration, rounds, closed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { registrations, organizer } = dictionary(language);
  const { byHand, person } = registrations;
  const back = eventPath(language, event.slug, `/aanmeldingen/${registration.id}`);
  const held = registration.choices.flatMap(({ workshop }) => (workshop?.holdsPlace ? workshop.id : []));
  return (
    <OrganizerPage
      language={language}
      event={event}
      list
      here={byHand.moveTitle}
      heading={answer?.plan ? organizer.preview.title : byHand.moveHeading(registration.name)}
      lead={closed ? byHand.refusals[closed] : byHand.moveLead}
      narrow
    >
      <Refused language={language} sentence={answer?.refusal && !closed ? byHand.refusals[answer.refusal] : null} />
      {!closed && answer?.plan && (
        <HandConfirm language={language} plan={answer.plan} typed={answer.typed} back={back} />
      )}
      {!closed && !answer?.plan && rounds.length === 0 && <Paragraph>{person.noRounds}</Paragraph>}
      {!closed && !answer?.plan && rounds.length > 0 && (
        <form method="post" noValidate>
          <Stack gap="roomy">
            <WorkshopSelects
              language={language}
              rounds={rounds}
              chosen={answer?.typed ?? chosenNow(registration)}
              held={held}
              waits={registration.status !== "placed"}
            />
            <Actions>
              <Button name="intent" value="preview">
                {byHand.next}
              </Button>
              <ButtonLink href={back} variant="subtle">
                {byHand.back}
              </ButtonLink>
            </Actions>
          </Stack>
        </form>
      )}
    </OrganizerPage>
  );
}

function chosenNow({ choices }: Pick<OrganizerRegistration, "choices">): Typed {
  return Object.fromEntries(choices.map(({ roundId, workshop }) => [roundField(roundId), workshop?.id ?? "none"]));
}
