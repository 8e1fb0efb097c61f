import { json } from "@remix-run/node";
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { countAccessNeeds, openAccessList } from "#app/domain/event/needs-queries.server";
import type { AccessNeed } from "#app/domain/event/needs-queries.server";
import { findOrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { mayShowNeeds } from "#app/domain/event/organizer-rules";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { Button } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { PrintList } from "#app/ui/print-list";
import { Paragraph } from "#app/ui/text";
import { ListPage } from "./list-page";
import { eventWords, runningHead } from "./list-words";
import { organizerOf } from "./organizer-of";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "desk" }, current: "/beheer" };

/** Only how many; who and what stands in the answer to the button, since each look is written down. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const event = await loadEvent(context, params["slug"]);
  const now = elkaar.clock();
  const count = await countAccessNeeds(elkaar.db, event.id);
  return json({ language, event, count, isPast: !mayShowNeeds(event, now), now: now.toISOString() });
}

export async function action({ params, context }: ActionFunctionArgs) {
  const { elkaar } = context;
  const event = await loadEvent(context, params["slug"]);
  const asked = { eventId: event.id, actorPersonId: organizerOf(context).personId };
  const list = await openAccessList(elkaar.db, asked, elkaar.clock());
  return json({ needs: list.ok ? list.needs : null }, { status: list.ok ? 200 : 409 });
}

async function loadEvent({ elkaar }: AppLoadContext, slug: string | undefined) {
  const event = await findOrganizerEvent(elkaar.db, slug ?? "");
  if (!event) throw new Response(null, { status: 404 });
  return event;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).registrations.lists.accessTitle}: ${data.event.title}`) : [];

export default function ListAccess() {
  const { language, event, count, isPast } = useLoaderData<typeof loader>();
  const opened = useActionData<typeof action>();
  const { lists } = dictionary(language).registrations;
  return (
    <ListPage
      language={language}
      event={event}
      title={lists.accessTitle}
      lead={isPast ? lists.accessPast : lists.accessLead(count)}
    >
      {!isPast && count > 0 && (
        <Stack>
          <Paragraph>{lists.accessWhy}</Paragraph>
          {opened?.needs ? <NeedsList needs={opened.needs} /> : <OpenForm />}
        </Stack>
      )}
    </ListPage>
  );
}

function OpenForm() {
  const { language } = useLoaderData<typeof loader>();
  const { lists } = dictionary(language).registrations;
  return (
    <form method="post">
      <Stack gap="snug">
        <Button>{lists.accessOpen}</Button>
        <Paragraph small soft>
          {lists.accessLogged}
        </Paragraph>
      </Stack>
    </form>
  );
}

function NeedsList({ needs }: { needs: AccessNeed[] }) {
  const { language, event, now } = useLoaderData<typeof loader>();
  const { lists } = dictionary(language).registrations;
  return (
    <PrintList
      caption={lists.accessTitle}
      runningHead={runningHead(language, lists.accessTitle, eventWords(language, event), now)}
      columns={[lists.name, lists.organization, lists.need]}
      rows={needs.map(({ registrationId, name, organization, access }) => ({
        key: registrationId,
        cells: [name, organization, access],
      }))}
    />
  );
}
