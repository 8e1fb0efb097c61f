import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { listByWorkshop } from "#app/domain/event/print-lists.server";
import type { PrintedPerson, PrintedRound, PrintedWorkshop } from "#app/domain/event/print-lists.server";
import { workshopLetter } from "#app/domain/event/rules-for-pages";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { PrintList, Sheet } from "#app/ui/print-list";
import { Heading, Paragraph } from "#app/ui/text";
import { timeRangeWords } from "../events/event-words";
import { ListPage } from "./list-page";
import { eventWords, runningHead } from "./list-words";
import { organizerMeta } from "./private-meta";

export const handle: RouteHandle = { policy: { organizer: "event", atLeast: "desk" }, current: "/beheer" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const event = await findOrganizerEvent(elkaar.db, params["slug"] ?? "");
  if (!event) throw new Response(null, { status: 404 });
  const rounds = await listByWorkshop(elkaar.db, event.id);
  return json({ language, event, rounds, now: elkaar.clock().toISOString() });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? organizerMeta(`${dictionary(data.language).registrations.lists.workshopsTitle}: ${data.event.title}`) : [];

export default function ListByWorkshop() {
  const { language, event, rounds } = useLoaderData<typeof loader>();
  const { lists } = dictionary(language).registrations;
  const lead = rounds.length === 0 ? lists.noRounds : lists.workshopsLead;
  return (
    <ListPage language={language} event={event} title={lists.workshopsTitle} lead={lead}>
      {rounds.flatMap((round) => [
        ...round.workshops.map((workshop) => <WorkshopSheet key={workshop.id} round={round} workshop={workshop} />),
        ...(round.undecided.length > 0 ? [<UndecidedSheet key={round.id} round={round} />] : []),
      ])}
    </ListPage>
  );
}

function WorkshopSheet({ round, workshop }: { round: PrintedRound; workshop: PrintedWorkshop }) {
  const { language } = useLoaderData<typeof loader>();
  const { lists } = dictionary(language).registrations;
  const title = `${workshopLetter(workshop.position)}. ${workshop.title}`;
  const facts = [
    round.title,
    timeRangeWords(language, round),
    workshop.room,
    workshop.leader && `${lists.leader}: ${workshop.leader}`,
    lists.number(workshop.people.length, workshop.capacity),
  ];
  return (
    <Sheet labelledBy={`w-${workshop.id}`}>
      <Heading level={2} id={`w-${workshop.id}`}>
        {title}
      </Heading>
      <Paragraph>{facts.filter(Boolean).join(" · ")}</Paragraph>
      {workshop.people.length === 0 ? (
        <Paragraph>{lists.noPeople}</Paragraph>
      ) : (
        <PeopleList caption={title} people={workshop.people} />
      )}
    </Sheet>
  );
}

function UndecidedSheet({ round }: { round: PrintedRound }) {
  const { language } = useLoaderData<typeof loader>();
  const title = dictionary(language).registrations.lists.undecidedTitle(round.title);
  return (
    <Sheet labelledBy={`r-${round.id}`}>
      <Heading level={2} id={`r-${round.id}`}>
        {title}
      </Heading>
      <PeopleList caption={title} people={round.undecided} />
    </Sheet>
  );
}

function PeopleList({ caption, people }: { caption: string; people: PrintedPerson[] }) {
  const { language, event, now } = useLoaderData<typeof loader>();
  const { lists } = dictionary(language).registrations;
  return (
    <PrintList
      caption={caption}
      runningHead={runningHead(language, caption, eventWords(language, event), now)}
      tick={lists.here}
      columns={[lists.name, lists.role, lists.organization]}
      rows={people.map(({ id, name, role, organization }) => ({ key: id, cells: [name, role, organization] }))}
    />
  );
}
