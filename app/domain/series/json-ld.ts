import { jsonInScript } from "#app/domain/event/json-ld";
import type { SeriesDate } from "#app/domain/event/other-dates.server";
import type { Language } from "#app/language/language";

export interface JsonLdSeries {
  slug: string;
  title: string;
  summary: string;
  coming: SeriesDate[];
  past: SeriesDate[];
  language: Language;
  /** The absolute address of a Dutch path, in this language. */
  addressOf: (path: string) => string;
}

/** The series for search engines (schema.org EventSeries), with its events; escaped as `eventJsonLd` is. */
export function seriesJsonLd({ slug, title, summary, coming, past, language, addressOf }: JsonLdSeries): string {
  return jsonInScript({
    "@context": "https://schema.org",
    "@type": "EventSeries",
    name: title,
    description: summary,
    url: addressOf(`/reeksen/${slug}`),
    inLanguage: language,
    subEvent: [...past.toReversed(), ...coming].map((date) => ({
      "@type": "Event",
      name: date.title,
      url: addressOf(`/bijeenkomsten/${date.slug}`),
      startDate: date.startsAt,
      endDate: date.endsAt,
      eventStatus: `https://schema.org/${date.state === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
      location: {
        "@type": "Place",
        name: date.venueName,
        address: { "@type": "PostalAddress", addressLocality: date.venueCity, addressCountry: "NL" },
      },
    })),
  });
}
