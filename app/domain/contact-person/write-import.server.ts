import { newId } from "#db/id";
import type { Transaction } from "#db/types";
import { inParts } from "#app/domain/organization/in-parts";
import { nameKey } from "#app/domain/person/rules";
import { contactPersonRow } from "./find-or-add.server";
import type { PlannedPlace } from "./import-rules";

/** Writes planned places as proposals that nobody was asked for yet. Who is known already keeps what they chose. */
export async function writeContactPlaces(
  trx: Transaction,
  { regionId, places, proposedBy }: { regionId: string; places: PlannedPlace[]; proposedBy: string | null },
  now: Date,
): Promise<void> {
  const ids = await writePeople(trx, { regionId, places }, now);
  const rows = places.map((place) => ({
    id: newId(),
    region_id: regionId,
    organization_id: place.organizationId,
    partner_id: place.partnerId,
    topic_id: place.topicId,
    rank: place.rank,
    contact_person_id: ids.get(keyOf(place.person)) ?? "",
    state: "proposed" as const,
    proposed_at: now.toISOString(),
    proposed_by: proposedBy,
    starts_on: place.startsOn,
  }));
  await inParts(rows, (some) => trx.insertInto("contact_places").values(some).execute());
}

/** The ids of the people by address and name; new ones get the first phone that the list has of them. */
async function writePeople(
  trx: Transaction,
  { regionId, places }: { regionId: string; places: PlannedPlace[] },
  now: Date,
): Promise<Map<string, string>> {
  const people = new Map<string, PlannedPlace["person"]>();
  for (const { person } of places) {
    const known = people.get(keyOf(person));
    people.set(keyOf(person), { ...person, phone: known?.phone ?? person.phone });
  }
  const ids = new Map<string, string>();
  const rows = [...people.values()].map((person) => contactPersonRow({ regionId, ...person, language: "nl" }, now));
  await inParts(rows, async (some) => {
    const written = await trx
      .insertInto("contact_persons")
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(["region_id", "email", "name_key"]).doUpdateSet((own) => ({
          link_version: own.ref("contact_persons.link_version"),
        })),
      )
      .returning(["id", "email", "name_key"])
      .execute();
    for (const { id, email, name_key } of written) ids.set(`${email}\n${name_key}`, id);
  });
  return ids;
}

function keyOf({ name, email }: { name: string; email: string }): string {
  return `${email}\n${nameKey(name)}`;
}
