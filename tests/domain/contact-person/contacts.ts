import { confirmContact } from "#app/domain/contact-person/answer.server";
import { proposeContact } from "#app/domain/contact-person/propose.server";
import type { Proposal } from "#app/domain/contact-person/propose.server";
import { listPartners, listTopics } from "#app/domain/contact-person/region.server";
import { addMunicipality, addPartner } from "#app/domain/contact-person/settings.server";
import { placeSearch } from "#app/domain/organization/place-search";
import { searchKey } from "#app/domain/person/rules";
import { newId } from "#db/id";
import type { Database } from "#db/types";
import { createTestRegion, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

export interface TestTable {
  regionId: string;
  organizerId: string;
  organizerEmail: string;
  /** Ids of De Bron and De Regenboog in Zaanstad, and of Het Kompas in Oostzaan. */
  schools: [bron: string, regenboog: string, kompas: string];
  partnerIds: [youthTeam: string, doctor: string];
  partnerOrganizations: [string, string];
  topicId: string;
}

/** A region with three schools in two municipalities, and two partners. */
export async function createTestTable(db: Database, regionId?: string): Promise<TestTable> {
  const region = regionId ?? (await createTestRegion(db));
  const { personId: organizerId, email: organizerEmail } = await createTestOrganizer(db, "owner", { regionId: region });
  const bron = await createOrganization(db, { name: "De Bron", municipality: "Zaanstad", brin: "12AB" });
  const regenboog = await createOrganization(db, { name: "De Régenboog", municipality: "Zaanstad", city: "Zaandijk" });
  const kompas = await createOrganization(db, { name: "Het Kompas", municipality: "Oostzaan" });
  const team = await createOrganization(db, { name: "Jeugdteam Zuid", kind: "youth_team", municipality: "Zaanstad" });
  const doctor = await createOrganization(db, { name: "Centrum Jong", kind: "health", municipality: "Zaanstad" });
  const setting = { regionId: region, actorPersonId: organizerId };
  for (const [organizationName, label] of [
    ["Jeugdteam Zuid", "Jeugdteam"],
    ["Centrum Jong", "Schoolarts"],
  ] as const)
    await addPartner(db, { ...setting, organizationName, label, allQuestions: "Alle vragen" }, testNow);
  for (const municipality of ["Zaanstad", "oostzaan"]) await addMunicipality(db, { ...setting, municipality }, testNow);
  const partners = await listPartners(db, region);
  const [topic] = await listTopics(db, region);
  return {
    regionId: region,
    organizerId,
    organizerEmail,
    schools: [bron, regenboog, kompas],
    partnerIds: [partners[0]?.id ?? "", partners[1]?.id ?? ""],
    partnerOrganizations: [team, doctor],
    topicId: topic?.id ?? "",
  };
}

export async function createOrganization(
  db: Database,
  given: { name: string; kind?: string; municipality?: string; city?: string; brin?: string },
): Promise<string> {
  const { name, kind = "school", municipality = null, city = null, brin = null } = given;
  const id = newId();
  const keys = { name_search: searchKey(name), place_search: placeSearch({ municipality, city }) };
  await db
    .insertInto("organizations")
    .values({ id, name, ...keys, kind, municipality, city, brin, created_at: testNow.toISOString() })
    .execute();
  return id;
}

export const karin = { name: "Karin Postma", email: "karin@jeugdteam.example" };
export const joost = { name: "Joost Bakker", email: "joost@jeugdteam.example" };

/** Proposes somebody for the first school at the first partner, unless `given` says otherwise; throws a refusal. */
export async function propose(
  db: Database,
  table: TestTable,
  given: Partial<Proposal> = {},
  now = testNow,
): Promise<string> {
  const outcome = await proposeContact(db, proposalOf(table, given), now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.contactPersonId;
}

export function proposalOf(table: TestTable, given: Partial<Proposal> = {}): Proposal {
  return {
    regionId: table.regionId,
    organizationId: table.schools[0],
    partnerId: table.partnerIds[0],
    topicId: table.topicId,
    rank: "first",
    who: karin,
    isSelf: false,
    language: "nl",
    actorPersonId: table.organizerId,
    ...given,
  };
}

export const onlyPhone = { phone: "075 123 45 67", showPhone: true, showEmail: false, notPlaceIds: [] };

/** Proposes somebody who says yes and shows a phone. */
export async function settle(
  db: Database,
  table: TestTable,
  given: Partial<Proposal> = {},
  now = testNow,
): Promise<string> {
  const contactPersonId = await propose(db, table, given, now);
  const outcome = await confirmContact(db, { contactPersonId, ...onlyPhone }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  return contactPersonId;
}
