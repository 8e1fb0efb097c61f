import type { Language } from "#app/language/language";

export interface JsonLdEvent {
  title: string;
  summary: string;
  /** Absolute address of the public page. */
  url: string;
  imageUrl?: string;
  language: Language;
  doorsOpenAt: string | null;
  startsAt: string;
  endsAt: string;
  previousStartsAt: string | null;
  cancelledAt: string | null;
  venueName: string;
  venueAddress: string;
  venueCity: string;
  hosts: string[];
  capacity: number;
  /** `closed`: nobody can register any more. */
  availability: "open" | "full" | "closed";
  registrationClosesAt: string | null;
  /** In words, where only invited people can register: nothing is offered to who finds it. */
  audience?: string;
  publishedAt: string | null;
  /** The series that it belongs to; `url` is absolute. */
  series: { title: string; url: string } | null;
}

/**
 * The event for search engines (schema.org Event), as text that may stand inside
 * `<script type="application/ld+json">`: no `<` in it, so no title can end the element.
 */
export function eventJsonLd(event: JsonLdEvent): string {
  return jsonInScript({
    "@context": "https://schema.org",
    "@type": "Event",
    name: event.title,
    description: event.summary,
    url: event.url,
    image: event.imageUrl,
    inLanguage: event.language,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    eventStatus: `https://schema.org/${statusOf(event)}`,
    doorTime: event.doorsOpenAt ?? undefined,
    startDate: event.startsAt,
    endDate: event.endsAt,
    previousStartDate: event.previousStartsAt ?? undefined,
    maximumAttendeeCapacity: event.capacity,
    location: {
      "@type": "Place",
      name: event.venueName,
      address: {
        "@type": "PostalAddress",
        streetAddress: event.venueAddress,
        addressLocality: event.venueCity,
        addressCountry: "NL",
      },
    },
    organizer: event.hosts.map((name) => ({ "@type": "Organization", name })),
    ...(event.audience === undefined
      ? { offers: offerOf(event) }
      : { audience: { "@type": "Audience", audienceType: event.audience } }),
    superEvent: event.series ? { "@type": "EventSeries", name: event.series.title, url: event.series.url } : undefined,
  });
}

/** As text that may stand inside a script element: no `<` in it. */
export function jsonInScript(value: object): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

function offerOf({ url, availability, publishedAt, registrationClosesAt }: JsonLdEvent) {
  return {
    "@type": "Offer",
    url,
    availability: `https://schema.org/${availabilities[availability]}`,
    validFrom: publishedAt ?? undefined,
    validThrough: registrationClosesAt ?? undefined,
  };
}

const availabilities = { open: "InStock", full: "SoldOut", closed: "OutOfStock" } as const;

function statusOf(event: JsonLdEvent): string {
  if (event.cancelledAt) return "EventCancelled";
  return event.previousStartsAt ? "EventRescheduled" : "EventScheduled";
}
