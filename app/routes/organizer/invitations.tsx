import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findInvitingEvent } from "#app/domain/invitation/inviting-event.server";
import { listInvitations } from "#app/domain/invitation/list-invitations.server";
import { setInvitationOnly } from "#app/domain/invitation/set-invitation-only.server";
import { withdrawInvitation } from "#app/domain/invitation/withdraw-invitation.server";
import { closedReason } from "#app/domain/registration/rules";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { Actions, ButtonLink } from "#app/ui/button";
import { Columns, Stack } from "#app/ui/page";
import { Paragraph } from "#app/ui/text";
import { Refused } from "./form-errors";
import { InvitationResults } from "./invitation-results";
import { AnswersPanel, OnlyPanel } from "./invitation-panels";
import { readInvitationSearch } from "./invitation-search";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

const doneWords = ["uitgenodigd", "niemand", "herinnerd", "ingetrokken", "dicht", "open"] as const;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { id: eventId, slug, title, ...event } = await loadEvent(context, params["slug"]);
  const now = elkaar.clock();
  const search = readInvitationSearch(searchOf(context));
  const done = searchOf(context).get("klaar");
  return json({
    language,
    event: { slug, title },
    isOnly: event.invitation_only === 1,
    closed: closedReason(event, now) ?? null,
    mayChange: event.cancelled_at === null && event.ends_at > now.toISOString(),
    search,
    list: await listInvitations(elkaar.db, { eventId, ...search }, now),
    done: doneWords.find((word) => word === done) ?? null,
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { id: eventId, slug } = await loadEvent(context, params["slug"]);
  const { personId: actorPersonId } = organizerOf(context);
  const now = elkaar.clock();
  const intent = firstValue(form, "intent");
  const isWithdrawal = intent !== "only" && intent !== "open";
  const invitationId = firstValue(form, "invitation");
  const outcome = isWithdrawal
    ? await withdrawInvitation(elkaar.db, { eventId, invitationId, actorPersonId }, now)
    : await setInvitationOnly(elkaar.db, { eventId, isOn: intent === "only", actorPersonId }, now);
  if (!outcome.ok) return json({ refusal: outcome.reason }, 409);
  const done = isWithdrawal ? "ingetrokken" : intent === "only" ? "dicht" : "open";
  return redirect(`${eventPath(language, slug, "/uitnodigingen")}?klaar=${done}`, 303);
}

async function loadEvent({ elkaar }: AppLoadContext, slug: string | undefined) {
  const event = await findInvitingEvent(elkaar.db, { slug: slug ?? "" });
  if (!event) throw new Response(null, { status: 404 });
  return event;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).invitations.title}: ${data.event.title}`) : [];

export default function Invitations() {
  const { language, event, isOnly, closed, mayChange, list, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { title, overview, form, refusals } = dictionary(language).invitations;
  return (
    <OrganizerPage language={language} event={event} here={title} heading={title} lead={overview.lead}>
      {answer && <Refused language={language} sentence={refusals[answer.refusal]} />}
      {!answer && done && (
        <Alert tone="ok" role="status">
          <Paragraph>{overview.done[done]}</Paragraph>
        </Alert>
      )}
      {closed === null ? <InviteActions /> : <Paragraph>{form.closed[closed]}</Paragraph>}
      <Columns even>
        <AnswersPanel language={language} counts={list.counts} />
        <OnlyPanel language={language} isOn={isOnly} mayChange={mayChange} />
      </Columns>
      <InvitationResults />
    </OrganizerPage>
  );
}

function InviteActions() {
  const { language, event, list } = useLoaderData<typeof loader>();
  const { overview } = dictionary(language).invitations;
  const to = (below: string) => eventPath(language, event.slug, `/uitnodigingen${below}`);
  return (
    <Stack gap="snug">
      <Actions>
        <ButtonLink href={to("/nieuw")}>{overview.invite}</ButtonLink>
        {list.remindable > 0 && (
          <ButtonLink href={to("/herinneren")} variant="secondary">
            {overview.remind(list.remindable)}
          </ButtonLink>
        )}
      </Actions>
      {list.counts.invited > 0 && list.remindable === 0 && (
        <Paragraph small soft>
          {overview.nobodyToRemind}
        </Paragraph>
      )}
    </Stack>
  );
}
