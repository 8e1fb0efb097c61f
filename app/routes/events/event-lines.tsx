import type { EventLine } from "#app/domain/event/list-queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { StatusBadge } from "#app/ui/badge";
import { EventRow, EventRows } from "#app/ui/event-row";
import { Places } from "#app/ui/places";
import { hourWords, movedWords, placesWords } from "./event-words";

interface EventLinesProps {
  events: readonly EventLine[];
  language: Language;
  /** The level of each title: one below the heading of the list. */
  level: 2 | 3;
}

/** Events by date: when, what, where, who receives, and the places left in words. */
export function EventLines({ events, language, level }: EventLinesProps) {
  const { dayShort, dayNumber, monthShort, date } = formats(language);
  return (
    <EventRows>
      {events.map((event) => (
        <EventRow
          key={event.slug}
          href={pathIn(language, `/bijeenkomsten/${event.slug}`)}
          title={event.title}
          leaf={{
            day: dayShort(event.startsAt),
            number: dayNumber(event.startsAt),
            month: monthShort(event.startsAt),
            theme: event.theme,
          }}
          dateWords={date(event.startsAt)}
          meta={metaWords(language, event)}
          note={<LineNote event={event} language={language} />}
          places={<LinePlaces event={event} language={language} />}
          level={level}
        />
      ))}
    </EventRows>
  );
}

function metaWords(language: Language, event: EventLine): string {
  const when =
    event.state === "past" ? formats(language).dateWithoutDay(event.startsAt) : hourWords(language, event.startsAt);
  const where = [event.venueName, event.venueCity].filter(Boolean).join(", ");
  const hosts = event.hosts.length > 0 ? ` · ${formats(language).list(event.hosts)}` : "";
  return `${when}, ${where}${hosts}`;
}

function LineNote({ event, language }: { event: EventLine; language: Language }) {
  if (event.state === "cancelled")
    return <StatusBadge tone="error">{dictionary(language).events.cancelled}</StatusBadge>;
  if (event.state === "closed") return <StatusBadge>{dictionary(language).events.state.closedTitle}</StatusBadge>;
  const moved = event.state === "past" ? undefined : movedWords(language, event);
  if (!moved) return null;
  return (
    <>
      <StatusBadge>{moved.badge}</StatusBadge> {moved.was}
    </>
  );
}

function LinePlaces({ event, language }: { event: EventLine; language: Language }) {
  if (event.state !== "open" && event.state !== "full") return null;
  const { places } = event;
  return (
    <Places level={places.level} share={places.share}>
      {placesWords(language, places, true)}
    </Places>
  );
}
