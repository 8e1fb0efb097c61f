import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { lockEvent, raisePublicVersion } from "#app/domain/registration/places.server";
import { mayAnswer } from "./host-rules";
import { listRolesAt } from "./organizers-to-tell.server";

export interface HostAnswer {
  eventId: string;
  organizationId: string;
  answer: "accepted" | "declined";
  actorPersonId: string;
}

export type AnswerOutcome = { ok: true } | { ok: false; reason: "event_unknown" | "host_unknown" | "not_asked" };

/**
 * Whether a host that was asked joins, said by one of its editors. Yes puts it on the page; no takes the rights of its
 * editors away again. Refuses `not_asked` when the question no longer stands, or stands for somebody else.
 */
export async function answerHost(
  db: Database | Transaction,
  { eventId, organizationId, answer, actorPersonId }: HostAnswer,
  now: Date,
): Promise<AnswerOutcome> {
  return inTransaction(db, async (trx): Promise<AnswerOutcome> => {
    if (!(await lockEvent(trx, eventId))) return { ok: false, reason: "event_unknown" };
    const host = await trx
      .selectFrom("event_hosts")
      .select("state")
      .where("event_id", "=", eventId)
      .where("organization_id", "=", organizationId)
      .executeTakeFirst();
    if (!host) return { ok: false, reason: "host_unknown" };
    const own = (await listRolesAt(trx, eventId)).filter(({ personId }) => personId === actorPersonId);
    if (!mayAnswer(own, { organizationId, state: host.state })) return { ok: false, reason: "not_asked" };
    await trx
      .updateTable("event_hosts")
      .set({ state: answer, answered_at: now.toISOString(), answered_by: actorPersonId })
      .where("event_id", "=", eventId)
      .where("organization_id", "=", organizationId)
      .execute();
    if (answer === "declined") await takeRolesOf(trx, { eventId, organizationId });
    await raisePublicVersion(trx, eventId);
    const act = { actorPersonId, action: `host.${answer}`, subjectType: "organization" as const };
    await recordAct(trx, { ...act, subjectId: organizationId, eventId, details: { organizationId } }, now);
    return { ok: true };
  });
}

/** The roles at this event in the name of this host. */
export async function takeRolesOf(
  trx: Transaction,
  { eventId, organizationId }: { eventId: string; organizationId: string },
): Promise<void> {
  await trx
    .deleteFrom("roles")
    .where("event_id", "=", eventId)
    .where("organization_id", "=", organizationId)
    .where("role", "!=", "owner")
    .execute();
}
