import { newId } from "#db/id";
import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { previewHash } from "#app/domain/event/preview-hash.server";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { listUnsubscribed, subscriptionOf, takeSubscriptions } from "#app/domain/subscription/subscriptions.server";
import type { Subscriptions } from "#app/domain/subscription/subscriptions.server";
import { closedReason } from "#app/domain/registration/rules";
import { invitationPayload } from "./invitation-mail.server";
import { findInvitingEvent } from "./inviting-event.server";
import type { InvitingEvent } from "./inviting-event.server";
import { readInvitations } from "./list-invitations.server";
import type { InviteRefusal } from "./preview-invite.server";
import { mayRemind, remindableSince } from "./rules";

type Reminded = Awaited<ReturnType<typeof readInvitations>>[number];

export interface RemindPlan {
  event: InvitingEvent;
  told: Reminded[];
  hash: string;
}

export type RemindRefusal = Exclude<InviteRefusal, "too_many_invited"> | "nobody_to_remind";
export type RemindPreview = { ok: true; plan: RemindPlan } | { ok: false; reason: RemindRefusal };

/** Who would be reminded now: no answer yet, and no mail in the last three days. Writes nothing. */
export async function previewReminder(
  db: Database | Transaction,
  { eventId }: { eventId: string },
  now: Date,
): Promise<RemindPreview> {
  const event = await findInvitingEvent(db, { eventId });
  if (!event) return { ok: false, reason: "event_unknown" };
  const closed = closedReason(event, now);
  if (closed) return { ok: false, reason: closed };
  const remindable = (await readInvitations(db, eventId)).filter((line) => mayRemind(line, now));
  const emails = remindable.map(({ email }) => email);
  const unsubscribed = await listUnsubscribed(db, { regionId: event.region_id, emails });
  const told = remindable.filter(({ email }) => !unsubscribed.has(email));
  if (told.length === 0) return { ok: false, reason: "nobody_to_remind" };
  return { ok: true, plan: { event, told, hash: previewHash({ eventId, told: told.map(({ id }) => id) }) } };
}

export interface ConfirmedReminder {
  eventId: string;
  previewHash: string;
  actorPersonId: string;
}

export type RemindOutcome =
  | { ok: true; told: number }
  | { ok: false; reason: RemindRefusal }
  | { ok: false; reason: "preview_outdated"; plan: RemindPlan };

/**
 * Reminds who did not answer. Each row is taken by a guard on when it was mailed last, so that two organizers at once, or
 * a form that is sent twice, remind nobody twice within three days.
 */
export async function remind(db: Database | Transaction, input: ConfirmedReminder, now: Date): Promise<RemindOutcome> {
  return inTransaction(db, async (trx): Promise<RemindOutcome> => {
    const preview = await previewReminder(trx, input, now);
    if (!preview.ok) return preview;
    const { plan } = preview;
    if (plan.hash !== input.previewHash) return { ok: false, reason: "preview_outdated", plan };
    const emails = plan.told.map(({ email }) => email);
    const subscriptions = await takeSubscriptions(trx, { regionId: plan.event.region_id, emails }, now);
    let told = 0;
    for (const line of [...plan.told].sort((a, b) => (a.id < b.id ? -1 : 1)))
      if (await remindOne(trx, { plan, line, subscriptions }, now)) told += 1;
    if (told === 0) return { ok: false, reason: "nobody_to_remind" };
    const { eventId, actorPersonId } = input;
    const act = { actorPersonId, action: "invitation.reminded", subjectType: "event" as const, subjectId: eventId };
    await recordAct(trx, { ...act, eventId, details: { told } }, now);
    return { ok: true, told };
  });
}

async function remindOne(
  trx: Transaction,
  { plan, line, subscriptions }: { plan: RemindPlan; line: Reminded; subscriptions: Subscriptions },
  now: Date,
): Promise<boolean> {
  const mailKey = `invitation:${newId()}`;
  const { numUpdatedRows } = await trx
    .updateTable("invitations")
    .set({ mailed_at: now.toISOString(), mail_key: mailKey, reminders: sql<number>`reminders + 1` })
    .where("id", "=", line.id)
    .where("mailed_at", "<=", remindableSince(now))
    .where("withdrawn_at", "is", null)
    .where("declined_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  const { id, linkVersion, name, email, language } = line;
  const said = { line: null, isReminder: true, unsubscribe: subscriptionOf(subscriptions, email) };
  const payload = invitationPayload(plan.event, { id, linkVersion, name }, said);
  const to = { name, address: email };
  const mail = { template: "invitation" as const, payload, language, to, dedupeKey: mailKey };
  await enqueueEmail(trx, { ...mail, orderKey: `invitation:${id}`, eventId: plan.event.id }, now);
  return true;
}
