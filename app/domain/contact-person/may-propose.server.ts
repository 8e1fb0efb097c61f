import type { Database, Transaction } from "#db/types";
import { memberSince } from "#app/domain/visibility/audiences.server";
import { keepsUp } from "./region.server";

type Connection = Database | Transaction;

/** Partners of a region in whose name somebody acts: all of them for who keeps up the table, else those they work for. */
export async function listOwnPartners(
  db: Connection,
  { regionId, personId }: { regionId: string; personId: string },
  now: Date,
): Promise<{ keepsUp: boolean; partnerIds: string[] }> {
  const all = db.selectFrom("contact_partners as c").select("c.id").where("c.region_id", "=", regionId);
  if (await keepsUp(db, { regionId, personId })) {
    const rows = await all.execute();
    return { keepsUp: true, partnerIds: rows.map(({ id }) => id) };
  }
  const since = memberSince(now);
  const rows = await all
    .where((partner) =>
      partner.or([
        partner("c.organization_id", "in", (own) =>
          own
            .selectFrom("registrations as r")
            .innerJoin("events as e", "e.id", "r.event_id")
            .select((row) => row.ref("r.organization_id").$notNull().as("organization_id"))
            .where("r.person_id", "=", personId)
            .where("r.organization_id", "is not", null)
            .where("r.confirmed_at", "is not", null)
            .where("r.status", "=", "placed")
            .where("e.region_id", "=", regionId)
            .where("e.ends_at", ">", since),
        ),
        partner("c.id", "in", (held) =>
          held
            .selectFrom("contact_places as h")
            .innerJoin("contact_persons as p", "p.id", "h.contact_person_id")
            .select("h.partner_id")
            .where("p.person_id", "=", personId)
            .where("h.state", "=", "confirmed"),
        ),
      ]),
    )
    .execute();
  return { keepsUp: false, partnerIds: rows.map(({ id }) => id) };
}
