import { toLocalTime } from "#app/language/amsterdam-time";

/** What the log kept of a change, see `changedValues`. */
interface KeptChange {
  fields?: unknown;
  before?: unknown;
  after?: unknown;
}

/**
 * The names of the fields of a change, in the order of the page. A move to another day is a new `date`; the hours are
 * named where the clock reads otherwise. A log from before the values were kept names the hours.
 */
export function namedFields({ fields, before, after }: KeptChange): string[] {
  const names = Array.isArray(fields) ? fields.map(String) : [];
  const moved = (field: string) => {
    const [from, to] = [instantOf(before, field), instantOf(after, field)];
    if (from === undefined || to === undefined) return undefined;
    const [was, is] = [toLocalTime(from), toLocalTime(to)];
    return { day: was.date !== is.date, hour: was.time !== is.time };
  };
  const hasNewDay = moved("startsAt")?.day === true;
  return names.flatMap((name) => {
    if (name === "startsAt" && hasNewDay) return moved(name)?.hour ? ["date", name] : ["date"];
    if ((name === "endsAt" || name === "doorsOpenAt") && hasNewDay) return moved(name)?.hour === false ? [] : [name];
    return [name];
  });
}

function instantOf(values: unknown, field: string): string | undefined {
  if (typeof values !== "object" || values === null) return undefined;
  const value: unknown = Object.entries(values).find(([name]) => name === field)?.[1];
  return typeof value === "string" ? value : undefined;
}
