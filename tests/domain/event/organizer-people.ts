import type { EmailTemplate } from "#emails/templates";
import { newId } from "#db/id";
import type { Database } from "#db/types";

/** An organizer of a region or of one event, and their id. */
export async function createOrganizer(
  db: Database,
  role: { regionId: string } | { eventId: string },
  weight: "owner" | "editor" | "desk" = "editor",
  name = "Femke Terpstra",
): Promise<string> {
  const id = newId();
  const at = "2026-09-01T10:00:00.000Z";
  const key = name.toLowerCase();
  await db.insertInto("persons").values({ id, name, name_search: key, name_sort: key, created_at: at }).execute();
  await db
    .insertInto("roles")
    .values({
      id: newId(),
      person_id: id,
      region_id: "regionId" in role ? role.regionId : null,
      event_id: "eventId" in role ? role.eventId : null,
      role: weight,
      created_at: at,
    })
    .execute();
  return id;
}

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
