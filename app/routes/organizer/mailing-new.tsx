import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listEventWorkshops } from "#app/domain/event/organizer-queries.server";
import { createMailing } from "#app/domain/mailing/save.server";
import { parseMailing } from "#app/domain/mailing/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { loadMailingEvent } from "./load-mailing";
import { mailingErrorWords } from "./mailing-errors";
import { MailingFormPage } from "./mailing-form-page";
import type { MailingAnswer } from "./mailing-form-page";
import { newMailingValues, typedMailingValues } from "./mailing-values";
import { organizerOf } from "./organizer-of";
import { eventPath } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { id, slug, title } = await loadMailingEvent(context, params);
  return json({ language, event: { slug, title }, workshops: await listEventWorkshops(elkaar.db, id) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const event = await loadMailingEvent(context, params);
  const values = typedMailingValues(form);
  const parsed = parseMailing(form, { startsAt: event.of.startsAt, now: elkaar.clock() });
  if (!parsed.ok)
    return json<MailingAnswer>({ values, errors: mailingErrorWords(language, parsed), refusal: null }, 400);
  const made = { eventId: event.id, fields: parsed.value, actorPersonId: organizerOf(context).personId };
  const outcome = await createMailing(elkaar.db, made, elkaar.clock());
  if (!outcome.ok) return json<MailingAnswer>({ values, errors: {}, refusal: outcome.reason }, 409);
  return redirect(`${eventPath(language, event.slug, `/mail/${outcome.mailingId}`)}?klaar=bewaard`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).mailings.form.newTitle}: ${data.event.title}`) : [];

export default function NewMailing() {
  const { language, event, workshops } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { form } = dictionary(language).mailings;
  return (
    <MailingFormPage
      language={language}
      event={event}
      here={form.newTitle}
      heading={form.newHeading}
      workshops={workshops}
      answer={answer ?? null}
      values={newMailingValues(form.start, language)}
      back={eventPath(language, event.slug, "/mail")}
    />
  );
}
