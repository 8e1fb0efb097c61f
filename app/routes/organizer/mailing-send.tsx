import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { previewMailing } from "#app/domain/mailing/preview-mailing.server";
import type { MailingPlan, PlanRefusal } from "#app/domain/mailing/preview-mailing.server";
import { sendMailing } from "#app/domain/mailing/send.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { Paragraph, TextLink } from "#app/ui/text";
import { Refused } from "./form-errors";
import { HiddenFields } from "./hidden-fields";
import { loadMailing } from "./load-mailing";
import { MailingTold } from "./mailing-told";
import type { MailingTell } from "./mailing-told";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

interface Shown {
  refusal: PlanRefusal | "preview_outdated" | null;
  tell: MailingTell | null;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { event, mailing } = await loadMailing(context, params);
  const preview = await previewMailing(elkaar.db, { eventId: event.id, mailingId: mailing.id }, elkaar.clock());
  const shown: Shown = preview.ok
    ? { refusal: null, tell: tellOf(preview.plan) }
    : { refusal: preview.reason, tell: null };
  const { slug, title } = event;
  return json({ language, event: { slug, title }, mailing: { id: mailing.id, subject: mailing.subject }, shown });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { event, mailing } = await loadMailing(context, params);
  const by = { eventId: event.id, mailingId: mailing.id, actorPersonId: organizerOf(context).personId };
  const outcome = await sendMailing(elkaar.db, { ...by, previewHash: firstValue(form, "preview") }, elkaar.clock());
  if (!outcome.ok) {
    const tell = "plan" in outcome ? tellOf(outcome.plan) : null;
    return json<Shown>({ refusal: outcome.reason, tell }, 409);
  }
  const done = outcome.outcome === "started" ? "verstuurd" : "gepland";
  return redirect(`${eventPath(language, event.slug, `/mail/${mailing.id}`)}?klaar=${done}`, 303);
}

function tellOf({ told, unsubscribed, withoutWorkshop, refused, plannedFor, hash }: MailingPlan): MailingTell {
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
  return {
    ...{ hash, plannedFor, withoutWorkshop },
    told: told.map(named),
    unsubscribed: unsubscribed.map(named),
    refused: refused.map(({ id, name, phone }) => ({ id, name, phone })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).mailings.send.title}: ${data.mailing.subject}`) : [];

export default function SendMailing() {
  const { language, event, mailing, shown } = useLoaderData<typeof loader>();
  const { refusal, tell } = useActionData<typeof action>() ?? shown;
  const { send, refusals } = dictionary(language).mailings;
  const back = eventPath(language, event.slug, `/mail/${mailing.id}`);
  const moment = tell?.plannedFor ? formats(language).dateTime(tell.plannedFor) : null;
  return (
    <OrganizerPage
      language={language}
      event={event}
      trail={[{ href: eventPath(language, event.slug, "/mail"), label: dictionary(language).mailings.title }]}
      here={send.title}
      heading={send.heading}
      lead={mailing.subject}
      narrow
    >
      <Refused language={language} sentence={refusal && refusals[refusal]} />
      {tell ? (
        <>
          <MailingTold language={language} tell={tell} />
          <form method="post">
            <HiddenFields values={{ preview: tell.hash }} />
            <Actions>
              <Button>{moment === null ? send.saveNow(tell.told.length) : send.saveLater(moment)}</Button>
              <ButtonLink href={back} variant="secondary">
                {send.back}
              </ButtonLink>
            </Actions>
          </form>
        </>
      ) : (
        <Paragraph>
          <TextLink href={back}>{send.back}</TextLink>
        </Paragraph>
      )}
    </OrganizerPage>
  );
}
