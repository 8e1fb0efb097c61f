import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { eventJsonLd } from "#app/domain/event/json-ld";
import type { EventPage } from "#app/domain/event/page-queries.server";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { EventBody } from "./event-body";
import { capitalized, dayWords } from "./event-words";
import { loadEventPage } from "./load-event";
import { publicPageMeta } from "./page-meta";

export const handle: RouteHandle = { policy: "public", kept: { parameters: [] }, current: "/bijeenkomsten" };

export async function loader({ params, context }: LoaderFunctionArgs) {
  const event = await loadEventPage(context, params["slug"], "");
  const baseUrl = context.elkaar.config.baseUrl;
  return { event, language: context.language, baseUrl };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { event, language, baseUrl } = data;
  const when = dayWords(language, event.startsAt, event.withYear);
  const where = [event.venueName, event.venueCity].filter(Boolean).join(", ");
  return publicPageMeta({
    title: `${event.title}, ${when} · Elkaar`,
    description: dictionary(language).events.descriptionOf(event.summary, capitalized(when), where),
    path: `/bijeenkomsten/${event.slug}`,
    language,
    baseUrl,
    image: imageUrl(baseUrl, event),
    type: "article",
  });
};

export default function EventPageRoute() {
  const { event, language, baseUrl } = useLoaderData<typeof loader>();
  return (
    <>
      <EventBody event={event} language={language} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: linkedData(event, language, baseUrl) }} />
    </>
  );
}

/** Escaped by `eventJsonLd`, so that no title can end the element. */
function linkedData(event: EventPage, language: Language, baseUrl: string): string {
  return eventJsonLd({
    ...event,
    url: baseUrl + pathIn(language, `/bijeenkomsten/${event.slug}`),
    imageUrl: imageUrl(baseUrl, event),
    language,
    audience: event.invitationOnly ? dictionary(language).invitations.public.badge : undefined,
    series: event.series && {
      title: event.series.title,
      url: baseUrl + pathIn(language, `/reeksen/${event.series.slug}`),
    },
    availability: event.state === "open" || event.state === "full" ? event.state : "closed",
  });
}

/** The version is in the address, so that the picture may be kept for a year. */
function imageUrl(baseUrl: string, event: EventPage): string {
  return `${baseUrl}/bijeenkomsten/${event.slug}/beeld.png?v=${event.publicVersion}`;
}
