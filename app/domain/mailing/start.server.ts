import { newId } from "#db/id";
import type { Transaction } from "#db/types";
import type { GroupPerson } from "./find-group.server";
import type { Mailing, MailingEvent } from "./find-mailing.server";
import { divideGroup } from "./preview-mailing.server";

const rowsAtOnce = 100;

/**
 * Writes down who gets a mailing, in the order in which it leaves; the mails themselves are written later, some at a
 * time. Answers how many people that are. The caller holds the mailing's row, so that it begins once.
 */
export async function startMailing(
  trx: Transaction,
  { mailing, event }: { mailing: Mailing; event: MailingEvent },
  now: Date,
): Promise<number> {
  const { told, unsubscribed } = await divideGroup(trx, { mailing, event });
  const at = now.toISOString();
  const rowOf = (outcome: "waiting" | "unsubscribed", first: number) => (person: GroupPerson, index: number) => ({
    id: newId(),
    mailing_id: mailing.id,
    registration_id: person.isInvited ? null : person.id,
    invitation_id: person.isInvited ? person.id : null,
    position: first + index,
    email: person.email,
    name: person.name,
    outcome,
    mail_key: `mailing:${mailing.id}:${person.id}`,
    created_at: at,
  });
  const rows = [...told.map(rowOf("waiting", 0)), ...unsubscribed.map(rowOf("unsubscribed", told.length))];
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await trx
      .insertInto("mailing_recipients")
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  const written = told.length === 0 ? { written_at: at } : {};
  await trx
    .updateTable("mailings")
    .set({ started_at: at, recipient_count: told.length, ...written })
    .where("id", "=", mailing.id)
    .execute();
  return told.length;
}
