import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { organizerRoleFor } from "#app/domain/account/roles.server";
import { recordAct } from "#app/domain/audit/record.server";
import { findOrCreateOrganization } from "#app/domain/organization/find-or-create.server";
import { lockEvent, raisePublicVersion } from "#app/domain/registration/places.server";
import type { HostFields } from "./host-schema.server";
import { giveEditorRole } from "./name-editor.server";
import type { AddressRefusal } from "./name-editor.server";

export interface NewHost extends HostFields {
  eventId: string;
  actorPersonId: string;
}

export type AddHostOutcome =
  | { ok: true; asked: boolean }
  | { ok: false; reason: AddressRefusal | "event_unknown" | "event_cancelled" | "not_allowed" | "already_host" };

/**
 * Adds an organization as host, by name. With an editor it is asked: they get a mail, and it stands on the page once they
 * say yes. Without one it stands there at once, put down by who adds it. A host that said no can be asked again.
 * Refuses `not_allowed` to editors of a host that has not said yes itself.
 */
export async function addHost(db: Database | Transaction, host: NewHost, now: Date): Promise<AddHostOutcome> {
  return inTransaction(db, async (trx): Promise<AddHostOutcome> => {
    const { eventId, editor, actorPersonId } = host;
    const event = await lockEvent(trx, eventId);
    if (!event) return { ok: false, reason: "event_unknown" };
    if (event.cancelled_at !== null) return { ok: false, reason: "event_cancelled" };
    if (!(await organizerRoleFor(trx, actorPersonId, { eventId }))) return { ok: false, reason: "not_allowed" };
    const organization = await findOrCreateOrganization(trx, host.organization, now);
    const state = editor === null ? ("named" as const) : ("asked" as const);
    const written = await writeHost(trx, { eventId, organizationId: organization.id, state, actorPersonId }, now);
    if (!written) return { ok: false, reason: "already_host" };
    const details = { organizationId: organization.id };
    const act = {
      actorPersonId,
      action: "host.added",
      subjectType: "organization" as const,
      subjectId: organization.id,
    };
    await recordAct(trx, { ...act, eventId, details }, now);
    await raisePublicVersion(trx, eventId);
    if (editor === null) return { ok: true, asked: false };
    const news = { what: "asked" as const, organization: organization.name };
    const given = await giveEditorRole(
      trx,
      { eventId, organizationId: organization.id, editor, actorPersonId, news },
      now,
    );
    return given.ok ? { ok: true, asked: true } : given;
  });
}

interface HostRow {
  eventId: string;
  organizationId: string;
  state: "named" | "asked";
  actorPersonId: string;
}

/** False where it is a host already. */
async function writeHost(
  trx: Transaction,
  { eventId, organizationId, state, actorPersonId }: HostRow,
  now: Date,
): Promise<boolean> {
  await trx
    .deleteFrom("event_hosts")
    .where("event_id", "=", eventId)
    .where("organization_id", "=", organizationId)
    .where("state", "=", "declined")
    .execute();
  const asked = state === "asked" ? { asked_at: now.toISOString(), asked_by: actorPersonId } : {};
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("event_hosts")
    .values({ event_id: eventId, organization_id: organizationId, state, ...asked })
    .onConflict((conflict) => conflict.columns(["event_id", "organization_id"]).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
