import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { setApproval } from "#app/domain/event/set-approval.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { Alert } from "#app/ui/alert";
import { Button, ButtonLink } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Panel } from "#app/ui/panel";
import { Heading, Paragraph } from "#app/ui/text";
import { Refused } from "./form-errors";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

const doneWords = ["aan", "uit"] as const;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { slug, title, approval, invitationOnly, requested, ...event } = await loadEvent(context, params["slug"]);
  const done = searchOf(context).get("klaar");
  return json({
    language,
    event: { slug, title },
    isOn: approval,
    isByInvitation: invitationOnly,
    requested,
    mayChange: event.cancelledAt === null && event.endsAt > elkaar.clock().toISOString(),
    done: doneWords.find((word) => word === done) ?? null,
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { id: eventId, slug } = await loadEvent(context, params["slug"]);
  const { personId: actorPersonId } = organizerOf(context);
  const isOn = firstValue(form, "intent") === "on";
  const outcome = await setApproval(elkaar.db, { eventId, isOn, actorPersonId }, elkaar.clock());
  if (!outcome.ok) return json({ refusal: outcome.reason }, 409);
  return redirect(`${eventPath(language, slug, "/goedkeuring")}?klaar=${isOn ? "aan" : "uit"}`, 303);
}

async function loadEvent({ elkaar }: AppLoadContext, slug: string | undefined) {
  const event = await findOrganizerEvent(elkaar.db, slug ?? "");
  if (!event) throw new Response(null, { status: 404 });
  return event;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).approval.setting.title}: ${data.event.title}`) : [];

export default function Approval() {
  const { language, event, isByInvitation, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { approval, organizer } = dictionary(language);
  const { setting } = approval;
  return (
    <OrganizerPage
      language={language}
      event={event}
      here={setting.title}
      heading={setting.heading}
      lead={setting.lead}
      narrow
    >
      {answer && (
        <Refused
          language={language}
          sentence={answer.refusal === "event_unknown" ? organizer.refusals.event_unknown : setting.closed}
        />
      )}
      {!answer && done && (
        <Alert tone="ok" role="status">
          <Paragraph>{setting.done[done]}</Paragraph>
        </Alert>
      )}
      {isByInvitation && (
        <Alert tone="info">
          <Paragraph>{setting.invitationOnly}</Paragraph>
        </Alert>
      )}
      <OpenRequests />
      <Setting />
    </OrganizerPage>
  );
}

/** How many wait for an answer, and the way to them. */
function OpenRequests() {
  const { language, event, requested, isOn } = useLoaderData<typeof loader>();
  const { approval } = dictionary(language);
  if (requested === 0 && !isOn) return null;
  return (
    <Panel tone={requested > 0 ? "sun" : "line"} as="section" labelledBy="aanvragen">
      <Heading level={2} size={3} id="aanvragen">
        {approval.setting.open}
      </Heading>
      <Paragraph>{requested > 0 ? `${approval.waits(requested)}.` : approval.setting.openNone}</Paragraph>
      {requested > 0 && (
        <div>
          <ButtonLink href={eventPath(language, event.slug, "/aanmeldingen?status=aangevraagd")}>
            {approval.setting.show}
          </ButtonLink>
        </div>
      )}
    </Panel>
  );
}

/** What happens with who registers, and the button that turns it round. */
function Setting() {
  const { language, isOn, mayChange } = useLoaderData<typeof loader>();
  const { setting } = dictionary(language).approval;
  return (
    <Panel tone="mist" as="section" labelledBy="wie-beslist">
      <Heading level={2} size={3} id="wie-beslist">
        {isOn ? setting.nowOn : setting.nowOff}
      </Heading>
      <Paragraph>{isOn ? setting.on : setting.off}</Paragraph>
      {mayChange ? (
        <form method="post">
          <Stack>
            <div>
              <Button variant="secondary" name="intent" value={isOn ? "off" : "on"}>
                {isOn ? setting.turnOff : setting.turnOn}
              </Button>
            </div>
            <Paragraph small soft>
              {isOn ? setting.stays : setting.kept}
            </Paragraph>
          </Stack>
        </form>
      ) : (
        <Paragraph>{setting.closed}</Paragraph>
      )}
    </Panel>
  );
}
