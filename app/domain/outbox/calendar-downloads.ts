import { ownCalendar, personalCalendar, publicCalendar } from "#emails/calendar";
import type {
  CalendarFile,
  OwnCalendar,
  PersonalCalendar,
  PublicCalendar,
  PublicCalendarEvent,
} from "#emails/calendar";
import type { Language } from "#app/language/language";

/** The calendar file of one event for anybody: PUBLISH, nobody's name, UID of the event. */
export function publicEventFile(item: PublicCalendarEvent, language: Language, now: Date): CalendarFile {
  return publicCalendar({ events: [item], language, now, filename: `${item.event.slug}.ics` });
}

/**
 * The same file as in somebody's mail, to download: the same UID and SEQUENCE, so that a calendar which has both
 * holds one entry, and the mail about a change moves it.
 */
export function personalEventFile(calendar: PersonalCalendar): CalendarFile {
  return personalCalendar(calendar);
}

/** What anybody may follow. Two feeds without a change between them are the same file. */
export function publicFeedFile(feed: PublicCalendar & { name: string }): CalendarFile {
  return publicCalendar(feed);
}

/** What one person follows of their own registrations. */
export function ownFeedFile(feed: OwnCalendar): CalendarFile {
  return ownCalendar(feed);
}
