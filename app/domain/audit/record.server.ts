import { newId } from "#db/id";
import type { Transaction } from "#db/types";

export type Fact = string | number | boolean | null;

export interface Act {
  /** Who did it; null for an attendee with a personal link, and for the product itself. */
  actorPersonId: string | null;
  /** A verb in the past with its noun: `registration.withdrawn`. */
  action: string;
  subjectType:
    | "event"
    | "registration"
    | "invitation"
    | "workshop"
    | "person"
    | "organization"
    | "region"
    | "role"
    | "outbox"
    | "series"
    | "session";
  subjectId: string;
  eventId: string | null;
  /** Numbers, ids, names of fields, and what stood on the public page of an event. Never a person's name or address. */
  details: Record<string, Fact | Fact[] | Record<string, Fact>>;
}

/** Appends to the audit log, in the transaction of the act: neither can happen alone. */
export async function recordAct(trx: Transaction, act: Act, now: Date): Promise<void> {
  await trx
    .insertInto("audit_log")
    .values({
      id: newId(),
      at: now.toISOString(),
      actor_person_id: act.actorPersonId,
      action: act.action,
      subject_type: act.subjectType,
      subject_id: act.subjectId,
      event_id: act.eventId,
      details: JSON.stringify(act.details),
    })
    .execute();
}
