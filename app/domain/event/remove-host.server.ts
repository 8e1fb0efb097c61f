import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { lockEvent, raisePublicVersion } from "#app/domain/registration/places.server";
import { takeRolesOf } from "./answer-host.server";
import { mayNameEditors, mayRemoveRole } from "./host-rules";
import type { RemoveRoleRefusal } from "./host-rules";
import { mayNameDesk } from "./name-desk.server";
import { listRolesAt } from "./organizers-to-tell.server";

export interface HostToRemove {
  eventId: string;
  organizationId: string;
  actorPersonId: string;
}

export type RemoveHostOutcome =
  { ok: true } | { ok: false; reason: "event_unknown" | "host_unknown" | "not_allowed" | "last_host" };

/**
 * Takes a host off an event, and the rights of its editors: an owner may, and the host itself. Refuses `last_host` for the
 * only one that visitors see of a public event.
 */
export async function removeHost(
  db: Database | Transaction,
  { eventId, organizationId, actorPersonId }: HostToRemove,
  now: Date,
): Promise<RemoveHostOutcome> {
  return inTransaction(db, async (trx): Promise<RemoveHostOutcome> => {
    const event = await lockEvent(trx, eventId);
    if (!event) return { ok: false, reason: "event_unknown" };
    const own = (await listRolesAt(trx, eventId)).filter(({ personId }) => personId === actorPersonId);
    if (!mayNameEditors(own, organizationId)) return { ok: false, reason: "not_allowed" };
    const { numDeletedRows } = await trx
      .deleteFrom("event_hosts")
      .where("event_id", "=", eventId)
      .where("organization_id", "=", organizationId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return { ok: false, reason: "host_unknown" };
    if (event.published_at !== null && !(await hasHost(trx, eventId))) return { ok: false, reason: "last_host" };
    await takeRolesOf(trx, { eventId, organizationId });
    await raisePublicVersion(trx, eventId);
    const act = {
      actorPersonId,
      action: "host.removed",
      subjectType: "organization" as const,
      subjectId: organizationId,
    };
    await recordAct(trx, { ...act, eventId, details: { organizationId } }, now);
    return { ok: true };
  });
}

async function hasHost(trx: Transaction, eventId: string): Promise<boolean> {
  const host = await trx
    .selectFrom("event_hosts")
    .select("event_id")
    .where("event_id", "=", eventId)
    .where("state", "in", ["named", "accepted"])
    .executeTakeFirst();
  return host !== undefined;
}

export interface RoleToRemove {
  eventId: string;
  roleId: string;
  actorPersonId: string;
}

export type RemoveRoleOutcome = { ok: true } | { ok: false; reason: "event_unknown" | RemoveRoleRefusal };

/** Takes somebody's role for this event away, see `mayRemoveRole`; who stands at the desk, whoever may name them. It counts from their next press of a button. */
export async function removeRole(
  db: Database | Transaction,
  { eventId, roleId, actorPersonId }: RoleToRemove,
  now: Date,
): Promise<RemoveRoleOutcome> {
  return inTransaction(db, async (trx): Promise<RemoveRoleOutcome> => {
    if (!(await lockEvent(trx, eventId))) return { ok: false, reason: "event_unknown" };
    const roles = await listRolesAt(trx, eventId);
    const own = roles.filter(({ personId }) => personId === actorPersonId);
    const role = roles.find(({ id }) => id === roleId);
    const isDesk = role?.role === "desk" && !role.byRegion;
    const mayAlways = isDesk && (await mayNameDesk(trx, actorPersonId, eventId));
    const refusal = mayAlways ? undefined : mayRemoveRole(own, roles, roleId);
    if (refusal) return { ok: false, reason: refusal };
    await trx.deleteFrom("roles").where("id", "=", roleId).execute();
    const personId = role?.personId ?? null;
    const act = {
      actorPersonId,
      action: isDesk ? "desk.removed" : "host.editor-removed",
      subjectType: "role" as const,
      subjectId: roleId,
      eventId,
    };
    await recordAct(trx, { ...act, details: { personId } }, now);
    return { ok: true };
  });
}
