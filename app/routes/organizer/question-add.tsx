import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addQuestion } from "#app/domain/custom-question/add-question.server";
import type { AddOutcome } from "#app/domain/custom-question/add-question.server";
import { parseQuestion } from "#app/domain/custom-question/question-schema.server";
import type { QuestionErrors } from "#app/domain/custom-question/question-schema.server";
import type { RouteHandle } from "#app/http/policy";
import { readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { Refused } from "./form-errors";
import { loadAskingEvent } from "./load-asking-event";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";
import { QuestionForm, QuestionMistakes } from "./question-form";
import type { TypedQuestion } from "./question-form";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug, title, closed } = await loadAskingEvent(context, params["slug"]);
  return json({ language: context.language, event: { slug, title }, closed });
}

interface Answer {
  typed: TypedQuestion;
  errors: QuestionErrors;
  refusal: (AddOutcome & { ok: false })["reason"] | null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { id: eventId, slug } = await loadAskingEvent(context, params["slug"]);
  const came: Answer = { typed: { ...form }, errors: {}, refusal: null };
  const parsed = parseQuestion(form);
  if (!parsed.ok) return json<Answer>({ ...came, errors: parsed.errors }, 400);
  const question = { ...parsed.value, eventId, actorPersonId: organizerOf(context).personId };
  const outcome = await addQuestion(elkaar.db, question, elkaar.clock());
  if (!outcome.ok) return json<Answer>({ ...came, refusal: outcome.reason }, 409);
  return redirect(`${eventPath(language, slug, "/vragen")}?klaar=toegevoegd`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).customQuestions.organizer.addTitle}: ${data.event.title}`) : [];

const newQuestion: TypedQuestion = { kind: ["text"] };

export default function AddQuestion() {
  const { language, event, closed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const texts = dictionary(language).customQuestions.organizer;
  const errors = answer?.errors ?? {};
  const trail = { href: eventPath(language, event.slug, "/vragen"), label: texts.title };
  return (
    <OrganizerPage
      language={language}
      event={event}
      trail={[trail]}
      here={texts.addTitle}
      heading={texts.addTitle}
      lead={closed === null ? texts.addLead : undefined}
      narrow
    >
      <QuestionMistakes language={language} errors={errors} />
      <Refused language={language} sentence={answer?.refusal ? texts.refusals[answer.refusal] : null} />
      <QuestionForm
        language={language}
        closed={closed}
        typed={answer?.typed ?? newQuestion}
        errors={errors}
        submit={texts.saveNew}
        back={trail.href}
      />
    </OrganizerPage>
  );
}
