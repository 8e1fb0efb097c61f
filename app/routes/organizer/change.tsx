import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeFieldNames, changeFormValues, parseChange } from "#app/domain/event/change-schema.server";
import { changeEvent } from "#app/domain/event/change.server";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import { previewChange } from "#app/domain/event/preview-change.server";
import { findSeriesOf } from "#app/domain/series/queries.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import type { FormValues } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { Paragraph } from "#app/ui/text";
import { ChangeForm } from "./change-form";
import { ChangePreviewPage } from "./change-preview";
import { changeView } from "./change-view.server";
import { FormErrors, Refused } from "./form-errors";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";
import { SeriesNotice } from "./series-notice";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const event = await loadEvent(context, params["slug"]);
  return json({
    language: context.language,
    event: {
      slug: event.slug,
      title: event.details.title,
      taken: event.taken,
      isCancelled: event.cancelledAt !== null,
    },
    values: changeFormValues(event.details),
    series: (await findSeriesOf(context.elkaar.db, { eventId: event.id })) ?? null,
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const event = await loadEvent(context, params["slug"]);
  const intent = firstValue(form, "intent");
  const back = { step: "form" as const, values: typedValues(form), errors: {}, refusal: null };
  if (intent === "edit") return json(back);
  const parsed = parseChange(form, event.details);
  if (!parsed.ok) return json({ ...back, errors: parsed.errors }, { status: 400 });

  const now = elkaar.clock();
  const { personId: actorPersonId } = organizerOf(context);
  const input = { ...parsed.value, eventId: event.id, actorPersonId };
  const confirmed = { ...input, previewHash: firstValue(form, "preview") };
  const outcome = await (intent === "save"
    ? changeEvent(elkaar.db, confirmed, now)
    : previewChange(elkaar.db, input, now));
  if ("plan" in outcome) {
    const refusal = outcome.ok ? null : outcome.reason;
    const preview = changeView(outcome.plan, elkaar.links, now);
    return json({ ...back, step: "preview" as const, preview, refusal }, { status: outcome.ok ? 200 : 409 });
  }
  if (!outcome.ok) return json({ ...back, refusal: outcome.reason }, { status: 409 });
  const changed = await findEventToChange(elkaar.db, { eventId: event.id });
  return redirect(`${eventPath(language, changed?.slug ?? event.slug)}?klaar=gewijzigd`, 303);
}

async function loadEvent({ elkaar }: AppLoadContext, slug: string | undefined) {
  const event = await findEventToChange(elkaar.db, { slug: slug ?? "" });
  if (!event) throw new Response(null, { status: 404 });
  return event;
}

function typedValues(form: FormValues): ReturnType<typeof changeFormValues> {
  const values: Record<string, string> = {};
  for (const name of changeFieldNames) values[name] = firstValue(form, name);
  return { ...emptyValues, ...values };
}

const emptyValues = changeFormValues({
  title: "",
  kind: "studiemiddag",
  theme: "",
  summary: "",
  about: "",
  startsAt: "2000-01-01T00:00:00.000Z",
  endsAt: "2000-01-01T00:00:00.000Z",
  doorsOpenAt: null,
  registrationClosesAt: null,
  venueName: "",
  venueAddress: "",
  venueCity: "",
  directions: "",
  accessibility: "",
  costs: "",
  capacity: 0,
  contactName: "",
  contactEmail: "",
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).organizer.change.heading(data.event.title)) : [];

export default function ChangeEvent() {
  const { language, event, values, series } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { organizer } = dictionary(language);
  const { change, refusals } = organizer;
  const refusal = answer?.refusal ? refusals[answer.refusal] : null;
  if (answer?.step === "preview")
    return (
      <ChangePreviewPage
        language={language}
        event={event}
        values={answer.values}
        series={series}
        preview={answer.preview}
        refusal={refusal}
      />
    );
  const errors = answer?.errors ?? {};
  return (
    <OrganizerPage
      language={language}
      event={event}
      here={change.title}
      heading={change.heading(event.title)}
      lead={event.isCancelled ? undefined : change.lead}
      narrow
    >
      <FormErrors language={language} errors={errors} labelOf={(field) => labelOf(change.fields, field)} />
      <Refused language={language} sentence={refusal} />
      {series && !event.isCancelled && <SeriesNotice language={language} series={series} />}
      {event.isCancelled ? (
        <Paragraph>{change.cancelledNow}</Paragraph>
      ) : (
        <ChangeForm
          language={language}
          slug={event.slug}
          values={answer?.values ?? values}
          errors={errors}
          taken={event.taken}
        />
      )}
    </OrganizerPage>
  );
}

function labelOf(labels: Record<string, string>, field: string): string {
  return labels[field] ?? field;
}
