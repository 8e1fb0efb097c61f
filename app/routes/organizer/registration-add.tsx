import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseAnswers } from "#app/domain/custom-question/answer-schema.server";
import { listQuestions } from "#app/domain/custom-question/queries.server";
import { findOrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { suggestOrganizations } from "#app/domain/organization/queries.server";
import type { HandAct } from "#app/domain/registration/by-hand.server";
import { parsePersonByHand } from "#app/domain/registration/by-hand-schema.server";
import { listRounds } from "#app/domain/registration/queries.server";
import { closedReason } from "#app/domain/registration/rules";
import { fieldLimits } from "#app/domain/registration/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { Paragraph } from "#app/ui/text";
import { nothingTyped, typedIn } from "../registration/form-words";
import type { FormAnswer } from "../registration/form-words";
import { answerFields, typedAnswers } from "../registration/question-words";
import { AddErrors, AddForm } from "./add-form";
import { Refused } from "./form-errors";
import { nothingAsked, tryByHand } from "./hand-act.server";
import type { HandAnswer } from "./hand-act.server";
import { HandConfirm } from "./hand-confirm";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const event = await loadEvent(context, params["slug"]);
  const opening = {
    published_at: event.publishedAt,
    cancelled_at: event.cancelledAt,
    ends_at: event.endsAt,
    registration_closes_at: null,
  };
  return json({
    language,
    event: { slug: event.slug, title: event.title },
    isFull: event.taken >= event.placeLimit,
    closed: closedReason(opening, elkaar.clock()) ?? null,
    rounds: await listRounds(elkaar.db, event.id),
    questions: await listQuestions(elkaar.db, event.id),
    organizations: await suggestOrganizations(elkaar.db),
    limits: fieldLimits,
  });
}

type Answer = Omit<FormAnswer, "refusal" | "roundErrors"> & HandAnswer;

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const event = await loadEvent(context, params["slug"]);
  const intent = firstValue(form, "intent");
  const questions = await listQuestions(elkaar.db, event.id);
  const asked = parseAnswers(form, { questions, sector: firstValue(form, "sector"), isComplete: false });
  const back: Answer = {
    ...nothingTyped,
    typed: typedIn(form),
    answers: typedAnswers(form),
    ...nothingAsked,
  };
  if (intent === "edit") return json(back);
  const parsed = parsePersonByHand(form);
  const wrong = { ...back, answerErrors: asked.errors };
  if (!parsed.ok) return json<Answer>({ ...wrong, errors: parsed.errors }, 400);
  if (Object.keys(asked.errors).length > 0) return json<Answer>(wrong, 400);
  const actorPersonId = organizerOf(context).personId;
  const act: HandAct = {
    kind: "add",
    eventId: event.id,
    actorPersonId,
    person: { ...parsed.value, answers: asked.answers },
  };
  const tried = await tryByHand(context, act, intent === "save" ? firstValue(form, "preview") : null);
  if (!tried.done) return json<Answer>({ ...back, ...tried.answer }, tried.status);
  return redirect(
    `${eventPath(language, event.slug, `/aanmeldingen/${tried.done.registrationId}`)}?klaar=toegevoegd`,
    303,
  );
}

async function loadEvent({ elkaar }: AppLoadContext, slug: string | undefined) {
  const event = await findOrganizerEvent(elkaar.db, slug ?? "");
  if (!event) throw new Response(null, { status: 404 });
  return event;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).registrations.byHand.addHeading(data.event.title)) : [];

export default function AddRegistration() {
  const { language, event, isFull, closed, ...form } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const came = answer ?? nothingTyped;
  const { registrations, organizer } = dictionary(language);
  const { byHand } = registrations;
  return (
    <OrganizerPage
      language={language}
      event={event}
      list
      here={byHand.addTitle}
      heading={answer?.plan ? organizer.preview.title : byHand.addHeading(event.title)}
      lead={closed ? byHand.closed[closed] : byHand.addLead}
      narrow
    >
      <AddErrors language={language} questions={form.questions} came={came} />
      {closed === null && (
        <Refused language={language} sentence={answer?.refusal ? byHand.refusals[answer.refusal] : null} />
      )}
      {closed === null && isFull && !answer && (
        <Alert tone="info">
          <Paragraph>{byHand.full}</Paragraph>
        </Alert>
      )}
      {closed === null && answer?.plan && (
        <HandConfirm
          language={language}
          plan={answer.plan}
          typed={{ ...answer.typed, ...answerFields(answer.answers) }}
          back={eventPath(language, event.slug, "/aanmeldingen")}
        />
      )}
      {closed === null && !answer?.plan && <AddForm language={language} {...form} came={came} />}
    </OrganizerPage>
  );
}
