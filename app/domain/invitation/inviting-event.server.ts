import type { Database, Transaction } from "#db/types";
import { hostNames, splitHostNames } from "#app/domain/event/host-names.server";

export type InvitingEvent = NonNullable<Awaited<ReturnType<typeof findInvitingEvent>>>;

/** The event that people are invited to, as the mail and the organizer's pages tell it; undefined when there is none. */
export async function findInvitingEvent(db: Database | Transaction, by: { slug: string } | { eventId: string }) {
  const row = await db
    .selectFrom("events")
    .innerJoin("regions", "regions.id", "events.region_id")
    .select([
      "events.id",
      "events.region_id",
      "events.slug",
      "events.title",
      "events.summary",
      "events.doors_open_at",
      "events.starts_at",
      "events.ends_at",
      "events.venue_name",
      "events.venue_address",
      "events.venue_city",
      "events.contact_name",
      "events.contact_email",
      "events.registration_closes_at",
      "events.published_at",
      "events.cancelled_at",
      "events.invitation_only",
      "regions.name as region_name",
      "regions.mailbox as region_mailbox",
      hostNames.as("host_names"),
    ])
    .where((where) => ("slug" in by ? where("events.slug", "=", by.slug) : where("events.id", "=", by.eventId)))
    .executeTakeFirst();
  if (!row) return undefined;
  const { host_names: hosts, ...event } = row;
  return { ...event, hosts: splitHostNames(hosts) };
}
