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
    | "custom_question"
    | "mailing"
    | "table_plan"
    | "workshop"
    | "person"
    | "organization"
    | "contact_person"
    | "contact_place"
    | "contact_report"
    | "question"
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
  await recordActs(trx, [act], now);
}

const mostAtOnce = 1_000;

/** As `recordAct`, for many acts of one moment. */
export async function recordActs(trx: Transaction, acts: readonly Act[], now: Date): Promise<void> {
  for (let at = 0; at < acts.length; at += mostAtOnce)
    await trx
      .insertInto("audit_log")
      .values(acts.slice(at, at + mostAtOnce).map((act) => rowOf(act, now)))
      .execute();
}

function rowOf(act: Act, now: Date) {
  return {
    id: newId(),
    at: now.toISOString(),
    actor_person_id: act.actorPersonId,
    action: act.action,
    subject_type: act.subjectType,
    subject_id: act.subjectId,
    event_id: act.eventId,
    details: JSON.stringify(act.details),
  };
}
