import type { Database, Transaction } from "#db/types";
import type { EventFacts } from "#emails/facts";
import type { EventDetails } from "./change-rules";

export interface EventToChange {
  id: string;
  slug: string;
  taken: number;
  publicVersion: number;
  publishedAt: string | null;
  firstPublishedAt: string | null;
  cancelledAt: string | null;
  details: EventDetails;
}

/** What an organizer may change of one event; undefined when there is no such event. */
export async function findEventToChange(
  db: Database | Transaction,
  event: { eventId: string } | { slug: string },
): Promise<EventToChange | undefined> {
  const row = await db
    .selectFrom("events")
    .select([
      "id",
      "slug",
      "contact_name as contactName",
      "contact_email as contactEmail",
      "taken",
      "public_version as publicVersion",
      "published_at as publishedAt",
      "first_published_at as firstPublishedAt",
      "cancelled_at as cancelledAt",
      "title",
      "kind",
      "theme",
      "summary",
      "about",
      "doors_open_at as doorsOpenAt",
      "starts_at as startsAt",
      "ends_at as endsAt",
      "registration_closes_at as registrationClosesAt",
      "venue_name as venueName",
      "venue_address as venueAddress",
      "venue_city as venueCity",
      "directions",
      "accessibility",
      "costs",
      "capacity",
    ])
    .where((where) => ("slug" in event ? where("slug", "=", event.slug) : where("id", "=", event.eventId)))
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, slug, taken, publicVersion, publishedAt, firstPublishedAt, cancelledAt, ...details } = row;
  return { id, slug, taken, publicVersion, publishedAt, firstPublishedAt, cancelledAt, details };
}

/** The event as mails tell it, with these details. */
export function factsWith({ slug }: { slug: string }, details: EventDetails): EventFacts {
  const { title, doorsOpenAt, startsAt, endsAt, venueName, venueAddress, venueCity } = details;
  const { contactName, contactEmail } = details;
  return { slug, title, doorsOpenAt, startsAt, endsAt, venueName, venueAddress, venueCity, contactName, contactEmail };
}
