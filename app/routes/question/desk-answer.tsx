import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { regionsOf } from "#app/domain/organization/own-regions.server";
import { findDeskAnswer } from "#app/domain/question/desk-queries.server";
import { listAnswerThemes } from "#app/domain/question/public-queries.server";
import { publishAnswer, takeBackAnswer } from "#app/domain/question/publish.server";
import { parsePublish } from "#app/domain/question/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { Actions, Button, LinkButton } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Paragraph } from "#app/ui/text";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { nothingCame } from "./came";
import type { Came } from "./came";
import { deskPath, deskTrail } from "./desk-path";
import { QuestionFormErrors } from "./question-errors";
import { QuestionRefused } from "./question-view";
import { PublishFields } from "./receiver-forms";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { answer } = await loadAnswer(context, params["answerId"]);
  const known = await listAnswerThemes(elkaar.db, elkaar.clock());
  const themes = known.includes(answer.theme) ? known : [...known, answer.theme];
  return json({ language, answer, themes, done: searchOf(context).get("klaar") });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { answer, regionIds } = await loadAnswer(context, params["answerId"]);
  const form = await readForm(request);
  const by = { answerId: answer.id, regionIds, actorPersonId: organizerOf(context).personId };
  const back = (done: string) => redirect(deskPath(language, `/antwoorden/${answer.id}?klaar=${done}`), 303);
  const now = elkaar.clock();
  const intent = firstValue(form, "intent");
  const value = (name: string) => firstValue(form, name);
  const values = {
    ...nothingCame.values,
    theme: value("theme"),
    question: value("question"),
    for_all: value("for_all"),
  };
  const came: Came = { ...nothingCame, intent, values };
  if (intent === "take_back") {
    const outcome = await takeBackAnswer(elkaar.db, by, now);
    return outcome.ok ? back("weg") : json<Came>({ ...came, refusal: outcome.reason }, 409);
  }
  const parsed = parsePublish(form);
  if (!parsed.ok) return json<Came>({ ...came, errors: parsed.errors }, 400);
  const outcome = await publishAnswer(elkaar.db, { ...by, fields: parsed.value }, now);
  if (outcome.ok) return back("openbaar");
  if (outcome.reason !== "points_at_person") return json<Came>({ ...came, refusal: outcome.reason }, 409);
  return json<Came>({ ...came, errors: { for_all: "points_at_person" } }, 400);
}

/** Of a region of theirs, else 404. */
async function loadAnswer(context: AppLoadContext, answerId = "") {
  const regions = await regionsOf(context.elkaar.db, organizerOf(context).personId);
  const regionIds = regions.map(({ id }) => id);
  const answer = await findDeskAnswer(context.elkaar.db, { answerId, regionIds });
  if (!answer) throw new Response(null, { status: 404 });
  return { answer, regionIds };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).questions.answers.editTitle) : [];

export default function DeskAnswerPage() {
  const { language, answer, themes, done } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { questions } = dictionary(language);
  const words = questions.answers;
  const stands = { theme: answer.theme, question: answer.question, for_all: answer.answer };
  const isPublic = answer.state === "published";
  return (
    <OrganizerPage
      language={language}
      trail={[...deskTrail(language), { href: deskPath(language, "/antwoorden"), label: words.title }]}
      here={words.editTitle}
      heading={words.editTitle}
      lead={words.editLead}
      narrow
    >
      {!came && (done === "openbaar" || done === "weg") && (
        <Alert tone="ok" role="status">
          <Paragraph>{words.done[done]}</Paragraph>
        </Alert>
      )}
      {came && <QuestionFormErrors language={language} errors={came.errors} labels={questions.receiver} />}
      <QuestionRefused sentence={came?.refusal ? questions.refusals[came.refusal] : null} language={language} />
      <form method="post" noValidate>
        <Stack gap="roomy">
          <PublishFields
            values={came?.values ?? stands}
            errors={came?.errors ?? {}}
            themes={themes}
            language={language}
          />
          <Actions>
            <Button name="intent" value="publish">
              {isPublic ? words.change : words.publish}
            </Button>
            {answer.state !== "taken_back" && (
              <LinkButton name="intent" value="take_back">
                {isPublic ? words.takeBack : words.refuse}
              </LinkButton>
            )}
          </Actions>
        </Stack>
      </form>
    </OrganizerPage>
  );
}
