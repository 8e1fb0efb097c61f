import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeProgramme } from "#app/domain/event/change-programme.server";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import { listProgrammeParts } from "#app/domain/event/find-programme.server";
import { previewProgramme } from "#app/domain/event/preview-programme.server";
import type { ProgrammePlan, ProgrammeRefusal } from "#app/domain/event/preview-programme.server";
import { mostProgrammeFields, parseProgramme, programmeFormValues } from "#app/domain/event/programme-schema.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { Paragraph } from "#app/ui/text";
import { FormErrors, Refused } from "./form-errors";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";
import { ProgrammeForm } from "./programme-form";
import { ProgrammePreviewPage } from "./programme-preview";
import { programmeView } from "./programme-view.server";
import { tellView } from "./tell-view.server";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const event = await loadEvent(context, params["slug"]);
  const parts = await listProgrammeParts(context.elkaar.db, event.id);
  return json({
    language: context.language,
    event: { slug: event.slug, title: event.details.title, isCancelled: event.cancelledAt !== null },
    parts: programmeView(programmeFormValues(parts)),
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request, undefined, mostProgrammeFields);
  const event = await loadEvent(context, params["slug"]);
  const { intent: _, preview: __, ...values } = form;
  const intent = firstValue(form, "intent");
  const back = { step: "form" as const, parts: programmeView(values), errors: {}, refusal: null };
  if (intent === "edit") return json(back);
  const parsed = parseProgramme(values);
  if (!parsed.ok) return json({ ...back, errors: parsed.errors }, { status: 400 });

  const now = elkaar.clock();
  const input = { ...parsed.value, eventId: event.id };
  const confirmed = {
    ...input,
    previewHash: firstValue(form, "preview"),
    actorPersonId: organizerOf(context).personId,
  };
  const outcome = await (intent === "save"
    ? changeProgramme(elkaar.db, confirmed, now)
    : previewProgramme(elkaar.db, input, now));
  if ("plan" in outcome) {
    const refusal = outcome.ok ? null : outcome.reason;
    const preview = previewOf(outcome.plan, context, now);
    return json({ step: "preview" as const, values, preview, refusal }, { status: outcome.ok ? 200 : 409 });
  }
  if (outcome.ok) return redirect(`${eventPath(language, event.slug)}?klaar=programma`, 303);
  const parts = outcome.reason === "part_gone" ? await presentParts(context, event.id) : back.parts;
  return json({ ...back, parts, refusal: refusalWords(language, outcome) }, { status: 409 });
}

async function loadEvent({ elkaar }: AppLoadContext, slug: string | undefined) {
  const event = await findEventToChange(elkaar.db, { slug: slug ?? "" });
  if (!event) throw new Response(null, { status: 404 });
  return event;
}

async function presentParts({ elkaar }: AppLoadContext, eventId: string) {
  return programmeView(programmeFormValues(await listProgrammeParts(elkaar.db, eventId)));
}

function previewOf({ differences, told, hash }: ProgrammePlan, { elkaar }: AppLoadContext, now: Date) {
  return { differences, tell: tellView({ hash, template: "event-changed", told, links: elkaar.links }, now) };
}

function refusalWords(language: Language, refusal: ProgrammeRefusal): string {
  const { refusals, workshopChosen } = dictionary(language).organizer;
  if (refusal.reason === "workshop_chosen") return workshopChosen(refusal.title, refusal.people);
  return refusals[refusal.reason];
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).organizer.programme.heading(data.event.title)) : [];

export default function EventProgramme() {
  const { language, event, parts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { programme, change, refusals } = dictionary(language).organizer;
  if (answer?.step === "preview")
    return (
      <ProgrammePreviewPage
        language={language}
        event={event}
        values={answer.values}
        preview={answer.preview}
        refusal={answer.refusal && refusals[answer.refusal]}
      />
    );
  const errors = answer?.errors ?? {};
  return (
    <OrganizerPage
      language={language}
      event={event}
      here={programme.title}
      heading={programme.heading(event.title)}
      lead={event.isCancelled ? undefined : programme.lead}
      narrow
    >
      <FormErrors language={language} errors={errors} labelOf={(field) => labelOf(programme.fields, field)} />
      <Refused language={language} sentence={answer?.refusal ?? null} />
      {event.isCancelled ? (
        <Paragraph>{change.cancelledNow}</Paragraph>
      ) : (
        <ProgrammeForm language={language} parts={answer?.parts ?? parts} errors={errors} />
      )}
    </OrganizerPage>
  );
}

function labelOf(labels: Record<string, string>, field: string): string {
  const name = field.slice(field.lastIndexOf(".") + 1);
  return labels[name] ?? name;
}
