import { z } from "zod";
import type { Database } from "#db/types";

const payload = z.looseObject({
  position: z.number().nullish(),
  event: z.looseObject({ venueName: z.string() }).optional(),
});

/** The mails that were written, oldest first, with what they say. */
export async function listMails(db: Database) {
  const rows = await db
    .selectFrom("outbox")
    .select(["template", "recipient_email", "registration_id", "payload", "dedupe_key"])
    .orderBy("number")
    .execute();
  return rows.map((row) => ({ ...row, payload: payload.parse(JSON.parse(row.payload)) }));
}

export function readEvent(db: Database, eventId: string) {
  return db.selectFrom("events").selectAll().where("id", "=", eventId).executeTakeFirstOrThrow();
}

export function readWorkshop(db: Database, workshopId: string) {
  return db.selectFrom("workshops").selectAll().where("id", "=", workshopId).executeTakeFirstOrThrow();
}

export function readRegistration(db: Database, email: string) {
  return db.selectFrom("registrations").selectAll().where("email", "=", email).executeTakeFirstOrThrow();
}
