import { sql } from "kysely";
import { expect, test } from "vitest";
import { confirmContact, declineContact, keepContact } from "#app/domain/contact-person/answer.server";
import { blockPerson, unblockPerson } from "#app/domain/contact/block.server";
import { listContactGaps, listOpenSchools } from "#app/domain/contact-person/gaps.server";
import { handOver } from "#app/domain/contact-person/hand-over.server";
import { keepUpContacts } from "#app/domain/contact-person/keep-up.server";
import { proposeContact } from "#app/domain/contact-person/propose.server";
import { findSchool, searchContacts } from "#app/domain/contact-person/queries.server";
import { takeBackContact } from "#app/domain/contact-person/take-back.server";
import { mergeOrganizations } from "#app/domain/organization/merge.server";
import { undoMerge } from "#app/domain/organization/undo-merge.server";
import { flagAddress } from "#app/domain/refusal/flag-address.server";
import { listRegionsOfReader } from "#app/domain/visibility/region-audience.server";
import { rebuildGrants } from "#app/domain/visibility/write-grants.server";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestPerson } from "#tests/support/people";
import { createOrganization, createTestTable, joost, karin, onlyPhone, proposalOf, propose, settle } from "./contacts";
import type { TestTable } from "./contacts";

const later = (days: number) => new Date(testNow.getTime() + days * 86_400_000);

/** Who stands for the first school at the first partner. */
async function shown(db: Database, table: TestTable, now = testNow, viewerPersonId = table.organizerId) {
  const { regionId, schools } = table;
  const school = await findSchool(db, { regionId, viewerPersonId, organizationId: schools[0] }, now);
  return school?.rows[0]?.people ?? [];
}

function readerOf({ regionId, organizerId }: TestTable, organizationId: string) {
  return { regionId, viewerPersonId: organizerId, organizationId };
}

async function mails(db: Database) {
  return db.selectFrom("outbox").select(["recipient_email", "payload", "dedupe_key"]).orderBy("number").execute();
}

describeOnBothDatabases("the table of contact persons", (getDatabase) => {
  test("nobody is shown before they say yes, and then with nothing but what they ticked", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    const contactPersonId = await propose(db, table);
    expect(await shown(db, table)).toEqual([]);
    const school = await findSchool(db, readerOf(table, table.schools[0]), testNow);
    expect(school?.rows.map(({ isAsked }) => isAsked)).toEqual([true, false]);
    const [mail] = await mails(db);
    expect(mail).toMatchObject({ recipient_email: karin.email });
    expect(mail?.payload).toContain("De Bron, Zaanstad");

    expect(await confirmContact(db, { contactPersonId, ...onlyPhone }, testNow)).toEqual({
      ok: true,
      confirmed: 1,
      taken: 0,
    });
    expect(await shown(db, table)).toMatchObject([
      { name: "Karin Postma", phone: onlyPhone.phone, email: null, topic: null, rank: "first", unconfirmedSince: null },
    ]);
    const only = { phone: onlyPhone.phone, showPhone: false, showEmail: true, notPlaceIds: [] };
    await confirmContact(db, { contactPersonId, ...only }, testNow);
    expect(await shown(db, table)).toMatchObject([{ phone: null, email: karin.email }]);
    const kept = await db.selectFrom("contact_persons").select("phone").executeTakeFirstOrThrow();
    expect(kept.phone, "a phone without its tick is not kept").toBeNull();
  });

  test("who blocked somebody keeps their place in the table and shows that one no channel", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    const contactPersonId = await settle(db, table);
    const { person_id: personId } = await db
      .selectFrom("contact_persons")
      .select("person_id")
      .where("id", "=", contactPersonId)
      .executeTakeFirstOrThrow();
    const other = await createTestPerson(db);
    const seen = async (viewer: string) =>
      (await shown(db, table, testNow, viewer)).map(({ name, phone }) => [name, phone]);
    const withPhone = [["Karin Postma", onlyPhone.phone]];
    expect(await seen(other.personId)).toEqual(withPhone);
    await blockPerson(db, { personId: personId ?? "", blockedId: other.personId }, testNow);
    expect(await seen(other.personId)).toEqual([["Karin Postma", null]]);
    expect(await seen(table.organizerId)).toEqual(withPhone);
    await unblockPerson(db, { personId: personId ?? "", blockedId: other.personId });
    expect(await seen(other.personId)).toEqual(withPhone);
  });

  test("grants are what a rebuild makes them", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    await settle(db, table);
    await settle(db, table, { who: joost, rank: "deputy", organizationId: table.schools[2] });
    const all = () => db.selectFrom("grants").selectAll().orderBy("person_id").orderBy("field").execute();
    const before = await all();
    expect(before.map(({ field }) => field.split(":")[2]).sort()).toEqual(["name", "name", "phone", "phone"]);
    await db.deleteFrom("grants").execute();
    await rebuildGrants(db);
    expect(await all()).toEqual(before);
  });

  test("is found by two letters of a name or a place, without marks and capitals", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    const names = async (text: string, more = {}) => {
      const reading = { regionId: table.regionId, viewerPersonId: table.organizerId };
      const page = await searchContacts(db, { ...reading, text, page: 1, ...more }, testNow);
      return page.schools.map(({ name }) => name);
    };
    expect(await names("")).toEqual(["De Bron", "De Régenboog", "Het Kompas"]);
    expect(await names("re")).toEqual(["De Régenboog"]);
    expect(await names("ZA")).toEqual(["De Bron", "De Régenboog"]);
    expect(await names("zaandijk boog")).toEqual(["De Régenboog"]);
    expect(await names("og"), "two letters begin a word").toEqual([]);
    expect(await names("%%")).toEqual([]);
    expect(await names("", { municipality: "Oostzaan" })).toEqual(["Het Kompas"]);
  });

  test("only who keeps up the table or works for the partner proposes, and only what is there", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    const event = await createTestEvent(db, { regionId: table.regionId });
    const stranger = await createTestPerson(db);
    const reason = async (given: Parameters<typeof proposalOf>[1]) => {
      const outcome = await proposeContact(db, proposalOf(table, given), testNow);
      return outcome.ok ? "ok" : outcome.reason;
    };
    expect(await reason({ actorPersonId: stranger.personId })).toBe("not_allowed");
    await registerSomeone(db, event, { ...karin, organization: "Jeugdteam Zuid", confirmed: true });
    const { person_id: actorPersonId } = await db
      .selectFrom("registrations")
      .select("person_id")
      .executeTakeFirstOrThrow();
    expect(await listRegionsOfReader(db, actorPersonId, testNow)).toEqual([table.regionId]);
    expect(await reason({ actorPersonId, partnerId: table.partnerIds[1] })).toBe("not_allowed");
    expect(await reason({ actorPersonId, isSelf: true })).toBe("ok");
    expect(await mails(db).then((all) => all.filter(({ dedupe_key }) => dedupe_key.startsWith("contact:")))).toEqual(
      [],
    );
    expect(await reason({ actorPersonId, isSelf: true })).toBe("already_asked");
    expect(await reason({ organizationId: table.partnerOrganizations[0] })).toBe("school_unknown");
    expect(await reason({ partnerId: "none" })).toBe("partner_unknown");
    expect(await reason({ topicId: "none" })).toBe("topic_unknown");
    await settle(db, table, { who: joost });
    expect(await reason({ actorPersonId, who: { name: "Nog Iemand", email: "nog@jeugdteam.example" } })).toBe("taken");
  });

  test("a successor whom the organizer proposes takes the place over with their yes, not before", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    await settle(db, table);
    const successor = await propose(db, table, { who: joost });
    expect(await shown(db, table)).toMatchObject([{ name: karin.name }]);
    await confirmContact(db, { contactPersonId: successor, ...onlyPhone }, testNow);
    expect(await shown(db, table)).toMatchObject([{ name: joost.name }]);
    const old = await db.selectFrom("contact_places").select("ended_why").where("state", "=", "ended").execute();
    expect(old).toEqual([{ ended_why: "handed_over" }]);
    const grants = await db.selectFrom("grants").select("person_id").distinct().execute();
    expect(grants, "of who stopped nothing is shown").toHaveLength(1);
  });

  test("hands over all places at once; until the yes the old one stands with the last day, and not for ever", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    const contactPersonId = await settle(db, table);
    await settle(db, table, { organizationId: table.schools[1] });
    const stop = { contactPersonId, stopsOn: "2026-10-15", language: "nl" as const, actorPersonId: null };
    expect(await handOver(db, { ...stop, successor: karin }, testNow)).toEqual({ ok: false, reason: "same_person" });
    expect(await handOver(db, { ...stop, successor: joost }, testNow)).toEqual({ ok: true, places: 2 });
    const asked = (await mails(db)).filter(({ recipient_email }) => recipient_email === joost.email);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.payload).toContain("Régenboog");
    expect(await shown(db, table)).toMatchObject([{ name: karin.name, stopsOn: "2026-10-15" }]);
    await keepUpContacts(db, later(20));
    expect(await shown(db, table, later(20)), "the successor may still answer").toHaveLength(1);
    await keepUpContacts(db, later(14 + 28 + 2));
    expect(await shown(db, table, later(44))).toEqual([]);
    const successor = await db
      .selectFrom("contact_persons")
      .select("id")
      .where("email", "=", joost.email)
      .executeTakeFirstOrThrow();
    await confirmContact(db, { contactPersonId: successor.id, ...onlyPhone }, later(45));
    expect(await shown(db, table, later(45))).toMatchObject([{ name: joost.name, stopsOn: null }]);
  });

  test("without a successor the place ends after the last day", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    const contactPersonId = await settle(db, table);
    const stop = { contactPersonId, successor: null, stopsOn: "2026-10-01", language: "nl" as const };
    await handOver(db, { ...stop, actorPersonId: table.organizerId }, testNow);
    await keepUpContacts(db, testNow);
    expect(await shown(db, table)).toHaveLength(1);
    expect(await keepUpContacts(db, later(1))).toMatchObject({ ended: 1 });
    expect(await shown(db, table, later(1))).toEqual([]);
    expect(await db.selectFrom("grants").selectAll().execute()).toEqual([]);
  });

  test("asks again after six months, reminds after two weeks, and after four more says so and counts as a gap", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    const contactPersonId = await settle(db, table);
    const due = new Date("2027-04-01T10:00:00.000Z");
    const after = (days: number) => new Date(due.getTime() + days * 86_400_000);
    const kinds = async () => (await mails(db)).map(({ dedupe_key }) => dedupe_key.split(":")[2]);
    await keepUpContacts(db, after(-1));
    expect(await kinds()).toEqual(["asked"]);
    await keepUpContacts(db, due);
    await keepUpContacts(db, after(13));
    expect(await kinds()).toEqual(["asked", "check"]);
    await keepUpContacts(db, after(14));
    await keepUpContacts(db, after(30));
    expect(await kinds()).toEqual(["asked", "check", "reminder"]);
    const open = async (now: Date) => (await listContactGaps(db, table.regionId, now))[0]?.open;
    expect(await open(after(41))).toBe(2);
    expect(await shown(db, table, after(41))).toMatchObject([{ unconfirmedSince: null }]);
    expect(await open(after(42))).toBe(3);
    expect(await shown(db, table, after(42))).toMatchObject([{ unconfirmedSince: testNow.toISOString() }]);
    await keepContact(db, { contactPersonId }, after(43));
    expect(await open(after(43))).toBe(2);
    expect(await shown(db, table, after(43))).toMatchObject([{ unconfirmedSince: null, phone: onlyPhone.phone }]);
    await keepUpContacts(db, after(44));
    expect(await kinds(), "it begins anew").toEqual(["asked", "check", "reminder"]);
  });

  test("who never answers again is shown no longer than the grant lasts", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    await settle(db, table);
    const expired = new Date(Date.parse("2027-04-01T10:00:00.000Z") + 224 * 86_400_000);
    expect(await shown(db, table, new Date(expired.getTime() - 1))).toHaveLength(1);
    expect(await shown(db, table, expired)).toEqual([]);
    expect(await keepUpContacts(db, expired)).toMatchObject({ ended: 1 });
  });

  test("the deputy stands first when mail to the other one comes back", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    await settle(db, table);
    await settle(db, table, { who: joost, rank: "deputy" });
    expect((await shown(db, table)).map(({ name }) => name)).toEqual([karin.name, joost.name]);
    await inTransaction(db, (trx) =>
      flagAddress(trx, { email: karin.email, how: "bounced", reason: "5.1.1" }, testNow),
    );
    expect(await shown(db, table)).toMatchObject([
      { name: joost.name, bounces: false },
      { name: karin.name, bounces: true },
    ]);
  });

  test("no is no: for one school, and for all", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    const contactPersonId = await propose(db, table);
    await propose(db, table, { organizationId: table.schools[1] });
    const places = await db
      .selectFrom("contact_places")
      .select("id")
      .where("organization_id", "=", table.schools[0])
      .execute();
    const notPlaceIds = places.map(({ id }) => id);
    const outcome = await confirmContact(db, { contactPersonId, ...onlyPhone, notPlaceIds }, testNow);
    expect(outcome).toMatchObject({ confirmed: 1 });
    expect(await shown(db, table)).toEqual([]);
    expect(await declineContact(db, { contactPersonId }, testNow)).toEqual({ ok: false, reason: "nothing_asked" });
    const other = await propose(db, table, { who: joost });
    expect(await declineContact(db, { contactPersonId: other }, testNow)).toEqual({ ok: true });
    expect(await confirmContact(db, { contactPersonId: other, ...onlyPhone }, testNow)).toMatchObject({ ok: false });
  });

  test("an organizer ends all of somebody at once, and the link with it", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    const contactPersonId = await settle(db, table);
    await propose(db, table, { organizationId: table.schools[1] });
    const actor = { contactPersonId, actorPersonId: table.organizerId };
    expect(await takeBackContact(db, actor, testNow)).toEqual({ ok: true, places: 2 });
    expect(await shown(db, table)).toEqual([]);
    expect(await db.selectFrom("grants").selectAll().execute()).toEqual([]);
    const { link_version } = await db.selectFrom("contact_persons").select("link_version").executeTakeFirstOrThrow();
    expect(link_version).toBe(2);
  });

  test("counts the gaps by partner and municipality, and names the schools", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    await settle(db, table);
    await settle(db, table, { who: joost, rank: "deputy", organizationId: table.schools[2] });
    const gaps = await listContactGaps(db, table.regionId, testNow);
    expect(
      gaps.map(({ partner, schools, open, municipalities }) => [partner.label, schools, open, municipalities]),
    ).toEqual([
      [
        "Jeugdteam",
        3,
        2,
        [
          { municipality: "Oostzaan", schools: 1, open: 1 },
          { municipality: "Zaanstad", schools: 2, open: 1 },
        ],
      ],
      [
        "Schoolarts",
        3,
        3,
        [
          { municipality: "Oostzaan", schools: 1, open: 1 },
          { municipality: "Zaanstad", schools: 2, open: 2 },
        ],
      ],
    ]);
    const asked = { regionId: table.regionId, partnerId: table.partnerIds[0], page: 1 };
    const open = await listOpenSchools(db, asked, testNow);
    expect(open.schools.map(({ name }) => name)).toEqual(["De Régenboog", "Het Kompas"]);
  });

  test("merging a school takes its contact persons along, and undoing gives them back", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    const [bron, regenboog] = table.schools;
    await settle(db, table);
    await settle(db, table, { who: joost, partnerId: table.partnerIds[1] });
    await settle(db, table, { who: joost, organizationId: regenboog });
    const actor = { actorPersonId: table.organizerId };
    const names = async (organizationId: string) => {
      const school = await findSchool(db, readerOf(table, organizationId), testNow);
      return school?.rows.map(({ people }) => people.map(({ name }) => name));
    };
    const merged = await mergeOrganizations(db, { organizationId: bron, survivorId: regenboog, ...actor }, testNow);
    if (!merged.ok) throw new Error(merged.reason);
    expect(await names(bron)).toBeUndefined();
    expect(await names(regenboog), "its own contact person stays").toEqual([[joost.name], [joost.name]]);
    await undoMerge(db, { mergeId: merged.mergeId, ...actor }, testNow);
    expect(await names(bron)).toEqual([[karin.name], [joost.name]]);
    expect(await names(regenboog)).toEqual([[joost.name], []]);
  });

  test("merging a partner keeps its people", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    await settle(db, table);
    const survivorId = await createOrganization(db, { name: "Jeugdteam Nieuw", kind: "youth_team" });
    const [organizationId] = table.partnerOrganizations;
    const actor = { actorPersonId: table.organizerId };
    await mergeOrganizations(db, { organizationId, survivorId, ...actor }, testNow);
    const school = await findSchool(db, readerOf(table, table.schools[0]), testNow);
    expect(school?.rows[0]?.partner.organization).toBe("Jeugdteam Nieuw");
    expect(school?.rows[0]?.people).toHaveLength(1);
  });

  test("of many who say yes at the same moment one gets the place, the others hear it", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    const ids: string[] = [];
    for (let number = 0; number < 8; number++) {
      const who = { name: `Persoon ${number}`, email: `persoon${number}@jeugdteam.example` };
      ids.push(await propose(db, table, { who }));
    }
    const outcomes = await Promise.all(
      ids.map((contactPersonId) => confirmContact(db, { contactPersonId, ...onlyPhone }, testNow)),
    );
    expect(outcomes.map((one) => one.ok && one.confirmed).filter((count) => count === 1)).toHaveLength(1);
    expect(outcomes.map((one) => one.ok && one.taken).filter((count) => count === 1)).toHaveLength(7);
    expect(await shown(db, table)).toHaveLength(1);
  });

  test("the twin without the index lets several have one place", async () => {
    const { db } = getDatabase();
    const table = await createTestTable(db);
    await sql`drop index contact_places_one_confirmed`.execute(db);
    const ids: string[] = [];
    for (const who of [karin, joost]) ids.push(await propose(db, table, { who }));
    await Promise.all(ids.map((contactPersonId) => confirmContact(db, { contactPersonId, ...onlyPhone }, testNow)));
    expect(await shown(db, table)).toHaveLength(2);
    await db.deleteFrom("contact_places").execute();
    await sql`create unique index contact_places_one_confirmed on contact_places
      (organization_id, region_id, partner_id, topic_id, rank) where state = 'confirmed'`.execute(db);
  });
});
