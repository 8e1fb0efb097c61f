import { toInstant, toLocalTime } from "#app/language/amsterdam-time";

const day = 24 * 60 * 60 * 1000;

/** The first given weekday (0 = Sunday) at least so many days after `now`, never in the school holidays around the new year. */
export function comingDate(now: Date, weekday: number, daysAhead: number): string {
  let at = now.getTime() + daysAhead * day;
  for (;;) {
    const { date } = toLocalTime(new Date(at).toISOString());
    const free = !/-12-(1[89]|2\d|3[01])$|-01-0[1-5]$/.test(date);
    if (free && new Date(`${date}T12:00:00Z`).getUTCDay() === weekday) return date;
    at += day;
  }
}

/** The instant of a Dutch wall clock reading, as `13.15`. */
export function instantAt(date: string, time: string): string {
  const instant = toInstant({ date, time: time.replace(".", ":") });
  if (!instant) throw new Error(`The seed holds a wrong date or time: ${date} ${time}`);
  return instant;
}

/** The moment so many days before an instant, at a plausible hour. */
export function daysBefore(instant: string, days: number, minutes = 0): Date {
  return new Date(Date.parse(instant) - days * day - minutes * 60_000);
}
