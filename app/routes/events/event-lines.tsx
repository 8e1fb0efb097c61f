import type { EventLine } from "#app/domain/event/list-queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn, writtenIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { EventRow, EventRows } from "#app/ui/event-row";
import type { RowNote } from "#app/ui/event-row";
import type { PlacesFacts } from "#app/ui/places";
import { hourWords, movedWords, placesWords } from "./event-words";

/** Named with its region, and with its hosts, where these are given. */
type Line = Omit<EventLine, "summary" | "hosts" | "inSeries"> & {
  hosts?: string[];
  region?: string;
  inSeries?: boolean;
};

interface EventLinesProps {
  events: readonly Line[];
  language: Language;
  /** The level of each title: one below the heading of the list. */
  level: 2 | 3 | 4;
  /** The page of a series need not say at each that it is in one. */
  namesSeries?: boolean;
}

/** Events by date: when, what, where, who receives, and the places left in words. */
export function EventLines({ events, language, level, namesSeries = true }: EventLinesProps) {
  const { dayShort, dayNumber, monthShort, date } = formats(language);
  return (
    <EventRows>
      {events.map((event) => (
        <EventRow
          key={event.slug}
          href={pathIn(language, `/bijeenkomsten/${event.slug}`)}
          title={event.title}
          lang={writtenIn(language)}
          leaf={{
            day: dayShort(event.startsAt),
            number: dayNumber(event.startsAt),
            month: monthShort(event.startsAt),
            theme: event.theme,
          }}
          dateWords={date(event.startsAt)}
          meta={metaWords(language, namesSeries ? event : { ...event, inSeries: false })}
          note={noteOf(event, language)}
          places={placesOf(event, language)}
          level={level}
        />
      ))}
    </EventRows>
  );
}

function metaWords(language: Language, event: Line): string {
  const when =
    event.state === "past" ? formats(language).dateWithoutDay(event.startsAt) : hourWords(language, event.startsAt);
  const where = [event.venueName, event.venueCity].filter(Boolean).join(", ");
  const hosts = event.hosts?.length ? ` · ${formats(language).list(event.hosts)}` : "";
  const region = event.region ? ` · ${event.region}` : "";
  const series = event.inSeries ? ` · ${dictionary(language).events.inSeries}` : "";
  return `${when}, ${where}${region}${hosts}${series}`;
}

function noteOf(event: Line, language: Language): RowNote | undefined {
  const { events } = dictionary(language);
  if (event.state === "cancelled") return { tone: "error", words: events.cancelled };
  if (event.state === "closed") return { words: events.state.closedTitle };
  if (event.invitationOnly && event.state !== "past") return { words: dictionary(language).invitations.public.badge };
  const moved = event.state === "past" ? undefined : movedWords(language, event);
  return moved && { words: moved.badge, behind: moved.was };
}

function placesOf({ state, places, invitationOnly }: Line, language: Language): PlacesFacts | undefined {
  if (invitationOnly) return undefined;
  if (state !== "open" && state !== "full") return undefined;
  return { level: places.level, share: places.share, words: placesWords(language, places, true) };
}
