import type { Transaction } from "#db/types";
import { inParts } from "#app/domain/organization/in-parts";

interface Merge {
  mergeId: string;
  organizationId: string;
  survivorId: string;
}

/**
 * Takes contact persons along when organizations merge: those of a school, and those of a partner. Where the one that stays
 * has somebody in the same place already, or is a partner of the region itself, the other row stays where it is, unseen.
 */
export async function moveContacts(trx: Transaction, { mergeId, organizationId, survivorId }: Merge): Promise<void> {
  const places = await trx
    .updateTable("contact_places")
    .set({ organization_id: survivorId })
    .where("organization_id", "=", organizationId)
    .where((place) =>
      place.not(
        place.exists((others) =>
          others
            .selectFrom("contact_places as other")
            .select("other.id")
            .where("other.organization_id", "=", survivorId)
            .where("other.state", "in", ["proposed", "confirmed"])
            .whereRef("other.region_id", "=", "contact_places.region_id")
            .whereRef("other.partner_id", "=", "contact_places.partner_id")
            .whereRef("other.topic_id", "=", "contact_places.topic_id")
            .whereRef("other.rank", "=", "contact_places.rank"),
        ),
      ),
    )
    .returning("id")
    .execute();
  const partners = await trx
    .updateTable("contact_partners")
    .set({ organization_id: survivorId })
    .where("organization_id", "=", organizationId)
    .where("region_id", "not in", (own) =>
      own
        .selectFrom("contact_partners as other")
        .select("other.region_id")
        .where("other.organization_id", "=", survivorId),
    )
    .returning("id")
    .execute();
  const links = [
    ...places.map(({ id }) => ({ merge_id: mergeId, kind: "place" as const, row_id: id })),
    ...partners.map(({ id }) => ({ merge_id: mergeId, kind: "partner" as const, row_id: id })),
  ];
  await inParts(links, (some) => trx.insertInto("contact_merge_links").values(some).execute());
}

/** Puts back what a merge moved and nobody moved since. */
export async function putBackContacts(trx: Transaction, { mergeId, organizationId, survivorId }: Merge): Promise<void> {
  for (const [table, kind] of [
    ["contact_places", "place"],
    ["contact_partners", "partner"],
  ] as const)
    await trx
      .updateTable(table)
      .set({ organization_id: organizationId })
      .where("organization_id", "=", survivorId)
      .where("id", "in", (moved) =>
        moved
          .selectFrom("contact_merge_links")
          .select("row_id")
          .where("merge_id", "=", mergeId)
          .where("kind", "=", kind),
      )
      .execute();
  await trx.deleteFrom("contact_merge_links").where("merge_id", "=", mergeId).execute();
}
