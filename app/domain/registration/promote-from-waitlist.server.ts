import { sql } from "kysely";
import type { Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { writeGrants } from "#app/domain/visibility/write-grants.server";
import { getRegistrationMail } from "./mail-facts.server";
import type { LockedEvent } from "./places.server";
import { lockEvent, takeEventPlace, takeWorkshopPlace } from "./places.server";
import { mayPromote } from "./rules";
import { isWaiting } from "./standing.server";

/**
 * Gives every place that is free to who waits longest, each with a mail; a request is nobody who waits. A workshop that was wished for is taken when it
 * has room; else the wish stays without a place, and the mail asks to choose again. Answers how many moved up: nobody
 * when the event was cancelled or is over. The caller's transaction holds the event's row from here on.
 */
export async function promoteFromWaitlist(
  trx: Transaction,
  { eventId }: { eventId: string },
  now: Date,
): Promise<number> {
  const event = await lockEvent(trx, eventId);
  if (event === undefined || !mayPromote(event, now)) return 0;
  let promoted = 0;
  while (event.taken + promoted < event.place_limit) {
    const first = await findFirstWaiting(trx, eventId);
    if (first === undefined || !(await promote(trx, { event, registrationId: first.id, actorPersonId: null }, now)))
      break;
    promoted += 1;
  }
  return promoted;
}

function findFirstWaiting(trx: Transaction, eventId: string) {
  return trx
    .selectFrom("registrations")
    .select("id")
    .where("event_id", "=", eventId)
    .where(isWaiting("registrations"))
    .orderBy("waitlisted_at")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
}

export interface PlaceToGive {
  event: LockedEvent;
  registrationId: string;
  actorPersonId: string | null;
}

/**
 * Gives one who waits a place, with a mail; false when there is none left. The caller holds the event's row, and knows
 * that this registration waits.
 */
export async function promote(trx: Transaction, given: PlaceToGive, now: Date): Promise<boolean> {
  const { event, registrationId, actorPersonId } = given;
  if (!(await givePlace(trx, given, now))) return false;
  await mailPromotion(trx, registrationId, now);
  const act = { action: "registration.promoted", subjectType: "registration", subjectId: registrationId } as const;
  await recordAct(trx, { ...act, actorPersonId, eventId: event.id, details: {} }, now);
  return true;
}

/** The place itself, with the workshops that were wished for and have room, but no mail; false when there is none left. */
export async function givePlace(
  trx: Transaction,
  { event, registrationId }: Pick<PlaceToGive, "event" | "registrationId">,
  now: Date,
): Promise<boolean> {
  const place = { eventId: event.id, calendarSequence: event.calendar_sequence };
  if (!(await takeEventPlace(trx, place, now))) return false;
  const row = await trx
    .updateTable("registrations")
    .set({
      status: "placed",
      placed_at: now.toISOString(),
      waitlisted_at: null,
      calendar_sequence: sql<number>`calendar_sequence + 1`,
      link_mailed_at: now.toISOString(),
    })
    .where("id", "=", registrationId)
    .returning(["person_id", "confirmed_at"])
    .executeTakeFirstOrThrow();
  await takeWishedWorkshops(trx, { eventId: event.id, registrationId });
  if (row.confirmed_at !== null) await writeGrants(trx, { personId: row.person_id });
  return true;
}

async function takeWishedWorkshops(
  trx: Transaction,
  { eventId, registrationId }: { eventId: string; registrationId: string },
): Promise<void> {
  const wishes = await trx
    .selectFrom("registration_workshops")
    .select(["round_id", "workshop_id"])
    .where("registration_id", "=", registrationId)
    .where("holds_place", "=", 0)
    .orderBy("workshop_id")
    .execute();
  for (const wish of wishes) {
    const place = { eventId, roundId: wish.round_id, workshopId: wish.workshop_id };
    if (!(await takeWorkshopPlace(trx, place))) continue;
    await trx
      .updateTable("registration_workshops")
      .set({ holds_place: 1 })
      .where("registration_id", "=", registrationId)
      .where("round_id", "=", wish.round_id)
      .execute();
  }
}

async function mailPromotion(trx: Transaction, registrationId: string, now: Date): Promise<void> {
  const facts = await getRegistrationMail(trx, registrationId);
  const fullWorkshops = facts.withoutPlace.map(({ roundTitle, title }) => ({ roundTitle, title }));
  await enqueueEmail(
    trx,
    {
      template: "waitlist-promoted",
      payload: { ...facts.mail, workshops: facts.workshops, fullWorkshops },
      language: facts.language,
      to: facts.to,
      dedupeKey: `promoted:${registrationId}:${facts.mail.registration.calendarSequence}`,
      eventId: facts.eventId,
      registrationId,
    },
    now,
  );
}
