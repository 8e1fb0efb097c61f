import { newId } from "#db/id";
import type { Database } from "#db/types";
import { nameKey, searchKey, sortKey } from "#app/domain/person/rules";
import type { OrganizerRole } from "#app/domain/account/roles.server";
import { testNow } from "#tests/support/factories";

export interface TestPerson {
  personId: string;
  email: string;
}

let people = 0;

/** Somebody with an address that is certainly theirs. */
export async function createTestPerson(
  db: Database,
  given: { name?: string; email?: string } = {},
): Promise<TestPerson> {
  people += 1;
  const name = given.name ?? `Persoon Proef ${people}`;
  const email = given.email ?? `${nameKey(name).replaceAll(" ", ".")}@persoon.example`;
  const personId = newId();
  const at = testNow.toISOString();
  const keys = { name_search: searchKey(name), name_sort: sortKey(name) };
  await db
    .insertInto("persons")
    .values({ id: personId, name, ...keys, created_at: at })
    .execute();
  await db
    .insertInto("person_emails")
    .values({ email, person_id: personId, is_primary: 1, verified_at: at, created_at: at })
    .execute();
  return { personId, email };
}

/** Somebody who organizes a region or one event. */
export async function createTestOrganizer(
  db: Database,
  role: OrganizerRole,
  where: { regionId: string } | { eventId: string },
): Promise<TestPerson> {
  const person = await createTestPerson(db);
  await db
    .insertInto("roles")
    .values({
      id: newId(),
      person_id: person.personId,
      region_id: "regionId" in where ? where.regionId : null,
      event_id: "eventId" in where ? where.eventId : null,
      role,
      created_at: testNow.toISOString(),
    })
    .execute();
  return person;
}
