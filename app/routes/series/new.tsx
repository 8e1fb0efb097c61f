import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { regionsOf } from "#app/domain/organization/own-regions.server";
import { createSeries } from "#app/domain/series/create-series.server";
import { findEventToPutIn } from "#app/domain/series/own-queries.server";
import { emptySeriesText, parseNewSeries, typedSeriesText } from "#app/domain/series/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Actions, Button } from "#app/ui/button";
import { SelectField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { errorWords, FormErrors, Refused } from "../organizer/form-errors";
import { HiddenFields } from "../organizer/hidden-fields";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { seriesPath, seriesTrail } from "./series-path";
import { SeriesTextFields } from "./text-fields";

export const handle: RouteHandle = { policy: { organizer: "region", atLeast: "editor" }, current: "/beheer" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const regions = await regionsOf(elkaar.db, organizerOf(context).personId);
  const event = await firstEvent(context);
  const region = regions.find(({ id }) => id === event?.regionId) ?? (regions.length === 1 ? regions[0] : undefined);
  return json({
    language,
    regions,
    event: event && { id: event.id, title: event.title },
    values: { ...(event ? event.text : emptySeriesText), region: region?.id ?? "" },
  });
}

/** The event that the series is made for, as the address says. */
async function firstEvent(context: AppLoadContext) {
  const slug = searchOf(context).get("bij") ?? "";
  if (slug === "") return null;
  return (await findEventToPutIn(context.elkaar.db, { slug, personId: organizerOf(context).personId })) ?? null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const values = { ...typedSeriesText(form), region: firstValue(form, "region") };
  const back = { values, errors: {}, refusal: null };
  const parsed = parseNewSeries(form);
  if (!parsed.ok) return json({ ...back, errors: parsed.errors }, { status: 400 });
  const { personId: actorPersonId } = organizerOf(context);
  const eventId = firstValue(form, "event") || null;
  const outcome = await createSeries(elkaar.db, { ...parsed.value, eventId, actorPersonId }, elkaar.clock());
  if (!outcome.ok) return json({ ...back, refusal: outcome.reason }, { status: 409 });
  return redirect(seriesPath(language, `/${outcome.slug}?klaar=gemaakt`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).series.create.title) : [];

export default function NewSeries() {
  const { language, regions, event, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { create, fields, refusals } = dictionary(language).series;
  const labels: Record<string, string> = fields;
  const values = answer?.values ?? loaded.values;
  const errors = answer?.errors ?? {};
  return (
    <OrganizerPage
      language={language}
      trail={seriesTrail(language)}
      here={create.title}
      heading={create.title}
      lead={event ? create.leadWith(event.title) : create.lead}
      narrow
    >
      <FormErrors language={language} errors={errors} labelOf={(field) => labels[field] ?? field} />
      <Refused language={language} sentence={answer?.refusal ? refusals[answer.refusal] : null} />
      <form method="post" noValidate>
        {event && <HiddenFields values={{ event: event.id }} />}
        <Stack gap="roomy">
          <SeriesTextFields language={language} values={values} errors={errors} />
          {regions.length === 1 ? (
            <HiddenFields values={{ region: values.region }} />
          ) : (
            <SelectField
              name="region"
              label={fields.region}
              hint={create.regionHint}
              placeholder={create.regionPlaceholder}
              value={values.region}
              error={errorWords(language, errors, "region")}
              options={regions.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <Actions>
            <Button>{create.submit}</Button>
          </Actions>
        </Stack>
      </form>
    </OrganizerPage>
  );
}
