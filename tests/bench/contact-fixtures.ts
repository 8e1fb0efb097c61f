import { sql } from "kysely";
import { addMunicipality, addPartner } from "#app/domain/contact-person/settings.server";
import { listPartners, listTopics } from "#app/domain/contact-person/region.server";
import { monthsLater } from "#app/domain/contact-person/rules";
import { rebuildGrants } from "#app/domain/visibility/write-grants.server";
import { nameKey, searchKey, sortKey } from "#app/domain/person/rules";
import { newId } from "#db/id";
import type { Database } from "#db/types";
import { createTestRegion } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

export interface FilledTable {
  regionId: string;
  /** Of an owner of the region. */
  email: string;
  personId: string;
  schoolId: string;
}

const municipalities = 10;
const schoolsAPerson = 50;

/** Written at once and not by the use case. Four of five schools have somebody at each partner, a fifth has nobody. */
export async function fillContacts(
  db: Database,
  { schools, partners }: { schools: number; partners: number },
  now: Date,
): Promise<FilledTable> {
  const at = now.toISOString();
  const regionId = await createTestRegion(db, now);
  const { personId, email } = await createTestOrganizer(db, "owner", { regionId });
  const organization = (name: string, kind: string, municipality: string) => ({
    id: newId(),
    name,
    name_search: searchKey(name),
    kind,
    municipality,
    place_search: searchKey(municipality),
    brin: null,
    created_at: at,
  });
  const rows = Array.from({ length: schools }, (_, number) =>
    organization(`School B${number + 10} Zonnebloem`, "school", `Stad ${number % municipalities}`),
  );
  const teams = Array.from({ length: partners }, (_, number) =>
    organization(`Partner ${number}`, "youth_team", "Stad 0"),
  );
  await insertAll(rows.concat(teams), (some) => db.insertInto("organizations").values(some).execute());
  const setting = { regionId, actorPersonId: personId };
  for (let number = 0; number < municipalities; number++)
    await addMunicipality(db, { ...setting, municipality: `Stad ${number}` }, now);
  for (const { name } of teams)
    await addPartner(db, { ...setting, organizationName: name, label: name, allQuestions: "Alle vragen" }, now);
  await fillPlaces(db, { regionId, schoolIds: rows.map(({ id }) => id) }, now);
  await rebuildGrants(db);
  // As the database keeps it by itself after a while: what stands where.
  await sql`analyze`.execute(db);
  return { regionId, email, personId, schoolId: rows[0]?.id ?? "" };
}

async function fillPlaces(
  db: Database,
  { regionId, schoolIds }: { regionId: string; schoolIds: string[] },
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const [topic] = await listTopics(db, regionId);
  const people = new Map<string, ReturnType<typeof personOf>>();
  const places = (await listPartners(db, regionId)).flatMap((partner, team) =>
    schoolIds.flatMap((schoolId, index) => {
      if (index % 5 === 4) return [];
      const group = Math.floor(index / schoolsAPerson);
      const key = `${team} ${group}`;
      const known = people.get(key) ?? personOf(key, regionId, now);
      people.set(key, known);
      return [
        {
          id: newId(),
          region_id: regionId,
          organization_id: schoolId,
          partner_id: partner.id,
          topic_id: topic?.id ?? "",
          rank: "first" as const,
          contact_person_id: known.contact.id,
          state: "confirmed" as const,
          proposed_at: at,
          proposed_by: null,
          answered_at: at,
        },
      ];
    }),
  );
  await insertAll([...people.values()], (some) =>
    db
      .insertInto("persons")
      .values(some.map(({ person }) => person))
      .execute(),
  );
  await insertAll([...people.values()], (some) =>
    db
      .insertInto("contact_persons")
      .values(some.map(({ contact }) => contact))
      .execute(),
  );
  await insertAll(places, (some) => db.insertInto("contact_places").values(some).execute());
}

function personOf(key: string, regionId: string, now: Date) {
  const at = now.toISOString();
  const name = `Contact Persoon ${key}`;
  const keys = { name_search: searchKey(name), name_sort: sortKey(name) };
  const personId = newId();
  return {
    key,
    person: { id: personId, name, ...keys, created_at: at },
    contact: {
      id: newId(),
      region_id: regionId,
      person_id: personId,
      email: `${key.replace(" ", ".")}@partner.example`,
      name,
      name_key: nameKey(name),
      ...keys,
      phone: "075 123 45 67",
      show_phone: 1,
      show_email: 1,
      chosen_at: at,
      language: "nl" as const,
      link_version: 1,
      created_at: at,
      confirmed_at: at,
      confirm_again_at: monthsLater(now, 6),
    },
  };
}

async function insertAll<T>(rows: readonly T[], insert: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += 500) await insert(rows.slice(start, start + 500));
}
