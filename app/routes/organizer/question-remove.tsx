import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countAnswers } from "#app/domain/custom-question/count-answers.server";
import { removeQuestion } from "#app/domain/custom-question/remove-question.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { Refused } from "./form-errors";
import { loadQuestion } from "./load-asking-event";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { event, question } = await loadQuestion(context, params);
  const counts = await countAnswers(context.elkaar.db, { questionId: question.id });
  return json({
    language: context.language,
    event: { slug: event.slug, title: event.title },
    question: { title: question.title },
    answers: counts.get(question.id) ?? 0,
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { event, question } = await loadQuestion(context, params);
  const { personId: actorPersonId } = organizerOf(context);
  const people = Number.parseInt(firstValue(form, "people"), 10) || 0;
  const act = { eventId: event.id, questionId: question.id, actorPersonId, people };
  const outcome = await removeQuestion(elkaar.db, act, elkaar.clock());
  if (!outcome.ok) return json({ refusal: outcome.reason }, 409);
  return redirect(`${eventPath(language, event.slug, "/vragen")}?klaar=weg`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).customQuestions.organizer.removeTitle}: ${data.event.title}`) : [];

/** How many answers go, and the button that does it. */
export default function RemoveQuestion() {
  const { language, event, question, answers } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const texts = dictionary(language).customQuestions.organizer;
  const back = eventPath(language, event.slug, "/vragen");
  return (
    <OrganizerPage
      language={language}
      event={event}
      trail={[{ href: back, label: texts.title }]}
      here={texts.removeTitle}
      heading={texts.removeHeading(question.title)}
      lead={texts.removeLead(answers)}
      narrow
    >
      <Refused language={language} sentence={answer ? texts.refusals[answer.refusal] : null} />
      <form method="post">
        <input type="hidden" name="people" value={answers} />
        <Actions>
          <Button>{texts.removeConfirm(answers)}</Button>
          <ButtonLink href={back} variant="secondary">
            {texts.stays}
          </ButtonLink>
        </Actions>
      </form>
    </OrganizerPage>
  );
}
