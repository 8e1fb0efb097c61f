import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { suggestOrganizations } from "#app/domain/organization/queries.server";
import { ask } from "#app/domain/question/ask.server";
import { findAskChoices } from "#app/domain/question/public-queries.server";
import { parseQuestion, sureOf } from "#app/domain/question/schema.server";
import type { QuestionErrors } from "#app/domain/question/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Section, Stack } from "#app/ui/page";
import { Heading, Lead, Paragraph } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { AskForm } from "./ask-form";
import type { TypedQuestion } from "./ask-form";
import { QuestionFormErrors } from "./question-errors";

export const handle: RouteHandle = { policy: "public", current: "/vragen" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language, viewer } = context;
  const choices = await findAskChoices(elkaar.db);
  const schools = await suggestOrganizations(elkaar.db);
  const known = viewer ? { name: viewer.name, email: viewer.email } : { name: "", email: "" };
  return json({ ...choices, schools, known, language });
}

interface Came {
  typed: TypedQuestion;
  errors: QuestionErrors;
  /** What the box "about nobody" holds; null where it is not asked. */
  sure: string | null;
  tooMany: boolean;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language, viewer, clientAddress } = context;
  const form = await readForm(request);
  const came: Came = { typed: typedIn(form), errors: {}, sure: null, tooMany: false };
  const parsed = parseQuestion(form);
  if (!parsed.ok) {
    const sure = parsed.errors["text"] === "case_data" ? sureOf(came.typed.text) : null;
    return json<Came>({ ...came, errors: parsed.errors, sure }, 400);
  }
  const who = { personId: viewer?.personId ?? null, language, clientAddress };
  const outcome = await ask(elkaar.db, { ...parsed.value, ...who }, elkaar.clock());
  if (!outcome.ok) {
    if (outcome.reason === "too_many") return json<Came>({ ...came, tooMany: true }, 429);
    return json<Came>({ ...came, errors: { region: "choice" } }, 400);
  }
  return redirect(pathIn(language, `/vragen/gesteld${outcome.sentOn ? "?verstuurd=1" : ""}`), 303);
}

function typedIn(form: Record<string, string[]>): TypedQuestion {
  const value = (name: string) => firstValue(form, name);
  return {
    region: value("region"),
    school: value("school"),
    topic: value("topic"),
    text: value("text"),
    name: value("name"),
    email: value("email"),
    byMail: value("by_mail") !== "",
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).questions.form.title} · Elkaar`) : [];

export default function Ask() {
  const { regions, topics, schools, known, language } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { questions } = dictionary(language);
  const { form, refusals, refusedTitle } = questions;
  const nothing: TypedQuestion = { region: "", school: "", topic: "", text: "", ...known, byMail: false };
  return (
    <Section narrow>
      <Stack>
        <Heading level={1}>{form.title}</Heading>
        <Lead>{form.lead}</Lead>
      </Stack>
      {came?.tooMany && (
        <Alert tone="error" role="alert" title={refusedTitle} id="geweigerd">
          <Paragraph>{refusals.too_many}</Paragraph>
        </Alert>
      )}
      {came && <QuestionFormErrors language={language} errors={came.errors} labels={form} />}
      <Alert tone="warning" title={form.noCaseTitle}>
        <Paragraph>{form.noCase}</Paragraph>
      </Alert>
      <AskForm
        {...{ regions, topics, schools, language }}
        typed={came?.typed ?? nothing}
        errors={came?.errors ?? {}}
        sure={came?.sure ?? null}
      />
    </Section>
  );
}
