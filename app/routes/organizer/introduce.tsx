import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { introduceTwo } from "#app/domain/introduction/introduce-two.server";
import type { IntroduceRefusal } from "#app/domain/introduction/introduce-two.server";
import { listListed } from "#app/domain/introduction/list-listed.server";
import { lineLimit } from "#app/domain/introduction/rules";
import { readLine } from "#app/domain/introduction/schema.server";
import type { GivingErrors } from "#app/domain/introduction/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { surnameFirst } from "#app/domain/person/rules";
import { Alert } from "#app/ui/alert";
import { Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/error-summary";
import { FieldPair, SelectField, TextAreaField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Paragraph } from "#app/ui/text";
import { lineError } from "../network/give-fields";
import { Refused } from "./form-errors";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

async function loadEvent(context: LoaderFunctionArgs["context"], slug: string | undefined) {
  const event = await findOrganizerEvent(context.elkaar.db, slug ?? "");
  if (!event) throw new Response(null, { status: 404 });
  return event;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { id: eventId, slug, title } = await loadEvent(context, params["slug"]);
  const listed = await listListed(context.elkaar.db, { eventId }, context.elkaar.clock());
  const people = listed.map(({ name, ...one }) => ({ ...one, name: surnameFirst(name) }));
  const done = searchOf(context).get("klaar") === "voorgesteld";
  return json({ language: context.language, event: { slug, title }, people, done });
}

interface Answer {
  typed: { first: string; second: string; line: string };
  missing: readonly ("first" | "second")[];
  errors: GivingErrors;
  refusal: IntroduceRefusal | null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { id: eventId, slug } = await loadEvent(context, params["slug"]);
  const typed = {
    first: firstValue(form, "first"),
    second: firstValue(form, "second"),
    line: firstValue(form, "line"),
  };
  const missing = (["first", "second"] as const).filter((name) => typed[name] === "");
  const line = readLine(typed.line);
  const came: Answer = { typed, missing, errors: line.ok ? {} : line.errors, refusal: null };
  if (!line.ok || missing.length > 0) return json<Answer>(came, 400);
  const people = [typed.first, typed.second] as const;
  const { personId: organizerId } = organizerOf(context);
  const outcome = await introduceTwo(elkaar.db, { organizerId, eventId, people, line: line.value }, elkaar.clock());
  if (!outcome.ok) return json<Answer>({ ...came, refusal: outcome.reason }, 409);
  return redirect(`${eventPath(language, slug, "/kennismaken")}?klaar=voorgesteld`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).introducing.organizer.title}: ${data.event.title}`) : [];

export default function Introduce() {
  const { language, event, people, done } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { introducing, common } = dictionary(language);
  const words = introducing.organizer;
  const line = lineError(language, came?.errors ?? {});
  const missing = came?.missing ?? [];
  const summary = [
    ...missing.map((name) => ({ href: `#${name}`, message: words.required })),
    ...(line === undefined ? [] : [{ href: "#line", message: line }]),
  ];
  const options = people.map(({ personId, name, organization }) => ({
    value: personId,
    label: [name, organization].filter(Boolean).join(" · "),
  }));
  const select = (name: "first" | "second") => (
    <SelectField
      name={name}
      label={words[name]}
      placeholder={words.choose}
      value={came?.typed[name] ?? ""}
      options={options}
      error={missing.includes(name) ? words.required : undefined}
    />
  );
  return (
    <OrganizerPage language={language} event={event} here={words.title} heading={words.title} lead={words.lead} narrow>
      {done && !came && (
        <Alert tone="ok" role="status">
          <Paragraph>{words.done}</Paragraph>
        </Alert>
      )}
      <ErrorSummary title={common.errorSummaryTitle(summary.length)} errors={summary} />
      <Refused language={language} sentence={came?.refusal ? words.refusals[came.refusal] : null} />
      {people.length < 2 ? (
        <Paragraph>{words.tooFew}</Paragraph>
      ) : (
        <form method="post" noValidate>
          <Stack gap="roomy">
            <FieldPair>
              {select("first")}
              {select("second")}
            </FieldPair>
            <TextAreaField
              name="line"
              label={words.line}
              hint={words.lineHint}
              value={came?.typed.line ?? ""}
              rows={3}
              maxLength={lineLimit}
              error={line}
            />
            <div>
              <Button>{words.submit}</Button>
            </div>
          </Stack>
        </form>
      )}
    </OrganizerPage>
  );
}
