import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listEventWorkshops } from "#app/domain/event/organizer-queries.server";
import { changeMailing } from "#app/domain/mailing/save.server";
import { parseMailing } from "#app/domain/mailing/schema.server";
import type { RouteHandle } from "#app/http/policy";
import { readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { Paragraph, TextLink } from "#app/ui/text";
import { loadMailing } from "./load-mailing";
import { mailingErrorWords } from "./mailing-errors";
import { MailingFormPage } from "./mailing-form-page";
import type { MailingAnswer } from "./mailing-form-page";
import { savedMailingValues, typedMailingValues } from "./mailing-values";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { event, mailing } = await loadMailing(context, params);
  const { slug, title } = event;
  const workshops = await listEventWorkshops(elkaar.db, event.id);
  return json({ language, event: { slug, title }, mailing, workshops });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { event, mailing } = await loadMailing(context, params);
  const values = typedMailingValues(form);
  const parsed = parseMailing(form, { startsAt: event.of.startsAt, now: elkaar.clock() });
  if (!parsed.ok)
    return json<MailingAnswer>({ values, errors: mailingErrorWords(language, parsed), refusal: null }, 400);
  const by = { eventId: event.id, mailingId: mailing.id, actorPersonId: organizerOf(context).personId };
  const outcome = await changeMailing(elkaar.db, { ...by, fields: parsed.value }, elkaar.clock());
  if (!outcome.ok) return json<MailingAnswer>({ values, errors: {}, refusal: outcome.reason }, 409);
  return redirect(`${eventPath(language, event.slug, `/mail/${mailing.id}`)}?klaar=bewaard`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).mailings.form.changeTitle}: ${data.event.title}`) : [];

export default function ChangeMailing() {
  const { language, event, mailing, workshops } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { form, refusals, send } = dictionary(language).mailings;
  const back = eventPath(language, event.slug, `/mail/${mailing.id}`);
  const words = { here: form.changeTitle, heading: form.changeHeading };
  if (mailing.state !== "draft" && !answer)
    return (
      <OrganizerPage language={language} event={event} {...words} narrow>
        <Paragraph>{refusals.not_draft}</Paragraph>
        <Paragraph>
          <TextLink href={back}>{send.back}</TextLink>
        </Paragraph>
      </OrganizerPage>
    );
  return (
    <MailingFormPage
      language={language}
      event={event}
      {...words}
      workshops={workshops}
      answer={answer ?? null}
      values={savedMailingValues(mailing)}
      back={back}
    />
  );
}
