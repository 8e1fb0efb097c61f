import type { Transaction } from "#db/types";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { raiseCalendarSequences } from "./raise-calendar-sequences.server";
import type { ToldPerson } from "./preview-change.server";

/** Writes the mail "this has changed" to each of these people, and gives their calendar entries the number it says. */
export async function tellPeople(
  trx: Transaction,
  { eventId, told }: { eventId: string; told: ToldPerson[] },
  now: Date,
): Promise<void> {
  await raiseCalendarSequences(
    trx,
    told.map(({ person }) => person.registrationId),
  );
  for (const { person, payload } of told) {
    const { registrationId, name, email, language } = person;
    const dedupeKey = `event-changed:${registrationId}:${payload.registration.calendarSequence}`;
    const to = { name, address: email };
    const mail = { template: "event-changed" as const, payload, language, to, dedupeKey, eventId, registrationId };
    await enqueueEmail(trx, mail, now);
  }
}
