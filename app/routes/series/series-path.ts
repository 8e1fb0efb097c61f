import { dictionary } from "#app/language/dictionary";
import { formats } from "#app/language/format";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import type { SeriesField } from "#app/domain/series/rules";

/** The address of the series in the organizer's area, or of a page below them. */
export function seriesPath(language: Language, below = ""): string {
  return pathIn(language, `/beheer/reeksen${below}`);
}

/** The way back from a page below the series. */
export function seriesTrail(language: Language, series?: { slug: string; title: string }) {
  const list = { href: seriesPath(language), label: dictionary(language).series.title };
  if (!series) return [list];
  return [list, { href: seriesPath(language, `/${series.slug}`), label: series.title }];
}

/** "de titel en de samenvatting" */
export function textWords(language: Language, fields: readonly SeriesField[]): string {
  const { texts } = dictionary(language).series;
  return formats(language).list(fields.map((field) => texts[field]));
}

/** "woensdag 3 december 2026, Gouda" */
export function dateAndPlace(language: Language, event: { startsAt: string; venueCity: string }): string {
  return [formats(language).date(event.startsAt), event.venueCity].filter(Boolean).join(", ");
}
