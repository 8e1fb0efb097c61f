import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { organizerRoleFor } from "#app/domain/account/roles.server";
import { recordAct } from "#app/domain/audit/record.server";
import { isShared } from "#app/domain/person/claim-address.server";
import { findOrCreateOrganizer } from "#app/domain/person/find-or-create-organizer.server";
import { lockEvent } from "#app/domain/registration/places.server";
import type { NewEditor } from "./host-schema.server";
import { tellColleague } from "./name-editor.server";
import type { AddressRefusal } from "./name-editor.server";
import { listRolesAt } from "./organizers-to-tell.server";

export interface NamedDesk {
  eventId: string;
  editor: NewEditor;
  actorPersonId: string;
}

export type NameDeskOutcome =
  | { ok: true }
  | {
      ok: false;
      reason: Exclude<AddressRefusal, "already_editor"> | "event_unknown" | "not_allowed" | "already_there";
    };

/**
 * Names somebody for the desk of one event, and mails them how to sign in: they see who comes and print the lists, and
 * change nothing. Whoever may change the event may do so. Refuses `already_there` for who has a role at this event already:
 * every other role can do more.
 */
export async function nameDesk(
  db: Database | Transaction,
  { eventId, editor, actorPersonId }: NamedDesk,
  now: Date,
): Promise<NameDeskOutcome> {
  return inTransaction(db, async (trx): Promise<NameDeskOutcome> => {
    if (!(await lockEvent(trx, eventId))) return { ok: false, reason: "event_unknown" };
    if (!(await mayNameDesk(trx, actorPersonId, eventId))) return { ok: false, reason: "not_allowed" };
    if (await isShared(trx, editor.email)) return { ok: false, reason: "shared_address" };
    const at = now.toISOString();
    const personId = await findOrCreateOrganizer(trx, editor, at);
    if (personId === undefined) return { ok: false, reason: "address_of_another" };
    const roles = await listRolesAt(trx, eventId);
    if (roles.some((role) => role.personId === personId)) return { ok: false, reason: "already_there" };
    const roleId = newId();
    const role = { id: roleId, person_id: personId, region_id: null, event_id: eventId, role: "desk" as const };
    await trx
      .insertInto("roles")
      .values({ ...role, organization_id: null, created_at: at })
      .execute();
    const act = { actorPersonId, action: "desk.named", subjectType: "role" as const, subjectId: roleId, eventId };
    await recordAct(trx, { ...act, details: { personId } }, now);
    await tellColleague(trx, { eventId, personId, roleId, editor, actorPersonId, news: { what: "desk" } }, now);
    return { ok: true };
  });
}

/** Whether somebody may name and remove who stands at the desk of an event. */
export async function mayNameDesk(db: Database | Transaction, personId: string, eventId: string): Promise<boolean> {
  const role = await organizerRoleFor(db, personId, { eventId });
  return role === "editor" || role === "owner";
}
