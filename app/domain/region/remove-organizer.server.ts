import { sql } from "kysely";
import { inTransaction } from "#db/transaction";
import type { Database, Transaction } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { writeGrants } from "#app/domain/visibility/write-grants.server";
import { listOwnedRegions } from "./organizer-queries.server";

export type RemoveOrganizerRefusal = "organizer_unknown" | "last_owner";
export type RemoveOrganizerOutcome = { ok: true } | { ok: false; reason: RemoveOrganizerRefusal };

/**
 * An owner takes a role in their region away, also their own. It counts from the next press of a button. Refuses `last_owner`:
 * a region has one at least, also when two owners remove each other at once.
 */
export async function removeOrganizer(
  db: Database | Transaction,
  { roleId, actorPersonId }: { roleId: string; actorPersonId: string },
  now: Date,
): Promise<RemoveOrganizerOutcome> {
  return inTransaction(db, async (trx): Promise<RemoveOrganizerOutcome> => {
    const found = await findRole(trx, roleId);
    if (!found?.region_id || !(await lockRegion(trx, found.region_id)))
      return { ok: false, reason: "organizer_unknown" };
    const owned = await listOwnedRegions(trx, actorPersonId);
    const role = await findRole(trx, roleId);
    if (!role || !owned.some(({ id }) => id === role.region_id)) return { ok: false, reason: "organizer_unknown" };
    if (role.role === "owner" && (await countOwners(trx, found.region_id)) < 2)
      return { ok: false, reason: "last_owner" };
    await trx.deleteFrom("roles").where("id", "=", roleId).execute();
    await writeGrants(trx, { personId: role.person_id });
    const details = { personId: role.person_id, regionId: found.region_id };
    const act = { actorPersonId, action: "organizer.removed", subjectType: "role" as const, subjectId: roleId };
    await recordAct(trx, { ...act, eventId: null, details }, now);
    return { ok: true };
  });
}

/** Takes the region's row until the commit, so that of two who change its roles at once the second sees what the first did. */
export async function lockRegion(trx: Transaction, regionId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("regions")
    .set({ name: sql<string>`name` })
    .where("id", "=", regionId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function findRole(trx: Transaction, roleId: string) {
  return trx
    .selectFrom("roles")
    .select(["person_id", "region_id", "role"])
    .where("id", "=", roleId)
    .where("region_id", "is not", null)
    .executeTakeFirst();
}

async function countOwners(trx: Transaction, regionId: string): Promise<number> {
  const { count } = await trx
    .selectFrom("roles")
    .select((row) => row.fn.countAll().as("count"))
    .where("region_id", "=", regionId)
    .where("role", "=", "owner")
    .executeTakeFirstOrThrow();
  return Number(count);
}
