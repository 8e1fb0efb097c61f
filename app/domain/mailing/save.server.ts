import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import type { MailingFields } from "./schema.server";

export interface NewMailing {
  eventId: string;
  fields: MailingFields;
  actorPersonId: string;
}

/** Keeps a mail as a draft: nothing leaves. */
export async function createMailing(
  db: Database | Transaction,
  { eventId, fields, actorPersonId }: NewMailing,
  now: Date,
): Promise<{ ok: true; mailingId: string } | { ok: false; reason: "workshop_unknown" }> {
  return inTransaction(
    db,
    async (trx): Promise<{ ok: true; mailingId: string } | { ok: false; reason: "workshop_unknown" }> => {
      if (!(await isWorkshopOf(trx, { eventId, fields }))) return { ok: false, reason: "workshop_unknown" };
      const id = newId();
      const made = { created_at: now.toISOString(), created_by: actorPersonId, recipient_count: 0 };
      await trx
        .insertInto("mailings")
        .values({ id, event_id: eventId, ...columnsOf(fields), ...made })
        .execute();
      await record(trx, { eventId, mailingId: id, action: "mailing.made", actorPersonId }, now);
      return { ok: true, mailingId: id };
    },
  );
}

export type DraftRefusal = "mailing_unknown" | "not_draft" | "workshop_unknown";
export type DraftOutcome = { ok: true } | { ok: false; reason: DraftRefusal };

/** Changes a draft. Refused once it is scheduled or has left (`not_draft`). */
export async function changeMailing(
  db: Database | Transaction,
  { mailingId, eventId, fields, actorPersonId }: NewMailing & { mailingId: string },
  now: Date,
): Promise<DraftOutcome> {
  return inTransaction(db, async (trx): Promise<DraftOutcome> => {
    if (!(await isWorkshopOf(trx, { eventId, fields }))) return { ok: false, reason: "workshop_unknown" };
    const { numUpdatedRows } = await trx
      .updateTable("mailings")
      .set(columnsOf(fields))
      .where("id", "=", mailingId)
      .where("event_id", "=", eventId)
      .where("scheduled_at", "is", null)
      .where("started_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return { ok: false, reason: await whyNot(trx, { eventId, mailingId }) };
    await record(trx, { eventId, mailingId, action: "mailing.changed", actorPersonId }, now);
    return { ok: true };
  });
}

/** Throws a draft away. Refused once it is scheduled or has left. */
export async function deleteMailing(
  db: Database | Transaction,
  { mailingId, eventId, actorPersonId }: Omit<NewMailing, "fields"> & { mailingId: string },
  now: Date,
): Promise<DraftOutcome> {
  return inTransaction(db, async (trx): Promise<DraftOutcome> => {
    const { numDeletedRows } = await trx
      .deleteFrom("mailings")
      .where("id", "=", mailingId)
      .where("event_id", "=", eventId)
      .where("scheduled_at", "is", null)
      .where("started_at", "is", null)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return { ok: false, reason: await whyNot(trx, { eventId, mailingId }) };
    await record(trx, { eventId, mailingId, action: "mailing.deleted", actorPersonId }, now);
    return { ok: true };
  });
}

async function whyNot(
  trx: Transaction,
  { eventId, mailingId }: { eventId: string; mailingId: string },
): Promise<"mailing_unknown" | "not_draft"> {
  const row = await trx
    .selectFrom("mailings")
    .select("id")
    .where("id", "=", mailingId)
    .where("event_id", "=", eventId)
    .executeTakeFirst();
  return row ? "not_draft" : "mailing_unknown";
}

/** A workshop of another event would be a group of nobody. */
async function isWorkshopOf(
  trx: Transaction,
  { eventId, fields: { workshopId } }: { eventId: string; fields: MailingFields },
): Promise<boolean> {
  if (workshopId === null) return true;
  const row = await trx
    .selectFrom("workshops")
    .select("id")
    .where("id", "=", workshopId)
    .where("event_id", "=", eventId)
    .executeTakeFirst();
  return row !== undefined;
}

function columnsOf(fields: MailingFields) {
  const { kind, subject, body, language, audience, role, sector, timing } = fields;
  return {
    ...{ kind, subject, body, language, audience, role, sector, timing },
    workshop_id: fields.workshopId,
    with_calendar: fields.withCalendar ? 1 : 0,
    send_at: fields.sendAt,
    days_from_event: fields.daysFromEvent,
    clock_time: fields.clockTime,
  };
}

interface MailingAct {
  eventId: string;
  mailingId: string;
  action: string;
  actorPersonId: string | null;
  details?: Record<string, number | string>;
}

/** Writes down who did what with a mailing. */
export async function record(
  trx: Transaction,
  { eventId, mailingId, action, actorPersonId, details = {} }: MailingAct,
  now: Date,
): Promise<void> {
  const act = { actorPersonId, action, subjectType: "mailing" as const, subjectId: mailingId, eventId, details };
  await recordAct(trx, act, now);
}
