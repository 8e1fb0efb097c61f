import { newId } from "#db/id";
import type { Database } from "#db/types";
import { sampleEvent, sampleMail } from "#tests/emails/samples";
import { start } from "./outbox";

/** A region and its event, for mails that belong to one. Returns the id of the event. */
export async function insertSampleEvent(db: Database): Promise<string> {
  const [regionId, eventId, created_at] = [newId(), newId(), start.toISOString()];
  const { name, mailbox } = sampleMail.region;
  await db.insertInto("regions").values({ id: regionId, slug: "haaglanden", name, mailbox, created_at }).execute();
  await db
    .insertInto("events")
    .values({
      id: eventId,
      slug: sampleEvent.slug,
      region_id: regionId,
      kind: "symposium",
      theme: "ouders",
      title: sampleEvent.title,
      summary: "Een middag over ouders.",
      about: "Een middag over ouders.",
      doors_open_at: sampleEvent.doorsOpenAt,
      starts_at: sampleEvent.startsAt,
      ends_at: sampleEvent.endsAt,
      previous_starts_at: null,
      venue_name: sampleEvent.venueName,
      venue_address: sampleEvent.venueAddress,
      venue_city: sampleEvent.venueCity,
      directions: "",
      accessibility: "",
      costs: "Gratis",
      contact_name: sampleEvent.contactName,
      contact_email: sampleEvent.contactEmail,
      capacity: 100,
      place_limit: 100,
      taken: 0,
      calendar_uid: newId(),
      calendar_sequence: 0,
      public_version: 1,
      registration_closes_at: null,
      published_at: created_at,
      cancelled_at: null,
      cancel_reason: null,
      created_at,
    })
    .execute();
  return eventId;
}
