import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countEventMails, retryEventMail } from "#app/domain/event/event-mail.server";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import type { EventToChange } from "#app/domain/event/find-event-to-change.server";
import { listEventWorkshops } from "#app/domain/event/organizer-queries.server";
import { listMailings } from "#app/domain/mailing/queries.server";
import { listMailTrouble } from "#app/domain/outbox/queries.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { Actions, ButtonLink } from "#app/ui/button";
import { Facts } from "#app/ui/facts";
import { Stack } from "#app/ui/page";
import { Heading, Paragraph } from "#app/ui/text";
import { Refused } from "./form-errors";
import { MailTrouble } from "./mail-trouble";
import { MailingsTable } from "./mailings-table";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const event = await findEventToChange(elkaar.db, { slug: params["slug"] ?? "" });
  if (!event) throw new Response(null, { status: 404 });
  return json({
    language,
    event: { slug: event.slug, title: event.details.title },
    mailings: await listMailings(elkaar.db, mailingsOf(event), elkaar.clock()),
    workshops: await listEventWorkshops(elkaar.db, event.id),
    counts: await countEventMails(elkaar.db, event.id),
    trouble: await listMailTrouble(elkaar.db, event.id),
    done: doneWords.find((word) => word === searchOf(context).get("klaar")) ?? null,
  });
}

const doneWords = ["opnieuw", "weg"] as const;

function mailingsOf({ id, details, cancelledAt }: EventToChange) {
  return { eventId: id, startsAt: details.startsAt, cancelledAt };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const event = await findEventToChange(elkaar.db, { slug: params["slug"] ?? "" });
  if (!event) throw new Response(null, { status: 404 });
  const retry = { eventId: event.id, outboxId: firstValue(form, "mail"), actorPersonId: organizerOf(context).personId };
  const outcome = await retryEventMail(elkaar.db, retry, elkaar.clock());
  if (!outcome.ok) return json({ refusal: outcome.reason }, { status: 409 });
  return redirect(`${eventPath(language, event.slug, "/mail")}?klaar=opnieuw`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(dictionary(data.language).organizer.mail.heading(data.event.title)) : [];

export default function EventMail() {
  const { language, event, mailings, workshops, counts, trouble, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { mail, refusals } = dictionary(language).organizer;
  const { list, one } = dictionary(language).mailings;
  return (
    <OrganizerPage
      language={language}
      event={event}
      here={mail.title}
      heading={mail.heading(event.title)}
      lead={list.lead}
    >
      {answer && <Refused language={language} sentence={refusals[answer.refusal]} />}
      {!answer && done && (
        <Alert tone="ok" role="status">
          <Paragraph>{done === "weg" ? one.done.weg : mail.retried}</Paragraph>
        </Alert>
      )}
      <Actions>
        <ButtonLink href={eventPath(language, event.slug, "/mail/nieuw")}>{list.write}</ButtonLink>
      </Actions>
      <Stack>
        <Heading level={2}>{list.own}</Heading>
        <MailingsTable language={language} slug={event.slug} mailings={mailings} workshops={workshops} />
      </Stack>
      <Stack>
        <Heading level={2}>{list.all}</Heading>
        <Facts
          items={[
            { term: mail.sent, fact: mail.counts(counts.sent) },
            { term: mail.queued, fact: mail.counts(counts.queued) },
            { term: mail.failed, fact: mail.counts(counts.failed) },
          ]}
        />
      </Stack>
      <Stack>
        <Heading level={2}>{mail.trouble}</Heading>
        <MailTrouble language={language} mails={trouble} />
      </Stack>
    </OrganizerPage>
  );
}
