import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { listForDoor } from "#app/domain/event/print-lists.server";
import type { PrintedPerson } from "#app/domain/event/print-lists.server";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { Stack } from "#app/ui/page";
import { PrintList } from "#app/ui/print-list";
import { Heading, Paragraph } from "#app/ui/text";
import { ListPage } from "./list-page";
import { eventWords, runningHead } from "./list-words";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "desk" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const event = await findOrganizerEvent(elkaar.db, params["slug"] ?? "");
  if (!event) throw new Response(null, { status: 404 });
  return json({ language, event, people: await listForDoor(elkaar.db, event.id), now: elkaar.clock().toISOString() });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).registrations.lists.doorTitle}: ${data.event.title}`) : [];

export default function ListBySurname() {
  const { language, event, people } = useLoaderData<typeof loader>();
  const { lists } = dictionary(language).registrations;
  return (
    <ListPage language={language} event={event} title={lists.doorTitle} lead={lists.doorLead(people.placed.length)}>
      {people.placed.length === 0 ? (
        <Paragraph>{lists.nobody}</Paragraph>
      ) : (
        <DoorList caption={lists.doorTitle} people={people.placed} />
      )}
      {people.waiting.length > 0 && (
        <Stack>
          <Heading level={2}>{lists.waiting}</Heading>
          <DoorList caption={lists.waiting} people={people.waiting} />
        </Stack>
      )}
    </ListPage>
  );
}

function DoorList({ caption, people }: { caption: string; people: PrintedPerson[] }) {
  const { language, event, now } = useLoaderData<typeof loader>();
  const { lists } = dictionary(language).registrations;
  const withWorkshops = event.workshops.length > 0;
  return (
    <PrintList
      caption={caption}
      runningHead={runningHead(language, caption, eventWords(language, event), now)}
      tick={lists.here}
      columns={[lists.name, lists.organization, ...(withWorkshops ? [lists.workshop] : [])]}
      rows={people.map(({ id, name, organization, workshops }) => ({
        key: id,
        cells: [
          name,
          organization,
          ...(withWorkshops
            ? [
                workshops
                  .filter(({ holdsPlace }) => holdsPlace)
                  .map(({ letter }) => letter)
                  .join(", "),
              ]
            : []),
        ],
      }))}
    />
  );
}
