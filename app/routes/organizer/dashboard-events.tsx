import type { OwnEvent } from "#app/domain/event/list-own-events.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { AgendaRow, AgendaRows, EventRow, EventRows } from "#app/ui/event-row";
import type { RowNote } from "#app/ui/event-row";
import { eventPath } from "./organizer-page";

interface EventsProps {
  language: Language;
  events: OwnEvent[];
}

export function ComingEvents({ language, events }: EventsProps) {
  const { organizer } = dictionary(language);
  return (
    <AgendaRows>
      {events.map((event) => (
        <AgendaRow
          key={event.id}
          href={eventPath(language, event.slug)}
          title={event.title}
          leaf={leafOf(language, event)}
          dateWords={formats(language).date(event.startsAt)}
          taken={event.taken}
          places={event.capacity}
          numbers={[
            event.venueCity,
            organizer.numbers(event.taken, event.capacity, event.waiting),
            seriesOf(language, event),
          ]
            .filter(Boolean)
            .join(", ")}
          note={noteOf(language, event)}
        />
      ))}
    </AgendaRows>
  );
}

export function PastEvents({ language, events, mayCopy }: EventsProps & { mayCopy: boolean }) {
  const { organizer, drafts } = dictionary(language);
  const { dashboard } = organizer;
  const copyOf = ({ slug, title }: OwnEvent) => ({
    href: `${pathIn(language, "/beheer/bijeenkomsten/nieuw")}?kopie=${slug}`,
    label: drafts.dashboard.copy,
    name: drafts.dashboard.copyOf(title),
  });
  return (
    <EventRows>
      {events.map((event) => (
        <EventRow
          key={event.id}
          href={eventPath(language, event.slug)}
          title={event.title}
          leaf={leafOf(language, event)}
          dateWords={formats(language).date(event.startsAt)}
          meta={`${formats(language).dateWithoutDay(event.startsAt)}, ${event.venueCity}, ${[dashboard.registered(event.taken), seriesOf(language, event)].filter(Boolean).join(", ")}`}
          note={noteOf(language, event)}
          action={mayCopy && event.role !== "desk" ? copyOf(event) : undefined}
        />
      ))}
    </EventRows>
  );
}

function seriesOf(language: Language, { seriesId }: OwnEvent): string {
  return seriesId === null ? "" : dictionary(language).events.inSeries;
}

function noteOf(language: Language, event: OwnEvent): RowNote | undefined {
  const { dashboard } = dictionary(language).organizer;
  if (event.cancelledAt !== null) return { tone: "error", words: dashboard.cancelled };
  return event.publishedAt === null ? { words: dashboard.draft } : undefined;
}

function leafOf(language: Language, { startsAt, theme }: OwnEvent) {
  const { dayShort, dayNumber, monthShort } = formats(language);
  return { day: dayShort(startsAt), number: dayNumber(startsAt), month: monthShort(startsAt), theme };
}
