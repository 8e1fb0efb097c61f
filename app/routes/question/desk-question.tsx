import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { regionsOf } from "#app/domain/organization/own-regions.server";
import { findForDesk, listPassOnChoices } from "#app/domain/question/find-question.server";
import { listAnswerThemes } from "#app/domain/question/public-queries.server";
import type { RouteHandle } from "#app/http/policy";
import { readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Paragraph, TextLink } from "#app/ui/text";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { actOnQuestion } from "./act.server";
import { nothingCame } from "./came";
import { deskPath, deskTrail } from "./desk-path";
import { QuestionFormErrors } from "./question-errors";
import { NotSent, QuestionDone, QuestionFacts, QuestionRefused, QuestionTurns } from "./question-view";
import { ReceiverForms } from "./receiver-forms";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const question = await loadQuestion(context, params["id"]);
  const choices = await listPassOnChoices(elkaar.db, question.id, elkaar.clock());
  const themes = await listAnswerThemes(elkaar.db, elkaar.clock());
  return json({ language, question, choices, themes, done: searchOf(context).get("klaar") });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const question = await loadQuestion(context, params["id"]);
  const actor = { as: "desk" as const, personId: organizerOf(context).personId };
  const acted = await actOnQuestion(context, { questionId: question.id, form: await readForm(request), actor });
  if (!("done" in acted)) return json(acted.came, acted.status);
  return redirect(deskPath(context.language, `/${question.id}?klaar=${acted.done}`), 303);
}

/** Of a region of theirs, else 404. */
async function loadQuestion(context: AppLoadContext, id = "") {
  const regions = await regionsOf(context.elkaar.db, organizerOf(context).personId);
  const question = await findForDesk(context.elkaar.db, { questionId: id, regionIds: regions.map((one) => one.id) });
  if (!question) throw new Response(null, { status: 404 });
  return question;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).questions.one.title(data.question.school)) : [];

export default function DeskQuestion() {
  const { language, question, choices, themes, done } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>() ?? nothingCame;
  const { questions } = dictionary(language);
  const title = questions.one.title(question.school);
  return (
    <OrganizerPage
      language={language}
      trail={deskTrail(language)}
      here={title}
      heading={title}
      lead={questions.states[question.state]}
      narrow
    >
      <QuestionDone done={came.intent === "" ? done : null} language={language} />
      <QuestionRefused sentence={came.refusal && questions.refusals[came.refusal]} language={language} />
      {question.state === "closed" && <NotSent came={came} language={language} />}
      <QuestionFormErrors
        language={language}
        errors={came.errors}
        labels={{ ...questions.receiver, back: questions.receiver.backText }}
      />
      <QuestionFacts question={question} language={language} />
      <QuestionTurns question={question} language={language} />
      {question.published && (
        <Paragraph>
          <TextLink href={deskPath(language, `/antwoorden/${question.published.id}`)}>
            {questions.desk.toAnswer}
          </TextLink>
        </Paragraph>
      )}
      <Paragraph soft>{questions.desk.asDesk}</Paragraph>
      <ReceiverForms {...{ question, choices, themes, came, language }} />
    </OrganizerPage>
  );
}
