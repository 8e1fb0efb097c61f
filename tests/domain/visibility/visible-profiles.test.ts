import { expect, test } from "vitest";
import { saveProfile } from "#app/domain/profile/save.server";
import { mergeOrganizations } from "#app/domain/organization/merge.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { chooseVisibility } from "#app/domain/visibility/choose.server";
import { listAttendees } from "#app/domain/visibility/queries.server";
import { choiceAudiences, onlyPerson, noEnd, visibleFields } from "#app/domain/visibility/rules";
import type { ChoiceAudience, VisibleField } from "#app/domain/visibility/rules";
import {
  listVisibleProfiles,
  profileForAudience,
  visibleProfile,
} from "#app/domain/visibility/visible-profiles.server";
import { findVisiblePhoto } from "#app/domain/visibility/visible-photo.server";
import { rebuildGrants } from "#app/domain/visibility/write-grants.server";
import type { Database } from "#db/types";
import { newId } from "#db/id";
import { addOrganization } from "#tests/domain/organization/organizations";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import { fullProfile } from "#tests/proofs/visibility/full-profile";
import { createTestOrganizer, createTestPerson } from "#tests/support/people";

function choicesOf(audience: ChoiceAudience, fields: readonly VisibleField[], weeks = 4) {
  return fields.map((field) => ({ field, audience, weeks: audience === "attendees" ? weeks : null }));
}

describeOnBothDatabases("what one person sees of another", (getDatabase) => {
  const personOf = async (registrationId: string) => {
    const row = await getDatabase()
      .db.selectFrom("registrations")
      .select("person_id")
      .where("id", "=", registrationId)
      .executeTakeFirstOrThrow();
    return row.person_id;
  };
  /** Two who come to the same event; the first is on the list. */
  async function twoAttendees(db: Database, listed = true) {
    const event = await createTestEvent(db);
    const registrationId = await registerSomeone(db, event, {
      listed,
      confirmed: true,
      name: "A. van der Aa",
      role: "ib'er",
    });
    const viewer = await personOf(await registerSomeone(db, event, { confirmed: true }));
    const person = await personOf(registrationId);
    await saveProfile(db, { personId: person, ...fullProfile }, testNow);
    const see = (now = testNow) => visibleProfile(db, { viewerPersonId: viewer, personId: person }, now);
    return { event, registrationId, viewer, person, see };
  }

  test("counts who shows a name alone on the list too, when the sector may not be seen any more", async () => {
    const { db } = getDatabase();
    const { event, viewer, person } = await twoAttendees(db);
    await chooseVisibility(db, { personId: person, choices: choicesOf("attendees", ["name"], 12) }, testNow);
    const asked = { viewerPersonId: viewer, eventId: event.eventId, search: "", page: 1 };
    const fiveWeeksAfter = new Date("2026-12-09T12:00:00.000Z");
    const list = await listAttendees(db, asked, fiveWeeksAfter);
    expect(list.attendees.map(({ name, sector }) => [name, sector])).toEqual([["A. van der Aa", null]]);
    expect([list.listed, list.sectorCounts]).toEqual([1, []]);
  });

  test("is nothing by a profile alone", async () => {
    const { see } = await twoAttendees(getDatabase().db, false);
    expect(await see()).toBeUndefined();
  });

  test("is the registration for who shares an event, with what was chosen for attendees beside it", async () => {
    const { db } = getDatabase();
    const { person, see } = await twoAttendees(db);
    const asListed = { name: "A. van der Aa", role: "ib'er", organization: "De Regenboog", sector: "education" };
    expect(await see()).toEqual({ personId: person, ...asListed, channels: [], about: undefined, photoId: undefined });
    await chooseVisibility(
      db,
      { personId: person, choices: choicesOf("attendees", ["name", "seeks", "mobile"]) },
      testNow,
    );
    expect(await see()).toMatchObject({
      ...asListed,
      seeks: ["privacy", "rouw"],
      channels: [{ kind: "mobile", value: "06 12345678" }],
    });
    expect(JSON.stringify(await see())).not.toContain("075");
  });

  test("is the profile for who shares the region, also without sharing an event", async () => {
    const { db } = getDatabase();
    const { event, person } = await twoAttendees(db);
    const fields: VisibleField[] = ["name", "role", "sector", "organization", "areas", "offers", "about", "address"];
    await chooseVisibility(db, { personId: person, choices: choicesOf("region", fields) }, testNow);
    const organizer = await createTestOrganizer(db, "desk", { regionId: event.regionId });
    const elsewhere = await createTestOrganizer(db, "owner", { regionId: await createTestRegion(db) });
    const see = (viewerPersonId: string) => visibleProfile(db, { viewerPersonId, personId: person }, testNow);
    expect(await see(organizer.personId)).toEqual({
      personId: person,
      name: "Anna van der Aa",
      role: "teamleider",
      sector: "youthCare",
      organization: "Jeugdteam Noord",
      areas: ["De Regenboog", "Poelenburg", "Zaanstad"],
      offers: ["zorg"],
      about: "Ik ben er op maandag.",
      photoId: undefined,
      channels: [{ kind: "address", value: "Dam 1, Zaandam" }],
    });
    expect(await see(elsewhere.personId)).toBeUndefined();
    expect(await see((await createTestPerson(db)).personId)).toBeUndefined();
    expect(await see("")).toBeUndefined();
  });

  test("goes the moment it is taken back, or the registration is withdrawn", async () => {
    const { db } = getDatabase();
    const { person, registrationId, see } = await twoAttendees(db, false);
    const choices = choicesOf("region", ["name", "mobile"]);
    await chooseVisibility(db, { personId: person, choices }, testNow);
    expect(await see()).toMatchObject({ name: "Anna van der Aa" });
    await chooseVisibility(db, { personId: person, choices: choices.slice(0, 1) }, testNow);
    expect(await see()).toMatchObject({ channels: [] });
    await withdraw(db, { registrationId, by: "attendee" }, testNow);
    expect(await see()).toBeUndefined();
  });

  test("of a region ends two years after the last event there", async () => {
    const { db } = getDatabase();
    const { person, see } = await twoAttendees(db);
    await chooseVisibility(db, { personId: person, choices: choicesOf("region", ["name"]) }, testNow);
    expect(await see(new Date("2028-11-03T15:59:59.999Z"))).toBeDefined();
    expect(await see(new Date("2028-11-03T16:00:00.000Z"))).toBeUndefined();
  });

  test("is nothing at all for who is blocked, whatever is granted", async () => {
    const { db } = getDatabase();
    const { event, person, viewer, see } = await twoAttendees(db);
    await chooseVisibility(db, { personId: person, choices: choicesOf("region", visibleFields) }, testNow);
    const list = () =>
      listAttendees(db, { viewerPersonId: viewer, eventId: event.eventId, search: "", page: 1 }, testNow);
    expect([await see(), (await list()).total]).toEqual([expect.anything(), 1]);
    const block = { person_id: person, field: "blocked", audience: onlyPerson(viewer), until: noEnd };
    await db.insertInto("grants").values(block).execute();
    expect([await see(), (await list()).total]).toEqual([undefined, 0]);
  });

  test("includes the photo only for who is granted it, by its address too", async () => {
    const { db } = getDatabase();
    const { person, viewer } = await twoAttendees(db);
    const photo = { id: newId(), image: Buffer.from("beeld").toString("base64"), made_at: testNow.toISOString() };
    await db
      .insertInto("profile_photos")
      .values({ person_id: person, ...photo })
      .execute();
    const look = (viewerPersonId: string) => findVisiblePhoto(db, { viewerPersonId, photoId: photo.id }, testNow);
    expect([await look(person), await look(viewer)].map(String)).toEqual(["beeld", "undefined"]);
    await chooseVisibility(db, { personId: person, choices: choicesOf("attendees", ["photo"]) }, testNow);
    expect(String(await look(viewer))).toBe("beeld");
    await chooseVisibility(db, { personId: person, choices: [] }, testNow);
    expect(await look(viewer)).toBeUndefined();
  });

  test("shows an organization by the name that it has now, also after it was merged", async () => {
    const { db } = getDatabase();
    const make = (name: string) => addOrganization(db, newId(), { name });
    const [old, survivor] = [await make("Jeugdteam Noord"), await make("Jeugdteam Zaanstad")];
    const { person, see } = await twoAttendees(db);
    const choices = choicesOf("region", ["name", "organization"]);
    await chooseVisibility(db, { personId: person, choices }, testNow);
    await mergeOrganizations(db, { organizationId: old, survivorId: survivor, actorPersonId: newId() }, testNow);
    expect(await see()).toMatchObject({ organization: "Jeugdteam Zaanstad" });
  });

  test("is what a preview of an audience shows", async () => {
    const { db } = getDatabase();
    const { event, person, see } = await twoAttendees(db);
    await chooseVisibility(db, { personId: person, choices: choicesOf("attendees", ["name", "about"]) }, testNow);
    const preview = await profileForAudience(db, { audience: `event:${event.eventId}`, personId: person }, testNow);
    expect(preview).toEqual(await see());
    expect(
      await profileForAudience(db, { audience: `region:${event.regionId}`, personId: person }, testNow),
    ).toBeUndefined();
  });

  test("of everybody comes by surname, and in one list", async () => {
    const { db } = getDatabase();
    const { event, viewer } = await twoAttendees(db);
    await registerSomeone(db, event, { listed: true, confirmed: true, name: "Zoë Aalbers" });
    await registerSomeone(db, event, { listed: true, name: "Niet Bevestigd" });
    const names = (await listVisibleProfiles(db, { viewerPersonId: viewer }, testNow)).map(({ name }) => name);
    expect(names).toEqual(["A. van der Aa", "Zoë Aalbers"]);
  });

  test("grants built anew are the same", async () => {
    const { db } = getDatabase();
    const { person } = await twoAttendees(db);
    const choices = choiceAudiences.flatMap((audience) => choicesOf(audience, visibleFields, 7));
    await chooseVisibility(db, { personId: person, choices }, testNow);
    const grants = () =>
      db.selectFrom("grants").selectAll().orderBy("audience").orderBy("person_id").orderBy("field").execute();
    const before = await grants();
    expect(before).toHaveLength(2 * visibleFields.length);
    await db.deleteFrom("grants").execute();
    await rebuildGrants(db);
    expect(await grants()).toEqual(before);
  });
});
