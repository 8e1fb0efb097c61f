import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { isShared } from "#app/domain/person/claim-address.server";
import { findOrCreateOrganizer } from "#app/domain/person/find-or-create-organizer.server";
import { lockEvent } from "#app/domain/registration/places.server";
import type { HostNews } from "#emails/host-told";
import { factsWith, findEventToChange } from "./find-event-to-change.server";
import { mayNameEditors } from "./host-rules";
import type { NewEditor } from "./host-schema.server";
import { listRolesAt, regionOf, tellOrganizers } from "./organizers-to-tell.server";

export interface NamedEditor {
  eventId: string;
  organizationId: string;
  editor: NewEditor;
  actorPersonId: string;
}

export type AddressRefusal = "shared_address" | "address_of_another" | "already_editor";

export type NameEditorOutcome =
  { ok: true } | { ok: false; reason: AddressRefusal | "event_unknown" | "host_unknown" | "not_allowed" };

/**
 * Names somebody who edits the event in the name of one of its hosts, and mails them how to sign in. Refuses
 * `shared_address` (a mailbox of several people opens nothing for one of them), `address_of_another` (it belongs to
 * another name) and `already_editor`.
 */
export async function nameEditor(
  db: Database | Transaction,
  { eventId, organizationId, editor, actorPersonId }: NamedEditor,
  now: Date,
): Promise<NameEditorOutcome> {
  return inTransaction(db, async (trx): Promise<NameEditorOutcome> => {
    if (!(await lockEvent(trx, eventId))) return { ok: false, reason: "event_unknown" };
    const host = await trx
      .selectFrom("event_hosts")
      .innerJoin("organizations", "organizations.id", "event_hosts.organization_id")
      .select(["organizations.name", "event_hosts.state"])
      .where("event_id", "=", eventId)
      .where("organization_id", "=", organizationId)
      .executeTakeFirst();
    if (!host || host.state === "declined") return { ok: false, reason: "host_unknown" };
    const roles = await listRolesAt(trx, eventId);
    const own = roles.filter(({ personId }) => personId === actorPersonId);
    if (!mayNameEditors(own, organizationId)) return { ok: false, reason: "not_allowed" };
    const what = host.state === "asked" ? ("asked" as const) : ("invited" as const);
    const invitation = { eventId, organizationId, editor, actorPersonId, news: { what, organization: host.name } };
    return giveEditorRole(trx, invitation, now);
  });
}

interface Invitation extends NamedEditor {
  news: HostNews;
}

/** Writes the role and the mail about it. The caller holds the event's row and knows that this is allowed. */
export async function giveEditorRole(
  trx: Transaction,
  { eventId, organizationId, editor, actorPersonId, news }: Invitation,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: AddressRefusal }> {
  if (await isShared(trx, editor.email)) return { ok: false, reason: "shared_address" };
  const at = now.toISOString();
  const personId = await findOrCreateOrganizer(trx, editor, at);
  if (personId === undefined) return { ok: false, reason: "address_of_another" };
  const roles = await listRolesAt(trx, eventId);
  if (roles.some((role) => role.personId === personId && role.organizationId === organizationId))
    return { ok: false, reason: "already_editor" };
  const role = { id: newId(), person_id: personId, region_id: null, event_id: eventId, role: "editor" as const };
  await trx
    .insertInto("roles")
    .values({ ...role, organization_id: organizationId, created_at: at })
    .execute();
  const act = { actorPersonId, action: "host.editor-named", subjectType: "role" as const, subjectId: role.id, eventId };
  await recordAct(trx, { ...act, details: { organizationId, personId } }, now);
  if (personId === actorPersonId) return { ok: true };
  await tellColleague(trx, { eventId, personId, roleId: role.id, editor, actorPersonId, news }, now);
  return { ok: true };
}

export interface NewColleague extends Omit<Invitation, "organizationId"> {
  personId: string;
  roleId: string;
}

/** Mails somebody that they have a role at this event now, and how to sign in. */
export async function tellColleague(trx: Transaction, told: NewColleague, now: Date): Promise<void> {
  const { eventId, personId, roleId, editor, actorPersonId, news } = told;
  const event = await findEventToChange(trx, { eventId });
  if (!event) throw new Error("The event is held and yet gone");
  const actor = await trx.selectFrom("persons").select("name").where("id", "=", actorPersonId).executeTakeFirst();
  const facts = factsWith(event, event.details);
  const payload = { region: await regionOf(trx, eventId), event: facts, by: actor?.name ?? "", news };
  const organizer = { personId, name: editor.name, email: editor.email, organizations: [], payload };
  await tellOrganizers(trx, { eventId, organizers: [organizer], fact: `${news.what}:${roleId}` }, now);
}
