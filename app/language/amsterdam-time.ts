const parts = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Amsterdam",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** A wall clock reading in the Netherlands: what an organizer types. */
export interface LocalTime {
  /** "2026-11-21" */
  date: string;
  /** "13:15" */
  time: string;
}

/** The wall clock reading in Europe/Amsterdam of an instant (UTC ISO text). */
export function toLocalTime(iso: string): LocalTime {
  const read = Object.fromEntries(parts.formatToParts(new Date(iso)).map((part) => [part.type, part.value]));
  return { date: `${read["year"]}-${read["month"]}-${read["day"]}`, time: `${read["hour"]}:${read["minute"]}` };
}

/**
 * The instant (UTC ISO text) of a wall clock reading in Europe/Amsterdam. A reading that the clock skips in spring is
 * taken an hour later; one that comes twice in autumn is the first. `undefined` for what is no date or time.
 */
export function toInstant(local: LocalTime): string | undefined {
  const read = Date.parse(`${local.date}T${local.time}:00.000Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(local.date) || !/^\d{2}:\d{2}$/.test(local.time) || Number.isNaN(read))
    return undefined;
  if (new Date(read).toISOString().slice(0, 10) !== local.date) return undefined;
  const summer = read - 120 * 60_000;
  const winter = read - 60 * 60_000;
  const fits = [summer, winter].find((instant) => {
    const back = toLocalTime(new Date(instant).toISOString());
    return back.date === local.date && back.time === local.time;
  });
  return new Date(fits ?? winter).toISOString();
}
