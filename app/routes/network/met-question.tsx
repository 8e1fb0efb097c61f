import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseIntroductionToken } from "#app/domain/introduction/link";
import { answerMet } from "#app/domain/met-question/answer.server";
import { findMetQuestion } from "#app/domain/met-question/find.server";
import { metAnswers } from "#app/domain/met-question/rules";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Actions, Button } from "#app/ui/button";
import { Section, Stack } from "#app/ui/page";
import { Heading, Kicker, Lead, Paragraph, TextLink } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { LinkGone } from "../registration/link-gone";

export const handle: RouteHandle = { policy: "token" };

async function findByLink({ elkaar }: AppLoadContext, token: string | undefined) {
  const link = parseIntroductionToken(elkaar.config.secret, token ?? "");
  return link && findMetQuestion(elkaar.db, link);
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { language } = context;
  const found = await findByLink(context, params["token"]);
  if (!found) return json({ language, question: null, isDone: false }, 404);
  const { sideId: _, ...question } = found;
  return json({ language, question, isDone: searchOf(context).get("klaar") === "geteld" });
}

/**
 * Opening the link answers nothing: a mail scanner opens all links. Which one was pressed stands behind the # of the address, so that
 * no log has it, and the page after the answer does not say which it was.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const question = await findByLink(context, params["token"]);
  if (!question) throw new Response(null, { status: 404 });
  const said = firstValue(await readForm(request), "answer");
  const answer = metAnswers.find((one) => one === said);
  if (answer === undefined) throw new Response(null, { status: 400 });
  const outcome = await answerMet(elkaar.db, { sideId: question.sideId, answer }, elkaar.clock());
  if (!outcome.ok) return json({ refusal: outcome.reason }, outcome.reason === "too_many" ? 429 : 409);
  return redirect(pathIn(language, `/kennismaking/${params["token"] ?? ""}/gesproken?klaar=geteld`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { metQuestion, introducing } = dictionary(data.language);
  const { question } = data;
  return privatePageMeta(
    `${question ? metQuestion.title(question.otherName) : introducing.personal.goneTitle} · Elkaar`,
  );
};

export default function MetQuestion() {
  const { language, question, isDone } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  if (question === null) return <LinkGone of="introducing" language={language} />;
  const { metQuestion: words } = dictionary(language);
  const { name, otherName, introducedAt, eventTitle, mayAnswer } = question;
  const isCounted = isDone && !mayAnswer;
  return (
    <Section narrow>
      {isCounted && (
        <Alert tone="ok" role="status">
          <Paragraph>{words.done}</Paragraph>
        </Alert>
      )}
      {refusal && (
        <Alert tone="error" role="alert" id="fouten">
          <Paragraph>{refusal === "over" ? words.over : words.tooMany}</Paragraph>
        </Alert>
      )}
      <Stack>
        <Kicker>{words.kicker(name)}</Kicker>
        <Heading level={1}>{mayAnswer || isCounted ? words.title(otherName) : words.overTitle}</Heading>
        <Lead>
          {mayAnswer || isCounted ? words.lead(formats(language).date(introducedAt), eventTitle) : words.overText}
        </Lead>
      </Stack>
      {mayAnswer ? (
        <Stack>
          <Actions>
            <form method="post" id="ja" className="answer">
              <Button name="answer" value="met" variant="secondary">
                {words.met}
              </Button>
            </form>
            <form method="post" id="nog-niet" className="answer">
              <Button name="answer" value="not_yet" variant="secondary">
                {words.notYet}
              </Button>
            </form>
          </Actions>
          <Paragraph>{words.counted}</Paragraph>
        </Stack>
      ) : (
        <Stack>
          <Paragraph>{words.reach}</Paragraph>
          <Paragraph>
            <TextLink href={pathIn(language, "/contacten")}>{words.toContacts}</TextLink>
          </Paragraph>
        </Stack>
      )}
    </Section>
  );
}
