import { expect, it, test } from "vitest";
import { findOrganization, listOrganizationActs } from "#app/domain/organization/find-organization.server";
import { listOrganizations } from "#app/domain/organization/list-organizations.server";
import { findMeantOrganization, suggestOrganizations } from "#app/domain/organization/queries.server";
import { changeOrganization, createOrganization } from "#app/domain/organization/save.server";
import { organizationFormValues, parseOrganization } from "#app/domain/organization/schema.server";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { addOrganization, fieldsOfOrganization } from "./organizations";

describeOnBothDatabases("Organizations", (database) => {
  test("are found by their name and other names, but for marks and capitals, when only one is called so", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { personId } = await createTestOrganizer(db, "owner", { regionId: event.regionId });
    const een = await addOrganization(db, personId, { name: "Centrum Jong Één", aliases: ["De Jongerij"] });
    const gouda = await addOrganization(db, personId, { name: "De Bron", municipality: "Gouda" });
    await addOrganization(db, personId, { name: "De Bron", municipality: "Zaanstad" });
    const meant = async (text: string) =>
      (await findMeantOrganization(db, { text, eventId: event.eventId })).organizationId;
    expect(await meant(" centrum JONG een ")).toBe(een);
    expect(await meant("de jongerij")).toBe(een);
    expect(await meant("Centrum Jong")).toBeNull();
    expect(await meant("de bron")).toBeNull();
    await changeOrganization(
      db,
      {
        organizationId: gouda,
        fields: fieldsOfOrganization({ name: "De Bron Gouda", aliases: [] }),
        actorPersonId: personId,
      },
      testNow,
    );
    expect(await meant("de bron gouda")).toBe(gouda);
    expect(await suggestOrganizations(db)).toEqual(["Centrum Jong Één", "De Bron", "De Bron Gouda"]);
    expect(await suggestOrganizations(db, "jong één")).toEqual(["Centrum Jong Één"]);
    expect(await suggestOrganizations(db, "100%")).toEqual([]);
  });

  test("are listed by name, filtered by text without accents, kind, municipality and BRIN, fifty a page", async () => {
    const { db } = database();
    const { personId } = await createTestOrganizer(db, "owner", { regionId: await createTestRegion(db) });
    for (let number = 10; number < 65; number++)
      await addOrganization(db, personId, { name: `Jeugdteam ${number}`, kind: "youth_team", municipality: "Delft" });
    await addOrganization(db, personId, {
      name: "École 100%",
      brin: "12AB01",
      municipality: "Gouda",
      aliases: ["Frans"],
    });
    const list = (filter: Partial<Parameters<typeof listOrganizations>[1]>) =>
      listOrganizations(db, { text: "", page: 1, ...filter });
    const first = await list({});
    expect(first).toMatchObject({ total: 56, page: 1, pages: 2 });
    expect(first.lines.map(({ name }) => name).slice(0, 2)).toEqual(["École 100%", "Jeugdteam 10"]);
    expect((await list({ page: 9 })).lines).toHaveLength(6);
    for (const text of ["ecole", "ÉCOLE 100%", "frans", "12ab", "%"])
      expect((await list({ text })).lines.map(({ name }) => name)).toEqual(["École 100%"]);
    expect((await list({ kind: "youth_team" })).total).toBe(55);
    expect((await list({ municipality: "Gouda" })).total).toBe(1);
    expect((await list({ kind: "school", municipality: "Delft" })).total).toBe(0);
    expect((await list({ text: "_" })).total).toBe(0);
  });

  test("are refused twice: the same name in the same municipality, or the same BRIN code", async () => {
    const { db } = database();
    const { personId: actorPersonId } = await createTestOrganizer(db, "owner", {
      regionId: await createTestRegion(db),
    });
    const bron = await addOrganization(db, actorPersonId, { municipality: "Gouda", brin: "12AB" });
    const create = (given: Parameters<typeof fieldsOfOrganization>[0]) =>
      createOrganization(db, { fields: fieldsOfOrganization(given), actorPersonId }, testNow);
    const taken = { ok: false, reason: "name_taken", organizationId: bron };
    expect(await create({ name: "basisschool dé bron", municipality: "gouda" })).toEqual(taken);
    expect(await create({ name: "Iets anders", brin: "12AB" })).toEqual({ ok: false, reason: "brin_taken" });
    const location = await create({ municipality: "Gouda", brin: "12AB01" });
    expect(location).toMatchObject({ ok: true });
    const change = (given: Parameters<typeof fieldsOfOrganization>[0]) =>
      changeOrganization(
        db,
        {
          organizationId: location.ok ? location.organizationId : "",
          fields: fieldsOfOrganization(given),
          actorPersonId,
        },
        testNow,
      );
    expect(await change({ municipality: "Gouda", brin: "12AB01" })).toEqual({ ok: false, reason: "nothing_changed" });
    expect(await change({ municipality: "Gouda" })).toEqual(taken);
    expect(await change({ name: "Anders", brin: "12AB" })).toEqual({ ok: false, reason: "brin_taken" });
    expect(await db.selectFrom("organizations").select("id").execute()).toHaveLength(2);
    const gone = { organizationId: "0".repeat(32), fields: fieldsOfOrganization(), actorPersonId };
    expect(await changeOrganization(db, gone, testNow)).toEqual({ ok: false, reason: "organization_unknown" });
  });

  test("say where they are used, to each region its own, and who did what", async () => {
    const { db } = database();
    const here = await createTestEvent(db);
    const { personId } = await createTestOrganizer(db, "editor", { regionId: here.regionId });
    const organizationId = await addOrganization(db, personId, { name: "De Linde" });
    const there = await createTestEvent(db, { hostIds: [organizationId], published: false });
    const elsewhere = await createTestOrganizer(db, "editor", { regionId: there.regionId });
    const shown = await createTestEvent(db, { hostIds: [organizationId], regionId: there.regionId });
    await registerSomeone(db, here, { organization: "De Linde" });
    await registerSomeone(db, shown, { organization: "De Linde" });
    await registerSomeone(db, shown, { organization: "de linde" });
    const fields = fieldsOfOrganization({ name: "De Linde", aliases: ["Lindeschool"] });
    await changeOrganization(db, { organizationId, fields, actorPersonId: elsewhere.personId }, testNow);
    const mine = await findOrganization(db, { organizationId, personId });
    expect(mine).toMatchObject({ registrations: 1, aliases: ["Lindeschool"] });
    expect(mine?.hosted.map(({ slug, isOwn }) => [slug, isOwn])).toEqual([[shown.slug, false]]);
    const theirs = await findOrganization(db, { organizationId, personId: elsewhere.personId });
    expect(theirs?.registrations).toBe(2);
    expect(theirs?.hosted.map(({ isOwn }) => isOwn)).toEqual([true, true]);
    const acts = await listOrganizationActs(db, { organizationId, personId, limit: 9 });
    expect(acts.map(({ action, actor, details }) => [action, actor !== null, details]).sort()).toEqual([
      ["organization.changed", false, { fields: ["aliases"] }],
      ["organization.created", true, {}],
    ]);
  });

  test("show another name on the public page at once", async () => {
    const { db } = database();
    const { personId: actorPersonId } = await createTestOrganizer(db, "owner", {
      regionId: await createTestRegion(db),
    });
    const organizationId = await addOrganization(db, actorPersonId);
    const { eventId } = await createTestEvent(db, { hostIds: [organizationId] });
    const version = async () =>
      (await db.selectFrom("events").select("public_version").where("id", "=", eventId).executeTakeFirstOrThrow())
        .public_version;
    const before = await version();
    const change = (fields: Parameters<typeof fieldsOfOrganization>[0]) =>
      changeOrganization(db, { organizationId, fields: fieldsOfOrganization(fields), actorPersonId }, testNow);
    await change({ municipality: "Gouda" });
    expect(await version()).toBe(before);
    await change({ name: "De Bron", municipality: "Gouda" });
    expect(await version()).toBe(before + 1);
  });
});

const empty = organizationFormValues({ name: "De Bron", kind: "school" });
const parse = (given: Partial<typeof empty>) =>
  parseOrganization(Object.fromEntries(Object.entries({ ...empty, ...given }).map(([name, value]) => [name, [value]])));

it.each([
  [{}, undefined],
  [{ name: " " }, { name: "required" }],
  [{ name: "x".repeat(151) }, { name: "too_long" }],
  [{ name: "De\u202eBron" }, { name: "control_characters" }],
  [{ kind: "bank" }, { kind: "choice" }],
  [{ kind: "" }, { kind: "choice" }],
  [{ brin: "12A" }, { brin: "brin" }],
  [{ kind: "health", brin: "12AB" }, { brin: "brin_of_school" }],
  [{ municipality: "x".repeat(81) }, { municipality: "too_long" }],
  [{ aliases: "x".repeat(151) }, { aliases: "too_long" }],
  [{ aliases: Array.from({ length: 21 }, (_, index) => `naam ${index}`).join("\n") }, { aliases: "too_many_names" }],
])("the form of an organization says what is wrong: %#", (given, errors) => {
  const parsed = parse(given);
  expect(parsed.ok ? undefined : parsed.errors).toEqual(errors);
});

it("tidies what was typed: spaces, the BRIN code, other names once and not the name itself", () => {
  const parsed = parse({
    name: "  De   Bron ",
    brin: "12 ab 00",
    municipality: " ",
    aliases: "bs de Bron\r\nBS DE BRON\n\nde bron\nBrón",
  });
  expect(parsed).toMatchObject({
    value: { name: "De Bron", brin: "12AB", municipality: null, aliases: ["bs de Bron", "Brón"] },
  });
});
