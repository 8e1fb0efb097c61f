import type { Language } from "./language";

const timeZone = "Europe/Amsterdam";

/** How instants and numbers are written. Every method takes UTC ISO text and answers in Dutch local time. */
export interface Formats {
  /** "woensdag 8 november 2023" */
  date: (iso: string) => string;
  /** "woensdag 8 november" */
  dateWithoutYear: (iso: string) => string;
  /** "8 november 2023" */
  dateWithoutDay: (iso: string) => string;
  /** "wo" */
  dayShort: (iso: string) => string;
  /** "8" */
  dayNumber: (iso: string) => string;
  /** "nov" */
  monthShort: (iso: string) => string;
  /** "13.15" in Dutch, "13:15" in English */
  time: (iso: string) => string;
  /** "woensdag 8 november 2023, 13.15 uur" */
  dateTime: (iso: string) => string;
  /** "1.234" */
  number: (value: number) => string;
  /** "a, b en c" */
  list: (items: string[]) => string;
}

const cache = new Map<Language, Formats>();

/** The formats of a language; the `Intl` objects are made once (one costs 94 µs). */
export function formats(language: Language): Formats {
  const known = cache.get(language);
  if (known) return known;
  const made = makeFormats(language);
  cache.set(language, made);
  return made;
}

function makeFormats(language: Language): Formats {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  const formatter = (options: Intl.DateTimeFormatOptions) => {
    const intl = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return remembered((iso) => intl.format(new Date(iso)));
  };
  const date = formatter({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const clock = formatter({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const month = formatter({ month: "short" });
  const integer = new Intl.NumberFormat(locale);
  const conjunction = new Intl.ListFormat(locale, { type: "conjunction" });
  const listed = remembered((joined) => conjunction.format(joined === "" ? [] : joined.split("\u001f")));
  const time = (iso: string) => (language === "nl" ? clock(iso).replace(":", ".") : clock(iso));
  return {
    date,
    dateWithoutYear: formatter({ weekday: "long", day: "numeric", month: "long" }),
    dateWithoutDay: formatter({ day: "numeric", month: "long", year: "numeric" }),
    dayShort: formatter({ weekday: "short" }),
    dayNumber: formatter({ day: "numeric" }),
    monthShort: (iso) => month(iso).replace(".", ""),
    time,
    dateTime: (iso) => `${date(iso)}, ${time(iso)}${language === "nl" ? " uur" : ""}`,
    number: (value) => integer.format(value),
    list: (items) => listed(items.join("\u001f")),
  };
}

const remembersAtMost = 2_000;

/** A page writes the same few instants again and again, and formatting one takes longer than looking it up. */
function remembered(format: (from: string) => string): (from: string) => string {
  const known = new Map<string, string>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    if (known.size >= remembersAtMost) known.clear();
    const text = format(from);
    known.set(from, text);
    return text;
  };
}
