import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeQuestion } from "#app/domain/custom-question/change-question.server";
import type { ChangeOutcome } from "#app/domain/custom-question/change-question.server";
import { countAnswers } from "#app/domain/custom-question/count-answers.server";
import { parseQuestion } from "#app/domain/custom-question/question-schema.server";
import type { QuestionErrors } from "#app/domain/custom-question/question-schema.server";
import type { CustomQuestion } from "#app/domain/custom-question/rules";
import type { RouteHandle } from "#app/http/policy";
import { readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Paragraph } from "#app/ui/text";
import { Refused } from "./form-errors";
import { loadQuestion } from "./load-asking-event";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";
import { QuestionForm, QuestionMistakes } from "./question-form";
import type { TypedQuestion } from "./question-form";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { event, question } = await loadQuestion(context, params);
  const counts = await countAnswers(context.elkaar.db, { questionId: question.id });
  return json({
    language: context.language,
    event: { slug: event.slug, title: event.title },
    closed: event.closed,
    question,
    answered: counts.get(question.id) ?? 0,
  });
}

type Refusal = ChangeOutcome & { ok: false };

interface Answer {
  typed: TypedQuestion;
  errors: QuestionErrors;
  refusal: string | null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { event, question } = await loadQuestion(context, params);
  const came: Answer = { typed: { ...form }, errors: {}, refusal: null };
  const parsed = parseQuestion(form);
  if (!parsed.ok) return json<Answer>({ ...came, errors: parsed.errors }, 400);
  const { personId: actorPersonId } = organizerOf(context);
  const change = { ...parsed.value, eventId: event.id, questionId: question.id, actorPersonId };
  const outcome = await changeQuestion(elkaar.db, change, elkaar.clock());
  if (!outcome.ok) return json<Answer>({ ...came, refusal: refusalWords(language, outcome) }, 409);
  return redirect(`${eventPath(language, event.slug, "/vragen")}?klaar=gewijzigd`, 303);
}

function refusalWords(language: Language, refusal: Refusal): string {
  const { refusals, optionChosen } = dictionary(language).customQuestions.organizer;
  if (refusal.reason === "option_chosen" && refusal.label !== "") return optionChosen(refusal.label);
  return refusals[refusal.reason];
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).customQuestions.organizer.changeTitle}: ${data.event.title}`) : [];

export default function ChangeQuestion() {
  const { language, event, closed, question, answered } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const texts = dictionary(language).customQuestions.organizer;
  const errors = answer?.errors ?? {};
  const trail = { href: eventPath(language, event.slug, "/vragen"), label: texts.title };
  return (
    <OrganizerPage
      language={language}
      event={event}
      trail={[trail]}
      here={texts.changeTitle}
      heading={texts.changeTitle}
      narrow
    >
      <QuestionMistakes language={language} errors={errors} />
      <Refused language={language} sentence={answer?.refusal ?? null} />
      {closed === null && answered > 0 && (
        <Alert tone="info">
          <Paragraph>{texts.answered(answered)}</Paragraph>
        </Alert>
      )}
      <QuestionForm
        language={language}
        closed={closed}
        typed={answer?.typed ?? typedBefore(question)}
        errors={errors}
        submit={texts.save}
        back={trail.href}
      />
    </OrganizerPage>
  );
}

function typedBefore({ title, hint, kind, options, sectors, isRequired, isReadOnly }: CustomQuestion): TypedQuestion {
  return {
    title: [title],
    hint: [hint],
    kind: [kind],
    options: [options.map(({ label }) => label).join("\n")],
    sectors,
    ...(isRequired && { required: ["on"] }),
    ...(isReadOnly && { read_only: ["on"] }),
  };
}
