import { newId } from "#db/id";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { recordAct } from "#app/domain/audit/record.server";
import { findOrCreateOrganizer } from "#app/domain/person/find-or-create-organizer.server";
import { writeGrants } from "#app/domain/visibility/write-grants.server";

export interface NewRegion {
  name: string;
  slug: string;
  /** A mailbox that people read: sender of the region's mail and ORGANIZER of its calendar entries. */
  mailbox: string;
  organizer: { name: string; email: string };
}

export type CreateRegionOutcome =
  { ok: true; regionId: string; organizerId: string } | { ok: false; reason: "region_exists" | "address_of_another" };

/**
 * Makes a region and its first organizer, its owner. Who makes them vouches for the organizer's address. Refuses
 * `region_exists` for a slug that is taken, and `address_of_another` where the address belongs to another name.
 */
export async function createRegion(db: Database, input: NewRegion, now: Date): Promise<CreateRegionOutcome> {
  return inTransaction(db, async (trx): Promise<CreateRegionOutcome> => {
    const at = now.toISOString();
    const taken = await trx.selectFrom("regions").select("id").where("slug", "=", input.slug).executeTakeFirst();
    if (taken) return { ok: false, reason: "region_exists" };
    const organizerId = await findOrCreateOrganizer(trx, input.organizer, at);
    if (!organizerId) return { ok: false, reason: "address_of_another" };
    const regionId = newId();
    const { slug, name, mailbox } = input;
    await trx.insertInto("regions").values({ id: regionId, slug, name, mailbox, created_at: at }).execute();
    await trx
      .insertInto("roles")
      .values({
        id: newId(),
        person_id: organizerId,
        region_id: regionId,
        event_id: null,
        role: "owner",
        created_at: at,
      })
      .execute();
    await writeGrants(trx, { personId: organizerId });
    await recordAct(
      trx,
      {
        actorPersonId: null,
        action: "region.created",
        subjectType: "region",
        subjectId: regionId,
        eventId: null,
        details: { organizerId },
      },
      now,
    );
    return { ok: true, regionId, organizerId };
  });
}
