import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findEventHeading } from "#app/domain/event/queries.server";
import { askIntroduction } from "#app/domain/introduction/ask.server";
import { listStandings } from "#app/domain/introduction/list-introductions.server";
import { listOwnChannels } from "#app/domain/introduction/own-channels.server";
import { lineLimit } from "#app/domain/introduction/rules";
import type { AskRefusal } from "#app/domain/introduction/rules";
import { parseAsk } from "#app/domain/introduction/schema.server";
import type { GivingErrors } from "#app/domain/introduction/schema.server";
import { visibleProfile } from "#app/domain/visibility/visible-profiles.server";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { Actions, Button } from "#app/ui/button";
import { ErrorSummary } from "#app/ui/error-summary";
import { TextAreaField } from "#app/ui/field";
import { FormEnd, FormStep } from "#app/ui/form-step";
import { Section, Stack } from "#app/ui/page";
import { Heading, Lead, Paragraph, TextLink } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";
import { GiveFields, givingSummary, lineError, offeredChannels, typedChannels } from "./give-fields";
import type { TypedChannels } from "./give-fields";
import { ProfileDetails } from "./profile-card";

export const handle: RouteHandle = { policy: "signed-in", current: "/account" };

/** Somebody whose name this viewer may see; anybody else is not there. */
async function loadOther(context: AppLoadContext, personId: string | undefined) {
  const { elkaar } = context;
  const viewer = getViewer(context);
  const asked = { viewerPersonId: viewer.personId, personId: personId ?? "" };
  const other = viewer.personId === personId ? undefined : await visibleProfile(elkaar.db, asked, elkaar.clock());
  if (!other) throw new Response(null, { status: 404 });
  return { viewer, other };
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { viewer, other } = await loadOther(context, params["personId"]);
  const now = elkaar.clock();
  const own = await listOwnChannels(elkaar.db, viewer.personId);
  const ids = { personId: viewer.personId, otherIds: [other.personId] };
  const standing = (await listStandings(elkaar.db, ids, now)).get(other.personId);
  return json({ language, other, own, crossing: standing === "answer" });
}

interface Answer {
  line: string;
  channels: TypedChannels;
  errors: GivingErrors;
  refusal: AskRefusal | null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { viewer, other } = await loadOther(context, params["personId"]);
  const came: Answer = { line: firstValue(form, "line"), channels: typedChannels(form), errors: {}, refusal: null };
  const parsed = parseAsk(form);
  if (!parsed.ok) return json<Answer>({ ...came, errors: parsed.errors }, 400);
  const now = elkaar.clock();
  const event = await findEventHeading(elkaar.db, searchOf(context).get("bijeenkomst") ?? "", now);
  const asking = { askerId: viewer.personId, personId: other.personId, eventId: event?.id, ...parsed.value };
  const outcome = await askIntroduction(elkaar.db, asking, now);
  if (!outcome.ok) return json<Answer>({ ...came, refusal: outcome.reason }, 409);
  const done = outcome.outcome === "introduced" ? "voorgesteld" : "gevraagd";
  return redirect(pathIn(language, `/kennismaken?klaar=${done}`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? privatePageMeta(`${dictionary(data.language).introducing.ask.title(data.other.name)} · Elkaar`) : [];

export default function Ask() {
  const { language, other, own, crossing } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const { introducing, common } = dictionary(language);
  const words = introducing.ask;
  const errors: GivingErrors = came?.errors ?? {};
  const summary = givingSummary(language, errors);
  const about = [other.role, other.organization].filter(Boolean).join(", ");
  return (
    <Section narrow>
      <Stack>
        <Heading level={1}>{words.title(other.name)}</Heading>
        {about !== "" && <Paragraph soft>{about}</Paragraph>}
        <ProfileDetails profile={other} language={language} />
        <Lead>{crossing ? words.crossing(other.name) : words.lead(other.name)}</Lead>
      </Stack>
      <ErrorSummary title={common.errorSummaryTitle(summary.length)} errors={summary} />
      {came?.refusal && (
        <Alert tone="error" role="alert" title={words.refusedTitle} id="fouten">
          <Paragraph>{words.refusals[came.refusal]}</Paragraph>
        </Alert>
      )}
      <form method="post" noValidate>
        <FormStep title={words.lineTitle}>
          <TextAreaField
            name="line"
            label={words.line}
            hint={words.lineHint}
            value={came?.line ?? ""}
            rows={3}
            maxLength={lineLimit}
            error={lineError(language, errors)}
          />
        </FormStep>
        <GiveFields
          language={language}
          title={introducing.give.title(other.name)}
          hint={introducing.give.hint}
          typed={came?.channels ?? offeredChannels(own)}
          errors={errors}
        />
        <FormEnd>
          <Actions>
            <Button>{words.submit}</Button>
            <TextLink href={pathIn(language, "/kennismaken")}>{words.back}</TextLink>
          </Actions>
        </FormEnd>
      </form>
    </Section>
  );
}
