import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { enqueueEmail } from "#app/domain/outbox/enqueue-email.server";
import { isShared } from "#app/domain/person/claim-address.server";
import { findOrCreateOrganizer } from "#app/domain/person/find-or-create-organizer.server";
import { writeGrants } from "#app/domain/visibility/write-grants.server";
import { listOwnedRegions } from "./organizer-queries.server";
import type { NewOrganizer } from "./organizer-schema.server";
import { lockRegion } from "./remove-organizer.server";

export interface NamedOrganizer {
  organizer: NewOrganizer;
  actorPersonId: string;
}

export type NameOrganizerRefusal = "region_unknown" | "shared_address" | "address_of_another" | "already_organizer";
export type NameOrganizerOutcome = { ok: true } | { ok: false; reason: NameOrganizerRefusal };

/**
 * An owner names somebody who organizes for the whole region, and mails them how to sign in. Refuses `region_unknown` for a
 * region that is not theirs, `shared_address` (a mailbox of several people opens nothing for one of them),
 * `address_of_another` (it belongs to another name), and `already_organizer` for who has a role there.
 */
export async function nameOrganizer(
  db: Database | Transaction,
  { organizer, actorPersonId }: NamedOrganizer,
  now: Date,
): Promise<NameOrganizerOutcome> {
  const { name, email, role } = organizer;
  return inTransaction(db, async (trx): Promise<NameOrganizerOutcome> => {
    const regionId = await chooseRegion(trx, { wanted: organizer.region, actorPersonId });
    if (regionId === undefined || !(await lockRegion(trx, regionId))) return { ok: false, reason: "region_unknown" };
    if (await isShared(trx, email)) return { ok: false, reason: "shared_address" };
    const at = now.toISOString();
    const personId = await findOrCreateOrganizer(trx, { name, email }, at);
    if (personId === undefined) return { ok: false, reason: "address_of_another" };
    const present = await trx
      .selectFrom("roles")
      .select("id")
      .where("region_id", "=", regionId)
      .where("person_id", "=", personId)
      .executeTakeFirst();
    if (present) return { ok: false, reason: "already_organizer" };
    const roleId = newId();
    const given = { id: roleId, person_id: personId, region_id: regionId, event_id: null, role };
    await trx
      .insertInto("roles")
      .values({ ...given, organization_id: null, created_at: at })
      .execute();
    await writeGrants(trx, { personId });
    const act = { actorPersonId, action: "organizer.named", subjectType: "role" as const, subjectId: roleId };
    await recordAct(trx, { ...act, eventId: null, details: { personId, regionId } }, now);
    await tell(trx, { regionId, roleId, actorPersonId, organizer }, now);
    return { ok: true };
  });
}

/** The one that was asked for, of those the actor owns; without a choice their only one. */
async function chooseRegion(
  trx: Transaction,
  { wanted, actorPersonId }: { wanted: string; actorPersonId: string },
): Promise<string | undefined> {
  const owned = await listOwnedRegions(trx, actorPersonId);
  const [only] = owned;
  if (wanted === "") return owned.length === 1 ? only?.id : undefined;
  return owned.find(({ id }) => id === wanted)?.id;
}

async function tell(
  trx: Transaction,
  {
    regionId,
    roleId,
    actorPersonId,
    organizer: { name, email, role },
  }: { regionId: string; roleId: string; actorPersonId: string; organizer: NewOrganizer },
  now: Date,
): Promise<void> {
  const region = await trx
    .selectFrom("regions")
    .select(["name", "mailbox"])
    .where("id", "=", regionId)
    .executeTakeFirstOrThrow();
  const actor = await trx.selectFrom("persons").select("name").where("id", "=", actorPersonId).executeTakeFirst();
  const keys = { dedupeKey: `organizer-named:${roleId}`, orderKey: `organizer-named:${roleId}` };
  const payload = { region, role, by: actor?.name ?? "" };
  const mail = { template: "organizer-named" as const, payload, language: "nl" as const, ...keys };
  await enqueueEmail(trx, { ...mail, to: { name, address: email } }, now);
}
