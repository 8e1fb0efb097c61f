import type { Transaction } from "#db/types";
import { inParts } from "#app/domain/organization/in-parts";
import type { ContactMailPlaces } from "#emails/contact-person";

/** A mail names so many schools; the page behind its link names all. */
const mostNamed = 100;

/** The schools that a mail is about, by partner and topic. */
export async function listMailPlaces(
  trx: Transaction,
  placeIds: readonly string[],
): Promise<{ places: ContactMailPlaces[]; more: number }> {
  const named = placeIds.slice(0, mostNamed);
  const rows: Awaited<ReturnType<typeof selectPlaces>> = [];
  await inParts(named, async (ids) => rows.push(...(await selectPlaces(trx, ids))));
  const groups = new Map<string, ContactMailPlaces>();
  for (const { partner, topic, position, rank, school, city } of rows) {
    const key = [partner, topic, rank].join("\n");
    const group = groups.get(key) ?? { partner, topic: position === 0 ? null : topic, rank, schools: [] };
    group.schools.push(city === null ? school : `${school}, ${city}`);
    groups.set(key, group);
  }
  return { places: [...groups.values()], more: placeIds.length - named.length };
}

function selectPlaces(trx: Transaction, ids: readonly string[]) {
  return trx
    .selectFrom("contact_places as h")
    .innerJoin("organizations as o", "o.id", "h.organization_id")
    .innerJoin("contact_partners as c", "c.id", "h.partner_id")
    .innerJoin("organizations as co", "co.id", "c.organization_id")
    .innerJoin("contact_topics as t", "t.id", "h.topic_id")
    .select(["co.name as partner", "t.name as topic", "t.position", "h.rank", "o.name as school"])
    .select((row) => row.fn.coalesce("o.city", "o.municipality").as("city"))
    .where("h.id", "in", ids)
    .orderBy("c.position")
    .orderBy("t.position")
    .orderBy("h.rank", "desc")
    .orderBy("o.name_search")
    .execute();
}
