import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { regionsOf } from "#app/domain/organization/own-regions.server";
import { listDeskSettings } from "#app/domain/question/desk-queries.server";
import type { DeskSettings } from "#app/domain/question/desk-queries.server";
import { parseDesk } from "#app/domain/question/schema.server";
import type { QuestionErrors } from "#app/domain/question/schema.server";
import { setDesk } from "#app/domain/question/set-desk.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Actions, Button } from "#app/ui/button";
import { TextField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph } from "#app/ui/text";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { deskPath, deskTrail } from "./desk-path";
import { questionError, QuestionFormErrors } from "./question-errors";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const regions = await regionsOf(elkaar.db, organizerOf(context).personId);
  const desks = await listDeskSettings(
    elkaar.db,
    regions.map(({ id }) => id),
  );
  return json({ language, desks, isSaved: searchOf(context).get("klaar") === "opgeslagen" });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { personId: actorPersonId } = organizerOf(context);
  const regions = await regionsOf(elkaar.db, actorPersonId);
  const region = regions.find(({ id }) => id === firstValue(form, "region"));
  const [phone, email, hours] = [firstValue(form, "phone"), firstValue(form, "email"), firstValue(form, "hours")];
  const typed: DeskSettings = { id: region?.id ?? "", name: "", phone, email, hours };
  if (!region) return json({ typed, errors: { region: "choice" } satisfies QuestionErrors }, 400);
  const parsed = parseDesk(form);
  if (!parsed.ok) return json({ typed, errors: parsed.errors }, 400);
  await setDesk(elkaar.db, { regionId: region.id, actorPersonId, fields: parsed.value }, elkaar.clock());
  return redirect(deskPath(language, "/nummer?klaar=opgeslagen"), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).questions.settings.title) : [];

export default function DeskSettingsPage() {
  const { language, desks, isSaved } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { settings } = dictionary(language).questions;
  return (
    <OrganizerPage
      language={language}
      trail={deskTrail(language)}
      here={settings.title}
      heading={settings.title}
      lead={settings.lead}
      narrow
    >
      {isSaved && !came && (
        <Alert tone="ok" role="status">
          <Paragraph>{settings.saved}</Paragraph>
        </Alert>
      )}
      {came && <QuestionFormErrors language={language} errors={prefixed(came)} labels={labelsOf(came, language)} />}
      {desks.map((desk) => (
        <DeskForm
          key={desk.id}
          desk={came?.typed.id === desk.id ? { ...came.typed, name: desk.name } : desk}
          errors={came?.typed.id === desk.id ? came.errors : {}}
          language={language}
        />
      ))}
    </OrganizerPage>
  );
}

/** Each region has its own fields on this page. */
function prefixed({ typed, errors }: { typed: DeskSettings; errors: QuestionErrors }): QuestionErrors {
  return Object.fromEntries(Object.entries(errors).map(([field, key]) => [`${field}-${typed.id}`, key]));
}

function labelsOf({ typed }: { typed: DeskSettings }, language: Language) {
  const { settings } = dictionary(language).questions;
  return Object.fromEntries(Object.entries(settings).map(([field, label]) => [`${field}-${typed.id}`, label]));
}

function DeskForm({ desk, errors, language }: { desk: DeskSettings; errors: QuestionErrors; language: Language }) {
  const { questions, common } = dictionary(language);
  const { settings } = questions;
  const of = (name: string) => ({ id: `${name}-${desk.id}`, name, error: questionError(language, errors, name) });
  return (
    <Stack as="section" labelledBy={`regio-${desk.id}`}>
      <Heading level={2} size={3} id={`regio-${desk.id}`}>
        {desk.name}
      </Heading>
      <form method="post" noValidate>
        <input type="hidden" name="region" value={desk.id} />
        <Stack>
          <TextField {...of("phone")} label={settings.phone} optional={common.optional} value={desk.phone} type="tel" />
          <TextField
            {...of("email")}
            label={settings.email}
            optional={common.optional}
            value={desk.email}
            type="email"
          />
          <TextField
            {...of("hours")}
            label={settings.hours}
            hint={settings.hoursHint}
            optional={common.optional}
            value={desk.hours}
            maxLength={120}
          />
          <Actions>
            <Button variant="secondary">{settings.save}</Button>
          </Actions>
        </Stack>
      </form>
    </Stack>
  );
}
