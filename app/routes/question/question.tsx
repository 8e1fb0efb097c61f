import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmQuestion, dropQuestion } from "#app/domain/question/ask.server";
import { findForAsker, findForReceiver, listPassOnChoices } from "#app/domain/question/find-question.server";
import type { ForReceiver, PassOnChoice, Question } from "#app/domain/question/find-question.server";
import { parseQuestionToken } from "#app/domain/question/link";
import { listAnswerThemes } from "#app/domain/question/public-queries.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import type { FormValues } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { MessagePage } from "#app/ui/message-page";
import { Section, Stack } from "#app/ui/page";
import { Heading, Lead, Paragraph, TextLink } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { actAsAsker, actOnQuestion, typedIn } from "./act.server";
import type { Acted } from "./act.server";
import { AskerForms } from "./asker-forms";
import { nothingCame } from "./came";
import type { Came } from "./came";
import { QuestionFormErrors } from "./question-errors";
import { NotSent, QuestionDone, QuestionFacts, QuestionRefused, QuestionTurns } from "./question-view";
import { ReceiverForms } from "./receiver-forms";

export const handle: RouteHandle = { policy: "token", current: "/vragen" };

type Shown =
  | { as: "asker"; question: Question }
  | { as: "receiver"; question: Question; choices: PassOnChoice[]; themes: string[] }
  | ({ as: "past" } & Pick<Extract<ForReceiver, { has: false }>, "now">)
  | { as: "dropped" }
  | { as: "gone" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { language } = context;
  const done = searchOf(context).get("klaar");
  const shown = await findShown(context, params["token"]);
  if (shown.as !== "gone") return json({ shown, done, language });
  if (done === "weg") return json({ shown: { as: "dropped" } satisfies Shown, done: null, language });
  return json({ shown, done: null, language }, 404);
}

async function findShown({ elkaar }: AppLoadContext, token: string | undefined): Promise<Shown> {
  const link = parseQuestionToken(elkaar.config.secret, token ?? "");
  if (!link) return { as: "gone" };
  if (link.of === "asker") {
    const question = await findForAsker(elkaar.db, link.key);
    return question ? { as: "asker", question } : { as: "gone" };
  }
  const found = await findForReceiver(elkaar.db, link.key);
  if (!found) return { as: "gone" };
  if (!found.has) return { as: "past", now: found.now };
  const { question } = found;
  const choices = await listPassOnChoices(elkaar.db, question.id, elkaar.clock());
  return { as: "receiver", question, choices, themes: await listAnswerThemes(elkaar.db, elkaar.clock()) };
}

/** Nothing is done by opening the link: a mail scanner that does so uses nothing up. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const link = parseQuestionToken(elkaar.config.secret, params["token"] ?? "");
  const form = await readForm(request);
  const back = (done: string) => redirect(pathIn(language, `/vraag/${params["token"]}?klaar=${done}`), 303);
  const answer = ({ came, status }: { came: Came; status: number }) => json(came, status);
  const unknown = { came: { ...nothingCame, refusal: "question_unknown" as const }, status: 404 };
  if (!link) return answer(unknown);
  if (link.of === "asker") {
    const question = await findForAsker(elkaar.db, link.key);
    if (!question) return answer(unknown);
    const acted = await actOfAsker(context, question, form);
    return "done" in acted ? back(acted.done) : answer(acted);
  }
  const found = await findForReceiver(elkaar.db, link.key);
  if (!found) return answer(unknown);
  if (!found.has) return answer({ came: { ...typedIn(form), refusal: "not_yours" }, status: 409 });
  const actor = { as: "receiver" as const, receiverId: found.receiverId };
  const acted = await actOnQuestion(context, { questionId: found.question.id, form, actor });
  return "done" in acted ? back(acted.done) : answer(acted);
}

async function actOfAsker(
  context: AppLoadContext,
  { id: questionId, state }: Question,
  form: FormValues,
): Promise<Acted | { done: "weg" }> {
  const { db, clock } = context.elkaar;
  if (state !== "unconfirmed" && firstValue(form, "intent") !== "confirm")
    return actAsAsker(context, { questionId, form });
  const drops = firstValue(form, "intent") === "drop";
  const outcome = drops ? await dropQuestion(db, { questionId }) : await confirmQuestion(db, { questionId }, clock());
  if (!outcome.ok) return { came: { ...nothingCame, refusal: outcome.reason }, status: 409 };
  return { done: drops ? "weg" : "verstuurd" };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  return privatePageMeta(`${titleOf(data.shown, data.language)} · Elkaar`);
};

function titleOf(shown: Shown, language: Language): string {
  const { one, confirm, receiver } = dictionary(language).questions;
  if (shown.as === "gone") return one.goneTitle;
  if (shown.as === "dropped") return confirm.dropped;
  if (shown.as === "past") return receiver.passedOn;
  if (shown.as === "receiver") return one.title(shown.question.school);
  return shown.question.state === "unconfirmed" ? confirm.title : one.mine;
}

export default function QuestionPage() {
  const { shown, done, language } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>() ?? nothingCame;
  const { questions } = dictionary(language);
  if (shown.as === "gone" || shown.as === "dropped" || shown.as === "past")
    return <NoQuestion shown={shown} came={came} language={language} />;
  const { question } = shown;
  const isUnconfirmed = question.state === "unconfirmed";
  return (
    <Section narrow>
      <Stack>
        <Heading level={1}>{titleOf(shown, language)}</Heading>
        {isUnconfirmed && <Lead>{questions.confirm.lead}</Lead>}
        {!isUnconfirmed && <Lead>{questions.states[question.state]}</Lead>}
      </Stack>
      <QuestionDone done={came.intent === "" ? done : null} language={language} />
      <QuestionRefused sentence={came.refusal && questions.refusals[came.refusal]} language={language} />
      {question.state === "closed" && <NotSent came={came} language={language} />}
      <QuestionFormErrors
        language={language}
        errors={came.errors}
        labels={{ ...questions.receiver, back: questions.receiver.backText, more: questions.asker.more }}
      />
      <QuestionFacts question={question} language={language} forAsker={shown.as === "asker"} />
      <QuestionTurns question={question} language={language} />
      {shown.as === "asker" ? (
        <AskerForms question={question} came={came} language={language} />
      ) : (
        <ReceiverForms {...{ ...shown, came, language }} />
      )}
    </Section>
  );
}

function NoQuestion({
  shown,
  came,
  language,
}: {
  shown: Extract<Shown, { as: "gone" | "dropped" | "past" }>;
  came: Came;
  language: Language;
}) {
  const { one, confirm, receiver, asked } = dictionary(language).questions;
  return (
    <MessagePage title={titleOf(shown, language)}>
      {shown.as === "gone" && (
        <>
          <Paragraph>{one.goneText}</Paragraph>
          <Paragraph>{one.goneHow}</Paragraph>
        </>
      )}
      {shown.as === "dropped" && <Paragraph>{confirm.droppedText}</Paragraph>}
      {shown.as === "past" && shown.now && (
        <Paragraph>{receiver.passedOnText(one.who(shown.now.name, shown.now.organization))}</Paragraph>
      )}
      <NotSent came={came} language={language} />
      <Paragraph>
        <TextLink href={pathIn(language, "/vragen")}>{asked.back}</TextLink>
      </Paragraph>
    </MessagePage>
  );
}
