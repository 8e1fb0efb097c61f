import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import type { EventsTable } from "#db/schema/events";
import type { ProgrammeItemsTable } from "#db/schema/programme-items";
import { recordAct } from "#app/domain/audit/record.server";

export interface NewWorkshop {
  title: string;
  description: string;
  leader: string;
  room: string;
  capacity: number;
}

export interface NewProgrammeItem {
  kind: ProgrammeItemsTable["kind"];
  title: string;
  description: string;
  speakers: string;
  room: string;
  startsAt: string;
  endsAt: string;
  /** Parallel, in the order of their letters; only in a round. */
  workshops?: NewWorkshop[];
}

/** An event as an organizer makes it. Instants are UTC ISO text. */
export interface NewEvent {
  regionId: string;
  /** Of several the first that no event has or had. */
  slug: string | readonly string[];
  kind: EventsTable["kind"];
  theme: string;
  title: string;
  summary: string;
  about: string;
  doorsOpenAt: string | null;
  startsAt: string;
  endsAt: string;
  venueName: string;
  venueAddress: string;
  venueCity: string;
  directions: string;
  accessibility: string;
  costs: string;
  contactName: string;
  contactEmail: string;
  capacity: number;
  registrationClosesAt: string | null;
  /** Organizations that host it together, as equals. */
  hostIds: string[];
  programme: NewProgrammeItem[];
  /** A draft is seen by nobody but its organizers. */
  published: boolean;
  actorPersonId: string | null;
  /** The event whose texts and programme these are. */
  copiedFromId?: string;
  /** The series it belongs to. */
  seriesId?: string | null;
  /** Who registers asks for a place, and an organizer decides. */
  asksApproval?: boolean;
  /** Only whom is invited registers. */
  invitationOnly?: boolean;
}

export interface CreatedEvent {
  eventId: string;
  slug: string;
  /** In the order of the programme. */
  roundIds: string[];
  /** In the order of their letters. */
  workshopIds: string[];
}

/** Makes an event with its hosts, programme and workshops, in one transaction. Throws where every slug is taken. */
export async function createEvent(db: Database | Transaction, event: NewEvent, now: Date): Promise<CreatedEvent> {
  return inTransaction(db, async (trx) => {
    const eventId = newId();
    const slug = await insertEvent(trx, { eventId, event }, now);
    if (event.hostIds.length > 0)
      await trx
        .insertInto("event_hosts")
        .values(event.hostIds.map((organization_id) => ({ event_id: eventId, organization_id })))
        .execute();
    const { roundIds, workshopIds } = await insertProgramme(trx, eventId, event.programme);
    await recordAct(
      trx,
      {
        actorPersonId: event.actorPersonId,
        action: event.published ? "event.published" : event.copiedFromId ? "event.copied" : "event.created",
        subjectType: "event",
        subjectId: eventId,
        eventId,
        details: event.copiedFromId ? { copiedFromId: event.copiedFromId } : {},
      },
      now,
    );
    return { eventId, slug, roundIds, workshopIds };
  });
}

async function insertEvent(
  trx: Transaction,
  { eventId, event }: { eventId: string; event: NewEvent },
  now: Date,
): Promise<string> {
  for (const slug of [event.slug].flat()) {
    const old = await trx.selectFrom("event_slugs").select("slug").where("slug", "=", slug).executeTakeFirst();
    if (old) continue;
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("events")
      .values(eventRow(eventId, { ...event, slug }, now))
      .onConflict((conflict) => conflict.column("slug").doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) return slug;
  }
  throw new Error(`Another event has or had the slug ${String(event.slug)}`);
}

async function insertProgramme(trx: Transaction, eventId: string, programme: NewProgrammeItem[]) {
  const items = programme.map((item, position) => ({ id: newId(), position, item }));
  if (items.length > 0)
    await trx
      .insertInto("programme_items")
      .values(
        items.map(({ id, position, item }) => ({
          id,
          event_id: eventId,
          position,
          kind: item.kind,
          title: item.title,
          description: item.description,
          speakers: item.speakers,
          room: item.room,
          starts_at: item.startsAt,
          ends_at: item.endsAt,
        })),
      )
      .execute();
  const rounds = items.filter(({ item }) => item.kind === "round");
  const workshops = rounds
    .flatMap(({ id, item }) => (item.workshops ?? []).map((workshop) => ({ round_id: id, workshop })))
    .map(({ round_id, workshop }, position) => ({
      id: newId(),
      event_id: eventId,
      round_id,
      position,
      ...workshop,
      place_limit: workshop.capacity,
      taken: 0,
    }));
  if (workshops.length > 0) await trx.insertInto("workshops").values(workshops).execute();
  return { roundIds: rounds.map(({ id }) => id), workshopIds: workshops.map(({ id }) => id) };
}

function eventRow(id: string, event: NewEvent & { slug: string }, now: Date) {
  return {
    id,
    slug: event.slug,
    region_id: event.regionId,
    kind: event.kind,
    theme: event.theme,
    title: event.title,
    summary: event.summary,
    about: event.about,
    doors_open_at: event.doorsOpenAt,
    starts_at: event.startsAt,
    ends_at: event.endsAt,
    previous_starts_at: null,
    venue_name: event.venueName,
    venue_address: event.venueAddress,
    venue_city: event.venueCity,
    directions: event.directions,
    accessibility: event.accessibility,
    costs: event.costs,
    contact_name: event.contactName,
    contact_email: event.contactEmail,
    capacity: event.capacity,
    place_limit: event.capacity,
    taken: 0,
    calendar_uid: `${newId()}@elkaar`,
    calendar_sequence: 0,
    public_version: 1,
    registration_closes_at: event.registrationClosesAt,
    published_at: event.published ? now.toISOString() : null,
    first_published_at: event.published ? now.toISOString() : null,
    cancelled_at: null,
    cancel_reason: null,
    created_at: now.toISOString(),
    series_id: event.seriesId ?? null,
    approval: event.asksApproval ? 1 : 0,
    invitation_only: event.invitationOnly ? 1 : 0,
  };
}
