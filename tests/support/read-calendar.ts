import ICAL from "ical.js";

export interface ReadProperty {
  name: string;
  parameters: Record<string, string>;
  value: string;
}

export interface ReadCalendar {
  method: string;
  /** The properties of the calendar itself. */
  calendarProperties: string[];
  timeZones: string[];
  events: { startsAt: string; endsAt: string; stampedAt: string; properties: ReadProperty[] }[];
}

/** Reads an .ics file as a calendar program would, with ical.js: instants in UTC, values unescaped. */
export function readCalendar(content: string): ReadCalendar {
  const parsed: unknown = ICAL.parse(content);
  if (!Array.isArray(parsed)) throw new Error("This is no calendar");
  const calendar = new ICAL.Component(parsed);
  return {
    method: String(calendar.getFirstPropertyValue("method")),
    calendarProperties: calendar.getAllProperties().map((property) => property.name),
    timeZones: calendar.getAllSubcomponents("vtimezone").map((zone) => String(zone.getFirstPropertyValue("tzid"))),
    events: calendar.getAllSubcomponents("vevent").map((event) => ({
      startsAt: instantOf(event, "dtstart"),
      endsAt: instantOf(event, "dtend"),
      stampedAt: instantOf(event, "dtstamp"),
      properties: event.getAllProperties().map((property) => ({
        name: property.name,
        parameters: parametersOf(property.toJSON()),
        value: String(property.getFirstValue()),
      })),
    })),
  };
}

export function valuesOf(event: ReadCalendar["events"][number] | undefined, name: string): string[] {
  return (event?.properties ?? []).filter((property) => property.name === name).map(({ value }) => value);
}

function instantOf(event: ICAL.Component, name: string): string {
  const value = event.getFirstPropertyValue(name);
  if (!(value instanceof ICAL.Time)) throw new Error(`The event has no ${name}`);
  return value.toJSDate().toISOString();
}

/** jCal (RFC 7265): name, parameters, type, value. */
function parametersOf(jcal: unknown): Record<string, string> {
  const parameters: unknown = Array.isArray(jcal) ? jcal[1] : undefined;
  if (typeof parameters !== "object" || parameters === null) return {};
  return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, String(value)]));
}
