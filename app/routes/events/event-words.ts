import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import type { Language } from "#app/language/language";
import type { PlacesLeft } from "#app/domain/event/rules-for-pages";
import { movedHow } from "#app/domain/event/rules-for-pages";
import type { EventPicture } from "#app/ui/event-art";

/** "woensdag 8 november", with the year where it could be misread. */
export function dayWords(language: Language, iso: string, withYear: boolean): string {
  return withYear ? formats(language).date(iso) : formats(language).dateWithoutYear(iso);
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "13.15 uur" */
export function hourWords(language: Language, iso: string): string {
  return dictionary(language).common.hour(formats(language).time(iso));
}

/** "13.15 tot 17.30 uur" */
export function timeRangeWords(language: Language, { startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  const { time } = formats(language);
  return dictionary(language).common.timeRange(time(startsAt), time(endsAt));
}

export function placesWords(language: Language, { level, left }: PlacesLeft, waitlist: boolean): string {
  return dictionary(language).common.places(level, left, waitlist);
}

export function themeWords(language: Language, theme: string): string {
  const themes: Record<string, string> = dictionary(language).events.themes;
  return Object.hasOwn(themes, theme) ? (themes[theme] ?? theme) : theme;
}

export function sectorWords(language: Language, sector: string): string {
  const sectors: Record<string, string> = dictionary(language).common.sectors;
  return Object.hasOwn(sectors, sector) ? (sectors[sector] ?? sector) : sector;
}

/** "was 31 januari", or "was 13.00 uur" where only the hour changed; undefined when the event stood still. */
export function movedWords(
  language: Language,
  { previousStartsAt, startsAt }: { previousStartsAt: string | null; startsAt: string },
): { badge: string; was: string } | undefined {
  const { events } = dictionary(language);
  const how = movedHow(previousStartsAt, startsAt);
  if (how === null || previousStartsAt === null) return undefined;
  if (how === "time") return { badge: events.newTime, was: events.was(hourWords(language, previousStartsAt)) };
  return { badge: events.newDate, was: events.was(formats(language).dateWithoutYear(previousStartsAt)) };
}

export function pictureOf(event: { slug: string; theme: string; startsAt: string }, workshops: number): EventPicture {
  return { slug: event.slug, theme: event.theme, startTime: formats("nl").time(event.startsAt), workshops };
}
