import type { EmailTemplate } from "#emails/templates";
import type { Database } from "#db/types";

/** The mails of one kind in the outbox, by registration. */
export async function mailsOf(db: Database, template: EmailTemplate) {
  const rows = await db
    .selectFrom("outbox")
    .select(["registration_id", "recipient_email", "recipient_name", "language", "payload", "event_id"])
    .where("template", "=", template)
    .execute();
  return new Map(
    rows.map(({ registration_id, payload, ...row }) => [registration_id ?? "", { ...row, payload: parse(payload) }]),
  );
}

function parse(payload: string): unknown {
  return JSON.parse(payload);
}

/** A state of the registrations, to compare before and after. */
export function listSequences(db: Database, eventId: string) {
  return db
    .selectFrom("registrations")
    .select(["id", "status", "calendar_sequence as sequence"])
    .where("event_id", "=", eventId)
    .orderBy("id")
    .execute();
}

export function getEvent(db: Database, eventId: string) {
  return db.selectFrom("events").selectAll().where("id", "=", eventId).executeTakeFirstOrThrow();
}

export function listAudit(db: Database, eventId: string) {
  return db
    .selectFrom("audit_log")
    .select(["action", "actor_person_id", "details"])
    .where("event_id", "=", eventId)
    .orderBy("at")
    .orderBy("action")
    .execute();
}
