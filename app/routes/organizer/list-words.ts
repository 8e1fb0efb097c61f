import type { OrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { timeRangeWords } from "../events/event-words";

/** "Rondom het Kind · vrijdag 7 februari 2026, 13.15 tot 17.00 uur · De Burcht, Voorbeeldstad" */
export function eventWords(
  language: Language,
  event: Pick<OrganizerEvent, "title" | "startsAt" | "endsAt" | "venueName" | "venueCity">,
): string {
  const when = `${formats(language).date(event.startsAt)}, ${timeRangeWords(language, event)}`;
  return [event.title, when, `${event.venueName}, ${event.venueCity}`].join(" · ");
}

/** What stands on top of each sheet: which list, of what, and as of when. */
export function runningHead(language: Language, list: string, ofWhat: string, now: string): string {
  const { lists } = dictionary(language).registrations;
  return [list, ofWhat, lists.made(formats(language).dateTime(now))].join(" · ");
}
