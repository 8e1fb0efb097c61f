import type { SeriesEvent } from "#app/domain/series/queries.server";
import { differingTexts } from "#app/domain/series/rules";
import type { SeriesText } from "#app/domain/series/rules";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { LinkButton } from "#app/ui/button";
import { Stack } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { Small, TextLink, VisuallyHidden } from "#app/ui/text";
import { HiddenFields } from "../organizer/hidden-fields";
import { eventPath } from "../organizer/organizer-page";
import { textWords } from "./series-path";

interface EventsTableProps {
  language: Language;
  series: SeriesText;
  events: SeriesEvent[];
  /** As UTC ISO text. */
  now: string;
}

/** The events of a series by date: what is the same, what differs, and what can be done with each. */
export function EventsTable({ language, series, events, now }: EventsTableProps) {
  const { page } = dictionary(language).series;
  const { columns } = page;
  return (
    <Table
      caption={page.events}
      hideCaption
      columns={[
        { label: columns.when },
        { label: columns.where },
        { label: columns.state },
        { label: columns.text },
        { label: columns.actions },
      ]}
      rows={events.map((event) => ({
        key: event.id,
        cells: [
          <When key="when" language={language} event={event} />,
          <Where key="where" event={event} />,
          <State key="state" language={language} event={event} now={now} />,
          ownWords(language, event, series),
          <EventActs key="acts" language={language} event={event} />,
        ],
      }))}
    />
  );
}

interface OfEvent {
  language: Language;
  event: SeriesEvent;
}

/** To the event where it is one's own, else to its public page. */
function When({ language, event }: OfEvent) {
  const words = formats(language).date(event.startsAt);
  if (event.mayChange) return <TextLink href={eventPath(language, event.slug)}>{words}</TextLink>;
  if (event.publishedAt === null) return <>{words}</>;
  return <TextLink href={pathIn(language, `/bijeenkomsten/${event.slug}`)}>{words}</TextLink>;
}

function Where({ event: { venueCity, regionName } }: Pick<OfEvent, "event">) {
  return (
    <>
      {venueCity} <Small>{regionName}</Small>
    </>
  );
}

function State({ language, event, now }: OfEvent & { now: string }) {
  const { series, organizer } = dictionary(language);
  const { states } = series.page;
  if (event.cancelledAt !== null) return <>{states.cancelled}</>;
  if (event.publishedAt === null) return <>{states.draft}</>;
  return (
    <>
      {event.endsAt <= now ? states.over : states.open} <Small>{organizer.taken(event.taken, event.capacity)}</Small>
    </>
  );
}

function ownWords(language: Language, event: SeriesEvent, series: SeriesText): string {
  const { page } = dictionary(language).series;
  const own = differingTexts(event, series);
  return own.length === 0 ? page.follows : page.own(textWords(language, own));
}

function EventActs({ language, event }: OfEvent) {
  const { page } = dictionary(language).series;
  if (!event.mayChange) return <>{page.notYours}</>;
  const when = formats(language).date(event.startsAt);
  return (
    <Stack gap="tight">
      <TextLink
        href={`${pathIn(language, "/beheer/bijeenkomsten/nieuw")}?kopie=${event.slug}`}
        ariaLabel={page.copyOf(when)}
      >
        {page.copy}
      </TextLink>
      <form method="post">
        <HiddenFields values={{ event: event.id }} />
        <LinkButton name="intent" value="take-out">
          <span aria-hidden="true">{page.takeOut}</span>
          <VisuallyHidden>{page.takeOutOf(when)}</VisuallyHidden>
        </LinkButton>
      </form>
    </Stack>
  );
}
