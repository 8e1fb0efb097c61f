import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listEventWorkshops } from "#app/domain/event/organizer-queries.server";
import { listDeliveries, readDeliveryState } from "#app/domain/mailing/queries.server";
import { deleteMailing } from "#app/domain/mailing/save.server";
import { sendTest } from "#app/domain/mailing/send-test.server";
import { stopMailing, unscheduleMailing } from "#app/domain/mailing/stop.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import type { Dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { StatusBadge } from "#app/ui/badge";
import { Stack } from "#app/ui/page";
import { Paragraph } from "#app/ui/text";
import { Refused } from "./form-errors";
import { loadMailing } from "./load-mailing";
import { MailingActions } from "./mailing-actions";
import { MailingDeliveries } from "./mailing-deliveries";
import { MailingFacts, MailingStanding } from "./mailing-facts";
import { mailingTones } from "./mailing-words";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { pageNumber } from "./page-number";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

const doneWords = ["bewaard", "proef", "verstuurd", "gepland", "concept", "gestopt"] as const;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { event, mailing } = await loadMailing(context, params);
  const search = searchOf(context);
  const filter = readDeliveryState(search.get("uitslag"));
  const asked = { mailingId: mailing.id, state: filter, page: pageNumber(search) };
  const { slug, title } = event;
  return json({
    language,
    event: { slug, title },
    mailing,
    workshops: await listEventWorkshops(elkaar.db, event.id),
    deliveries: mailing.startedAt === null ? null : await listDeliveries(elkaar.db, asked),
    filter,
    done: doneWords.find((word) => word === search.get("klaar")) ?? null,
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { language } = context;
  const intent = firstValue(await readForm(request), "intent");
  const { event, mailing } = await loadMailing(context, params);
  const done = await act(context, intent, { eventId: event.id, mailingId: mailing.id });
  if ("refusal" in done) return json({ refusal: done.refusal }, 409);
  const below = done.word === "weg" ? "/mail" : `/mail/${mailing.id}`;
  return redirect(`${eventPath(language, event.slug, below)}?klaar=${done.word}`, 303);
}

type Refusal = keyof Dictionary["mailings"]["refusals"];
type Done = { word: string } | { refusal: Refusal };

async function act(
  context: AppLoadContext,
  intent: string,
  ids: { eventId: string; mailingId: string },
): Promise<Done> {
  const { db, clock } = context.elkaar;
  const { personId, name, email } = organizerOf(context);
  const by = { ...ids, actorPersonId: personId };
  const now = clock();
  const answer = (outcome: { ok: true } | { ok: false; reason: Refusal }, word: string): Done =>
    outcome.ok ? { word } : { refusal: outcome.reason };
  if (intent === "test")
    return answer(await sendTest(db, { ...ids, to: { personId, name, email }, as: null }, now), "proef");
  if (intent === "unschedule") return answer(await unscheduleMailing(db, by, now), "concept");
  if (intent === "stop") return answer(await stopMailing(db, by, now), "gestopt");
  if (intent === "delete") return answer(await deleteMailing(db, by, now), "weg");
  throw new Response(null, { status: 400 });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${data.mailing.subject}: ${data.event.title}`) : [];

export default function Mailing() {
  const { language, event, mailing, workshops, deliveries, filter, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { one, states, title, refusals } = dictionary(language).mailings;
  return (
    <OrganizerPage
      language={language}
      event={event}
      trail={[{ href: eventPath(language, event.slug, "/mail"), label: title }]}
      here={mailing.subject}
      heading={mailing.subject}
      lead={<StatusBadge tone={mailingTones[mailing.state]}>{states[mailing.state]}</StatusBadge>}
    >
      {answer && <Refused language={language} sentence={refusals[answer.refusal]} />}
      {!answer && done && (
        <Alert tone="ok" role="status">
          <Paragraph>{one.done[done]}</Paragraph>
        </Alert>
      )}
      <MailingStanding language={language} slug={event.slug} mailing={mailing} />
      <Stack gap="wide">
        <MailingFacts language={language} mailing={mailing} workshops={workshops} />
        <MailingActions language={language} slug={event.slug} mailing={mailing} />
      </Stack>
      {deliveries && (
        <MailingDeliveries
          language={language}
          slug={event.slug}
          mailing={mailing}
          deliveries={deliveries}
          filter={filter}
        />
      )}
    </OrganizerPage>
  );
}
