import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countAnswers } from "#app/domain/custom-question/count-answers.server";
import { moveQuestion } from "#app/domain/custom-question/move-question.server";
import { listQuestions } from "#app/domain/custom-question/queries.server";
import { questionLimits } from "#app/domain/custom-question/rules";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { Actions, ButtonLink } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Paragraph } from "#app/ui/text";
import { Refused } from "./form-errors";
import { loadAskingEvent } from "./load-asking-event";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";
import { QuestionTable } from "./question-table";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

const doneWords = ["toegevoegd", "gewijzigd", "verplaatst", "weg"] as const;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { id, slug, title, closed, taken, waitlisted } = await loadAskingEvent(context, params["slug"]);
  const asked = searchOf(context).get("klaar");
  return json({
    language,
    event: { slug, title },
    closed,
    registered: taken + waitlisted,
    questions: await listQuestions(elkaar.db, id),
    counts: Object.fromEntries(await countAnswers(elkaar.db, { eventId: id })),
    done: doneWords.find((word) => word === asked) ?? null,
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { id: eventId, slug } = await loadAskingEvent(context, params["slug"]);
  const { personId: actorPersonId } = organizerOf(context);
  const direction = firstValue(form, "intent") === "up" ? ("up" as const) : ("down" as const);
  const move = { eventId, actorPersonId, questionId: firstValue(form, "question"), direction };
  const outcome = await moveQuestion(elkaar.db, move, elkaar.clock());
  if (!outcome.ok) return json({ refusal: outcome.reason }, 409);
  return redirect(`${eventPath(language, slug, "/vragen")}?klaar=verplaatst`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).customQuestions.organizer.title}: ${data.event.title}`) : [];

/** What the organizers ask of whoever registers for this event. */
export default function Questions() {
  const { language, event, closed, registered, questions, counts, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const texts = dictionary(language).customQuestions.organizer;
  const to = (below: string) => eventPath(language, event.slug, `/vragen${below}`);
  const isFull = questions.length >= questionLimits.questions;
  return (
    <OrganizerPage language={language} event={event} here={texts.title} heading={texts.title} lead={texts.lead}>
      {answer && <Refused language={language} sentence={texts.refusals[answer.refusal]} />}
      {!answer && done && (
        <Alert tone="ok" role="status">
          <Paragraph>{texts.done[done]}</Paragraph>
        </Alert>
      )}
      <Stack>
        {closed !== null && <Paragraph>{texts.closed[closed]}</Paragraph>}
        {closed === null && <Paragraph>{texts.noHealth}</Paragraph>}
        {closed === null && registered > 0 && <Paragraph>{texts.unseen(registered)}</Paragraph>}
        {isFull && <Paragraph>{texts.full}</Paragraph>}
        <Actions>
          {closed === null && !isFull && <ButtonLink href={to("/nieuw")}>{texts.add}</ButtonLink>}
          {questions.length > 0 && (
            <ButtonLink href={to("/antwoorden")} variant="secondary">
              {texts.toAnswers}
            </ButtonLink>
          )}
        </Actions>
      </Stack>
      <QuestionTable {...{ language, questions, counts }} slug={event.slug} mayChange={closed === null} />
    </OrganizerPage>
  );
}
