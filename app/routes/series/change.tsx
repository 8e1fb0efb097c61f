import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeSeries } from "#app/domain/series/change-series.server";
import { previewSeriesChange } from "#app/domain/series/preview-series-change.server";
import { listSeriesEvents } from "#app/domain/series/queries.server";
import { cannotFollow } from "#app/domain/series/rules";
import { parseSeriesText, typedSeriesText } from "#app/domain/series/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { FormErrors, Refused } from "../organizer/form-errors";
import { organizerOf } from "../organizer/organizer-of";
import { OrganizerPage } from "../organizer/organizer-page";
import { organizerMeta } from "../organizer/private-meta";
import { SeriesChangeForm } from "./change-form";
import { SeriesChangePreview } from "./change-preview";
import { seriesChangeView } from "./change-view.server";
import { loadSeries } from "./load-series";
import { seriesPath, seriesTrail } from "./series-path";

export const handle: RouteHandle = { policy: { organizer: "series", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const series = await loadSeries(context, params["slug"]);
  const instant = elkaar.clock().toISOString();
  const events = await listSeriesEvents(elkaar.db, { seriesId: series.id, personId: organizerOf(context).personId });
  return json({
    language,
    series,
    events: events.map((event) => ({ ...event, cannot: cannotFollow(event, instant) ?? null })),
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { id: seriesId, slug } = await loadSeries(context, params["slug"]);
  const intent = firstValue(form, "intent");
  // Who comes from the page of one event has ticked nothing yet.
  const chosen = intent === "all" ? null : (form["events"] ?? []);
  const overwrite = firstValue(form, "overwrite") !== "";
  const back = { step: "form" as const, values: typedSeriesText(form), chosen, overwrite, errors: {}, refusal: null };
  if (intent === "edit" || intent === "all") return json(back);
  const parsed = parseSeriesText(form);
  if (!parsed.ok) return json({ ...back, errors: parsed.errors }, { status: 400 });

  const now = elkaar.clock();
  const { personId: actorPersonId } = organizerOf(context);
  const input = { seriesId, text: parsed.value, eventIds: chosen ?? [], overwrite, actorPersonId };
  const outcome = await (intent === "save"
    ? changeSeries(elkaar.db, { ...input, previewHash: firstValue(form, "preview") }, now)
    : previewSeriesChange(elkaar.db, input, now));
  if ("plan" in outcome) {
    const refusal = outcome.ok ? null : outcome.reason;
    const preview = seriesChangeView(outcome.plan, elkaar.links, now);
    return json({ ...back, step: "preview" as const, preview, refusal }, { status: outcome.ok ? 200 : 409 });
  }
  if (!outcome.ok) return json({ ...back, refusal: outcome.reason }, { status: 409 });
  return redirect(seriesPath(language, `/${slug}?klaar=gewijzigd`), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).series.change.heading(data.series.title)) : [];

export default function ChangeSeries() {
  const { language, series, events } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { change, fields, refusals } = dictionary(language).series;
  const labels: Record<string, string> = fields;
  const refusal = answer?.refusal ? refusals[answer.refusal] : null;
  if (answer?.step === "preview") return <SeriesChangePreview {...{ language, series, refusal, answer }} />;
  const errors = answer?.errors ?? {};
  return (
    <OrganizerPage
      language={language}
      trail={seriesTrail(language, series)}
      here={change.title}
      heading={change.heading(series.title)}
      lead={change.lead}
      narrow
    >
      <FormErrors language={language} errors={errors} labelOf={(field) => labels[field] ?? field} />
      <Refused language={language} sentence={refusal} />
      <SeriesChangeForm
        language={language}
        series={series}
        events={events}
        values={answer?.values ?? series}
        chosen={answer?.chosen ?? events.map(({ id }) => id)}
        overwrite={answer?.overwrite ?? false}
        errors={errors}
      />
    </OrganizerPage>
  );
}
