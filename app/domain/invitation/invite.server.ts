import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { nameKey, searchKey, sortKey } from "#app/domain/person/rules";
import { subscriptionOf, takeSubscriptions } from "#app/domain/subscription/subscriptions.server";
import type { Subscriptions } from "#app/domain/subscription/subscriptions.server";
import { invitationPayload } from "./invitation-mail.server";
import { previewInvite } from "./preview-invite.server";
import type { InviteInput, InvitePlan, InviteRefusal } from "./preview-invite.server";
import type { ListedPerson } from "./schema.server";

export interface ConfirmedInvite extends InviteInput {
  /** The hash of the preview that the organizer agreed to. */
  previewHash: string;
  actorPersonId: string;
}

export type InviteOutcome =
  | { ok: true; invited: number }
  | { ok: false; reason: InviteRefusal }
  | { ok: false; reason: "preview_outdated"; plan: InvitePlan };

/**
 * Invites everybody on the list who is not invited yet: a row and a mail each, in one transaction. The unique key (event,
 * address, normalized name) decides who is new, so that the same list sent twice, also at the same moment, mails each
 * person once; a list of which nobody is left invites 0 and is no mistake.
 *
 * An invitation holds no place. Refused: as registering would be; `too_many_invited` (5,000 for one event);
 * `preview_outdated` when others would be invited than the organizer saw.
 */
export async function invite(db: Database | Transaction, input: ConfirmedInvite, now: Date): Promise<InviteOutcome> {
  return inTransaction(db, async (trx): Promise<InviteOutcome> => {
    const preview = await previewInvite(trx, input, now);
    if (!preview.ok) return preview;
    const { plan } = preview;
    if (plan.fresh.length === 0) return { ok: true, invited: 0 };
    if (plan.hash !== input.previewHash) return { ok: false, reason: "preview_outdated", plan };
    const written = await writeInvitations(trx, { input, fresh: plan.fresh }, now);
    const emails = written.map(({ email }) => email);
    const subscriptions = await takeSubscriptions(trx, { regionId: plan.event.region_id, emails }, now);
    for (const row of written) await mailInvitation(trx, { row, plan, input, subscriptions }, now);
    if (written.length === 0) return { ok: true, invited: 0 };
    const act = { actorPersonId: input.actorPersonId, action: "invitation.sent", subjectType: "event" as const };
    const { eventId } = input;
    await recordAct(trx, { ...act, subjectId: eventId, eventId, details: { told: written.length } }, now);
    return { ok: true, invited: written.length };
  });
}

type WrittenRow = Awaited<ReturnType<typeof writeSome>>[number];

/** In the order of the unique key, so that two lists at once never wait for each other in a ring. */
async function writeInvitations(
  trx: Transaction,
  { input, fresh }: { input: ConfirmedInvite; fresh: ListedPerson[] },
  now: Date,
): Promise<WrittenRow[]> {
  const rows = fresh
    .map((person) => rowOf(person, input, now))
    .sort((a, b) => (`${a.email}\n${a.name_key}` < `${b.email}\n${b.name_key}` ? -1 : 1));
  const written: WrittenRow[] = [];
  for (let start = 0; start < rows.length; start += rowsAtOnce)
    written.push(...(await writeSome(trx, rows.slice(start, start + rowsAtOnce))));
  return written;
}

const rowsAtOnce = 100;

function rowOf(person: ListedPerson, { eventId, language }: ConfirmedInvite, now: Date) {
  const at = now.toISOString();
  const { name, email, organization, role } = person;
  const keys = { name_key: nameKey(name), name_search: searchKey(name), name_sort: sortKey(name) };
  const mailed = { invited_at: at, mailed_at: at, mail_key: `invitation:${newId()}`, reminders: 0 };
  return {
    id: newId(),
    event_id: eventId,
    email,
    name,
    ...keys,
    organization,
    role,
    language,
    link_version: 1,
    ...mailed,
  };
}

/** The rows that are ours: new ones, and those that an organizer had taken back. */
function writeSome(trx: Transaction, rows: ReturnType<typeof rowOf>[]) {
  return trx
    .insertInto("invitations")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["event_id", "email", "name_key"])
        .doUpdateSet((row) => ({
          name: row.ref("excluded.name"),
          organization: row.ref("excluded.organization"),
          role: row.ref("excluded.role"),
          language: row.ref("excluded.language"),
          invited_at: row.ref("excluded.invited_at"),
          mailed_at: row.ref("excluded.mailed_at"),
          mail_key: row.ref("excluded.mail_key"),
          reminders: 0,
          declined_at: null,
          decline_reason: null,
          withdrawn_at: null,
          withdrawn_by: null,
        }))
        .where("invitations.withdrawn_by", "=", "organizer"),
    )
    .returning(["id", "link_version as linkVersion", "name", "email", "language", "mail_key as mailKey"])
    .execute();
}

interface OneInvitation {
  row: WrittenRow;
  plan: InvitePlan;
  input: ConfirmedInvite;
  subscriptions: Subscriptions;
}

async function mailInvitation(
  trx: Transaction,
  { row, plan, input, subscriptions }: OneInvitation,
  now: Date,
): Promise<void> {
  const { id, linkVersion, name, email, language, mailKey } = row;
  const unsubscribe = subscriptionOf(subscriptions, email);
  const said = { line: input.line, isReminder: false, unsubscribe };
  const payload = invitationPayload(plan.event, { id, linkVersion, name }, said);
  await enqueueEmail(
    trx,
    {
      template: "invitation",
      payload,
      language,
      to: { name, address: email },
      dedupeKey: mailKey,
      orderKey: `invitation:${id}`,
      eventId: input.eventId,
    },
    now,
  );
}
