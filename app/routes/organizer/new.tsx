import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createDraft } from "#app/domain/event/create-draft.server";
import { findCopySource, listDraftChoices } from "#app/domain/event/draft-queries.server";
import { parseDraft, typedDraft } from "#app/domain/event/draft-schema.server";
import type { DraftFormValues } from "#app/domain/event/draft-schema.server";
import { suggestOrganizations } from "#app/domain/organization/queries.server";
import { findSeriesOf } from "#app/domain/series/queries.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { Paragraph } from "#app/ui/text";
import { DraftForm } from "./draft-form";
import { FormErrors, Refused } from "./form-errors";
import type { FieldErrors } from "./form-errors";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = organizerOf(context);
  const choices = await listDraftChoices(elkaar.db, personId);
  const source = await loadSource(context, searchOf(context).get("kopie") ?? "");
  const [region] = choices.regions;
  return json({
    language,
    ...choices,
    organizations: await suggestOrganizations(elkaar.db),
    source: source && {
      ...{ slug: source.slug, title: source.title, startsAt: source.startsAt },
      ...{ parts: source.parts, workshops: source.workshops, hosts: source.hosts },
    },
    series: source && ((await findSeriesOf(elkaar.db, { eventId: source.id })) ?? null),
    values: source?.values ?? { ...empty, region: choices.regions.length === 1 ? (region?.id ?? "") : "" },
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const now = elkaar.clock();
  const back = { values: typedDraft(form), errors: noErrors, refusal: null };
  const parsed = parseDraft(form, now);
  if (!parsed.ok) return json({ ...back, errors: parsed.errors }, { status: 400 });
  const copyOf = firstValue(form, "copy_of") || null;
  const draft = { ...parsed.value, copyOf, actorPersonId: organizerOf(context).personId };
  const outcome = await createDraft(elkaar.db, draft, now);
  if (!outcome.ok) return json({ ...back, refusal: outcome.reason }, { status: 409 });
  return redirect(`${eventPath(language, outcome.slug)}?klaar=gemaakt`, 303);
}

async function loadSource(context: AppLoadContext, slug: string) {
  if (slug === "") return null;
  const { personId } = organizerOf(context);
  const source = await findCopySource(context.elkaar.db, { slug, personId });
  if (!source) throw new Response(null, { status: 404 });
  return source;
}

const noErrors: FieldErrors = {};

const empty: DraftFormValues = {
  ...{ title: "", kind: "studiemiddag", theme: "samenwerken", region: "" },
  ...{ date: "", starts_at: "", ends_at: "", closes_on: "" },
  ...{ venue_name: "", venue_city: "", capacity: "", other_host: "", hosts: [] },
};

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).drafts.create.title) : [];

export default function NewEvent() {
  const { language, source, series, values, ...choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { create } = dictionary(language).drafts;
  const labels: Record<string, string> = create.fields;
  const refusal = answer?.refusal ? create.refusals[answer.refusal] : null;
  return (
    <OrganizerPage
      language={language}
      here={source ? create.copyTitle(source.title) : create.title}
      heading={source ? create.copyTitle(source.title) : create.title}
      lead={source ? create.copyLead(source.title, formats(language).date(source.startsAt)) : create.lead}
      narrow
    >
      {source && (
        <Paragraph>{source.parts > 0 ? create.copied(source.parts, source.workshops) : create.copiedNothing}</Paragraph>
      )}
      {series && <Paragraph>{dictionary(language).series.ofEvent.copyStays(series.title)}</Paragraph>}
      <FormErrors language={language} errors={answer?.errors ?? {}} labelOf={(field) => labels[field] ?? field} />
      <Refused language={language} sentence={refusal} />
      <DraftForm
        language={language}
        values={answer?.values ?? values}
        errors={answer?.errors ?? {}}
        copyOf={source?.slug ?? null}
        regions={choices.regions}
        hosts={source && source.hosts.length > 0 ? source.hosts : choices.hosts}
        organizations={choices.organizations}
      />
    </OrganizerPage>
  );
}
