import ical, {
  escape,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import type { ICalCalendar, ICalEvent } from "ical-generator";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import { AmsterdamTime, timeZone, timeZoneComponent } from "./amsterdam-time";
import type { Mailbox } from "./context";
import type { EventFacts, RegionFacts, RegistrationFacts, WorkshopFacts } from "./facts";
import { singleLine } from "./single-line";
import { texts } from "./texts";

/** A calendar as it travels in a mail or as a download. */
export interface CalendarFile {
  method: "REQUEST" | "CANCEL" | "PUBLISH";
  content: string;
  filename: string;
}

export interface PersonalCalendar {
  method: "REQUEST" | "CANCEL";
  region: RegionFacts;
  event: EventFacts;
  /** Gives UID and SEQUENCE. */
  registration: RegistrationFacts;
  workshops: WorkshopFacts[];
  attendee: Mailbox;
  /** The public page of the event: people share calendars, so never a personal link. */
  url: string;
  language: Language;
  now: Date;
}

/**
 * One person's own entry (iTIP, RFC 5546, sections 3.2.2 and 3.2.5): UID of the registration, exactly one ATTENDEE who
 * already accepted, ORGANIZER the mailbox that people of the region read.
 */
export function personalCalendar(input: PersonalCalendar): CalendarFile {
  const { method, event, registration, region, attendee } = input;
  const calendar = emptyCalendar(ICalCalendarMethod[method]);
  const entry = addEvent(calendar, event, {
    uid: registration.calendarUid,
    sequence: registration.calendarSequence,
    status: method === "CANCEL" ? "CANCELLED" : "CONFIRMED",
    description: personalDescription(input),
    url: input.url,
    stampedAt: input.now,
  });
  // With `mailto` the address is a parameter too (EMAIL, RFC 7986), after the name: ical.js loses its place in a line
  // whose last parameter is a name with a backslash.
  const organizer = { email: region.mailbox, mailto: region.mailbox };
  entry.organizer({ name: parameterText(region.name) || region.mailbox, ...organizer });
  entry.createAttendee({
    name: parameterText(attendee.name) || attendee.address,
    email: attendee.address,
    mailto: attendee.address,
    role: ICalAttendeeRole.REQ,
    type: ICalAttendeeType.INDIVIDUAL,
    status: ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  });
  return { method, content: `${calendar.toString()}\r\n`, filename: `${event.slug}.ics` };
}

export interface PublicCalendarEvent {
  /** UID and SEQUENCE of the event itself. */
  uid: string;
  sequence: number;
  event: EventFacts;
  summary: string;
  url: string;
  cancelled: boolean;
  /** UTC ISO text. In a feed: when the event last changed, so that a feed without a change is the same file. */
  changedAt?: string;
}

export interface PublicCalendar {
  events: PublicCalendarEvent[];
  language: Language;
  now: Date;
  filename: string;
  /** Shown by calendar programs as the name of a feed. */
  name?: string;
}

/** What anybody may download or follow: PUBLISH, nobody's name (RFC 5546, section 3.2.1). */
export function publicCalendar({ events, language, now, filename, name }: PublicCalendar): CalendarFile {
  const calendar = publishedCalendar(name);
  for (const item of events) {
    const description = [item.summary, doorsOpen(item.event, language), item.url].filter(Boolean).join("\n\n");
    const status = item.cancelled ? "CANCELLED" : "CONFIRMED";
    addEvent(calendar, item.event, { ...item, description, status, stampedAt: stampOf(item, now) });
  }
  return { method: "PUBLISH", content: `${calendar.toString()}\r\n`, filename };
}

export interface OwnCalendarEntry {
  event: EventFacts;
  /** UID and SEQUENCE of the registration: the same entry as in the mail. */
  registration: Pick<RegistrationFacts, "calendarUid" | "calendarSequence">;
  workshops: WorkshopFacts[];
  /** Waits for a place: the entry is tentative and says so. */
  waits: boolean;
  /** The event was cancelled. */
  cancelled: boolean;
  /** The public page of the event: people share calendars, so never a personal link. */
  url: string;
  /** UTC ISO text. */
  changedAt: string;
}

export interface OwnCalendar {
  entries: OwnCalendarEntry[];
  language: Language;
  filename: string;
  name: string;
}

/** What one person follows of their own: PUBLISH, so without ATTENDEE (RFC 5546, section 3.2.1). */
export function ownCalendar({ entries, language, filename, name }: OwnCalendar): CalendarFile {
  const calendar = publishedCalendar(name);
  const text = texts(language).calendar;
  for (const { event, registration, waits, cancelled, ...entry } of entries) {
    addEvent(calendar, waits ? { ...event, title: text.waits(event.title) } : event, {
      uid: registration.calendarUid,
      sequence: registration.calendarSequence,
      status: cancelled ? "CANCELLED" : waits ? "TENTATIVE" : "CONFIRMED",
      description: personalDescription({ event, language, ...entry }),
      url: entry.url,
      stampedAt: new Date(entry.changedAt),
      changedAt: entry.changedAt,
    });
  }
  return { method: "PUBLISH", content: `${calendar.toString()}\r\n`, filename };
}

const readAgainAfterSeconds = 3_600;

/** With a name it is a feed, and says how often to look. */
function publishedCalendar(name?: string): ICalCalendar {
  const calendar = emptyCalendar(ICalCalendarMethod.PUBLISH);
  if (!name) return calendar;
  // The library writes this one property without escaping it.
  calendar.name(escape(singleLine(name), false));
  calendar.ttl(readAgainAfterSeconds);
  return calendar;
}

function stampOf({ changedAt }: PublicCalendarEvent, now: Date): Date {
  return changedAt === undefined ? now : new Date(changedAt);
}

function emptyCalendar(method: ICalCalendarMethod): ICalCalendar {
  const calendar = ical({ prodId: { company: "Elkaar", product: "Elkaar", language: "NL" }, method });
  // A named zone on the calendar itself would make DTSTAMP local; without a name only the events get it.
  calendar.timezone({ name: null, generator: () => timeZoneComponent });
  return calendar;
}

interface EntryFacts {
  uid: string;
  sequence: number;
  status: keyof typeof ICalEventStatus;
  description: string;
  url: string;
  stampedAt: Date;
  changedAt?: string;
}

function addEvent(calendar: ICalCalendar, event: EventFacts, entry: EntryFacts): ICalEvent {
  return calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: new Date(entry.stampedAt),
    start: new AmsterdamTime(event.startsAt),
    end: new AmsterdamTime(event.endsAt),
    timezone: timeZone,
    summary: singleLine(event.title),
    description: entry.description,
    location: [event.venueName, event.venueAddress, event.venueCity].map(singleLine).filter(Boolean).join(", "),
    url: entry.url,
    status: ICalEventStatus[entry.status],
    lastModified: entry.changedAt === undefined ? null : new Date(entry.changedAt),
  });
}

function personalDescription(entry: Pick<PersonalCalendar, "event" | "workshops" | "language" | "url">): string {
  const { event, workshops, language, url } = entry;
  const text = texts(language).calendar;
  const { time } = formats(language);
  const chosen = workshops.map((workshop) => {
    const place = workshop.room ? `, ${singleLine(workshop.room)}` : "";
    return `${time(workshop.startsAt)} ${workshop.letter}. ${singleLine(workshop.title)}${place}`;
  });
  const blocks = [
    doorsOpen(event, language),
    chosen.length ? [text.workshops(chosen.length), ...chosen].join("\n") : "",
    text.howToWithdraw,
    text.contact(singleLine(event.contactName), event.contactEmail),
    url,
  ];
  return blocks.filter(Boolean).join("\n\n");
}

function doorsOpen(event: EventFacts, language: Language): string {
  return event.doorsOpenAt ? texts(language).doorsOpen(formats(language).time(event.doorsOpenAt)) : "";
}

/**
 * A name as parameter value. A backslash means nothing there (RFC 5545, section 3.2), yet common readers take it with
 * what follows as in a text: those pairs are written as a text writes them, and every reader gets the name.
 */
function parameterText(name: string): string {
  return singleLine(name).replace(/\\(?=[\\;,nN])/g, "\\\\");
}
