export const timeZone = "Europe/Amsterdam";

const parts = new Intl.DateTimeFormat("en-US", {
  timeZone,
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
});

/**
 * An instant whose local fields are those of Amsterdam, whatever zone the process runs in. ical-generator writes
 * the process's local time for a plain Date; for a date that brings its own zone it asks these methods.
 */
export class AmsterdamTime extends Date {
  /** Its UTC fields hold the wall clock of Amsterdam. */
  readonly internal: Date;

  constructor(iso: string) {
    super(iso);
    const of = new Map(parts.formatToParts(this).map((part) => [part.type, Number(part.value)]));
    const field = (type: Intl.DateTimeFormatPartTypes) => of.get(type) ?? 0;
    this.internal = new Date(
      Date.UTC(field("year"), field("month") - 1, field("day"), field("hour"), field("minute"), field("second")),
    );
  }

  withTimeZone(): this {
    return this;
  }

  tzComponents(): [string, string] {
    return [timeZone, ""];
  }

  override getFullYear(): number {
    return this.internal.getUTCFullYear();
  }

  override getMonth(): number {
    return this.internal.getUTCMonth();
  }

  override getDate(): number {
    return this.internal.getUTCDate();
  }

  override getHours(): number {
    return this.internal.getUTCHours();
  }

  override getMinutes(): number {
    return this.internal.getUTCMinutes();
  }

  override getSeconds(): number {
    return this.internal.getUTCSeconds();
  }
}

/** The rules of the European Union since 1996: Directive 2000/84/EC. Earlier events do not exist here. */
export const timeZoneComponent = [
  "BEGIN:VTIMEZONE",
  `TZID:${timeZone}`,
  "BEGIN:DAYLIGHT",
  "TZNAME:CEST",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "DTSTART:19960331T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
  "END:DAYLIGHT",
  "BEGIN:STANDARD",
  "TZNAME:CET",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "DTSTART:19961027T030000",
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
  "END:STANDARD",
  "END:VTIMEZONE",
].join("\r\n");
