import { z } from "zod";
import type { Database, Transaction } from "#db/types";
import { eventKinds } from "./change-rules";
import type { RecordedChange } from "./undo-rules";

const text = z.exactOptional(z.string());
const instantOrNull = z.exactOptional(z.string().nullable());

const values = z.object({
  title: text,
  kind: z.exactOptional(z.enum(eventKinds)),
  theme: text,
  summary: text,
  about: text,
  doorsOpenAt: instantOrNull,
  startsAt: text,
  endsAt: text,
  registrationClosesAt: instantOrNull,
  venueName: text,
  venueAddress: text,
  venueCity: text,
  directions: text,
  accessibility: text,
  costs: text,
});

/** Changes from before the log kept what stood there have no values. */
const recorded = z.object({
  fields: z.array(z.string()),
  before: values.default({}),
  after: values.default({}),
  movedProgramme: z.boolean().default(false),
});

export interface LastChange extends RecordedChange {
  at: string;
}

/** The last change of the details of an event, as the log has it. */
export async function findLastChange(db: Database | Transaction, eventId: string): Promise<LastChange | undefined> {
  const row = await db
    .selectFrom("audit_log")
    .select(["id", "at", "details"])
    .where("event_id", "=", eventId)
    .where("action", "=", "event.changed")
    .orderBy("at", "desc")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  return { id: row.id, at: row.at, ...recorded.parse(JSON.parse(row.details)) };
}
