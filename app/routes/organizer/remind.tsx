import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findInvitingEvent } from "#app/domain/invitation/inviting-event.server";
import { previewReminder, remind } from "#app/domain/invitation/remind.server";
import type { RemindPlan, RemindRefusal } from "#app/domain/invitation/remind.server";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { dictionary } from "#app/language/dictionary";
import { Actions, Button, ButtonLink } from "#app/ui/button";
import { Paragraph, TextLink } from "#app/ui/text";
import { Refused } from "./form-errors";
import { HiddenFields } from "./hidden-fields";
import { exampleFor } from "./invite-view.server";
import { organizerOf } from "./organizer-of";
import { eventPath, OrganizerPage } from "./organizer-page";
import { organizerMeta } from "./private-meta";
import { TellPanel } from "./tell-panel";
import type { TellView } from "./tell-view.server";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "editor" }, current: "/beheer" };

interface Shown {
  refusal: RemindRefusal | "preview_outdated" | null;
  tell: TellView | null;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { id: eventId, slug, title } = await loadEvent(context, params["slug"]);
  const outcome = await previewReminder(elkaar.db, { eventId }, elkaar.clock());
  const shown: Shown = outcome.ok
    ? { refusal: null, tell: tellOf(outcome.plan, context) }
    : { refusal: outcome.reason, tell: null };
  return json({ language, event: { slug, title }, shown });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const form = await readForm(request);
  const { id: eventId, slug } = await loadEvent(context, params["slug"]);
  const actorPersonId = organizerOf(context).personId;
  const input = { eventId, previewHash: firstValue(form, "preview"), actorPersonId };
  const outcome = await remind(elkaar.db, input, elkaar.clock());
  if (!outcome.ok) {
    const tell = "plan" in outcome ? tellOf(outcome.plan, context) : null;
    return json<Shown>({ refusal: outcome.reason, tell }, 409);
  }
  return redirect(`${eventPath(language, slug, "/uitnodigingen")}?klaar=herinnerd`, 303);
}

async function loadEvent({ elkaar }: AppLoadContext, slug: string | undefined) {
  const event = await findInvitingEvent(elkaar.db, { slug: slug ?? "" });
  if (!event) throw new Response(null, { status: 404 });
  return event;
}

function tellOf({ event, told, hash }: RemindPlan, { elkaar }: AppLoadContext): TellView {
  const [first] = told;
  const how = { event, line: null, isReminder: true, links: elkaar.links };
  return {
    hash,
    placed: told.length,
    waiting: 0,
    requested: 0,
    names: told.map(({ id, name }) => ({ id, name, status: "placed" })),
    example: first ? exampleFor(first, how, elkaar.clock()) : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).invitations.remind.title}: ${data.event.title}`) : [];

export default function Remind() {
  const { language, event, shown } = useLoaderData<typeof loader>();
  const { refusal, tell } = useActionData<typeof action>() ?? shown;
  const { remind: texts, refusals, preview } = dictionary(language).invitations;
  const back = eventPath(language, event.slug, "/uitnodigingen");
  return (
    <OrganizerPage
      language={language}
      event={event}
      here={texts.title}
      heading={texts.heading}
      lead={tell ? texts.lead : undefined}
      narrow
    >
      <Refused language={language} sentence={refusal ? refusals[refusal] : null} />
      {tell ? (
        <>
          <TellPanel tell={tell} language={language} whyNobody={preview.nobody} toldPlaced={() => texts.told} />
          <form method="post">
            <HiddenFields values={{ preview: tell.hash }} />
            <Actions>
              <Button>{texts.save(tell.placed)}</Button>
              <ButtonLink href={back} variant="secondary">
                {texts.back}
              </ButtonLink>
            </Actions>
          </form>
        </>
      ) : (
        <Paragraph>
          <TextLink href={back}>{texts.back}</TextLink>
        </Paragraph>
      )}
    </OrganizerPage>
  );
}
