import { expect, test } from "vitest";
import { organizerRoleAnywhere } from "#app/domain/account/roles.server";
import { nameOrganizer } from "#app/domain/region/name-organizer.server";
import { listOwnedRegions, listRegionOrganizers } from "#app/domain/region/organizer-queries.server";
import type { NewOrganizer } from "#app/domain/region/organizer-schema.server";
import { removeOrganizer } from "#app/domain/region/remove-organizer.server";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

const ans: NewOrganizer = { region: "", name: "Ans Balie", email: "ans@gemeente.example", role: "editor" };

async function startRegion(db: Database) {
  const regionId = await createTestRegion(db);
  const owner = await createTestOrganizer(db, "owner", { regionId });
  return { regionId, actorPersonId: owner.personId };
}

const rolesOf = async (db: Database, ownerId: string) =>
  (await listRegionOrganizers(db, ownerId)).map(({ name, role, isYou }) => `${name} ${role}${isYou ? " you" : ""}`);

describeOnBothDatabases("Who organizes for a region", (database) => {
  test("is named by an owner with one mail, has the role at once, and not any more once it is taken away", async () => {
    const { db } = database();
    const { actorPersonId } = await startRegion(db);
    expect(await nameOrganizer(db, { organizer: ans, actorPersonId }, testNow)).toEqual({ ok: true });
    const [named] = (await listRegionOrganizers(db, actorPersonId)).filter(({ isYou }) => !isYou);
    if (!named) throw new Error("nobody was named");
    expect(named).toMatchObject({ name: ans.name, role: "editor" });
    expect(await organizerRoleAnywhere(db, named.personId)).toBe("editor");
    const mails = await db.selectFrom("outbox").select(["template", "recipient_email"]).execute();
    expect(mails).toEqual([{ template: "organizer-named", recipient_email: ans.email }]);
    expect(await removeOrganizer(db, { roleId: named.roleId, actorPersonId }, testNow)).toEqual({ ok: true });
    expect(await organizerRoleAnywhere(db, named.personId)).toBeUndefined();
    const acts = await db.selectFrom("audit_log").select("action").where("action", "like", "organizer.%").execute();
    expect(acts.map(({ action }) => action).sort()).toEqual(["organizer.named", "organizer.removed"]);
  });

  test("is named once, by their own name, at an address of their own", async () => {
    const { db } = database();
    const { regionId, actorPersonId } = await startRegion(db);
    const name = (organizer: Partial<NewOrganizer>) =>
      nameOrganizer(db, { organizer: { ...ans, ...organizer }, actorPersonId }, testNow);
    await name({});
    expect(await name({ role: "owner" })).toEqual({ ok: false, reason: "already_organizer" });
    expect(await name({ name: "Bas Ander" })).toEqual({ ok: false, reason: "address_of_another" });
    const event = await createTestEvent(db, { regionId });
    for (const who of ["Een Eerste", "Twee Tweede"])
      await registerSomeone(db, event, { name: who, email: "samen@school.example" });
    const shared = { name: "Een Eerste", email: "samen@school.example" };
    expect(await name(shared)).toEqual({ ok: false, reason: "shared_address" });
  });

  test("is nothing for who does not own the region", async () => {
    const { db } = database();
    const { regionId, actorPersonId } = await startRegion(db);
    const editor = await createTestOrganizer(db, "editor", { regionId });
    const elsewhere = await startRegion(db);
    for (const actor of [editor.personId, elsewhere.actorPersonId]) {
      const organizer = { ...ans, region: regionId };
      expect(await nameOrganizer(db, { organizer, actorPersonId: actor }, testNow)).toEqual({
        ok: false,
        reason: "region_unknown",
      });
      for (const { roleId } of await listRegionOrganizers(db, actorPersonId))
        expect(await removeOrganizer(db, { roleId, actorPersonId: actor }, testNow)).toEqual({
          ok: false,
          reason: "organizer_unknown",
        });
    }
    expect(await listRegionOrganizers(db, editor.personId)).toEqual([]);
    expect(await rolesOf(db, actorPersonId)).toHaveLength(2);
    expect((await listOwnedRegions(db, elsewhere.actorPersonId)).map(({ id }) => id)).toEqual([elsewhere.regionId]);
  });

  test("has an owner always: the last one stays, also when two remove each other at once", async () => {
    const { db } = database();
    const { regionId, actorPersonId } = await startRegion(db);
    const [only] = await listRegionOrganizers(db, actorPersonId);
    const roleId = only?.roleId ?? "";
    expect(await removeOrganizer(db, { roleId, actorPersonId }, testNow)).toEqual({ ok: false, reason: "last_owner" });
    for (let round = 0; round < 5; round++) {
      const owners = (await listRegionOrganizers(db, await someOwner(db, regionId))).filter(
        (one) => one.role === "owner",
      );
      if (owners.length < 2) await createTestOrganizer(db, "owner", { regionId });
      const both = (await listRegionOrganizers(db, await someOwner(db, regionId))).filter(
        (one) => one.role === "owner",
      );
      const [one, other] = both;
      if (!one || !other) throw new Error("two owners are needed");
      const outcomes = await Promise.all([
        removeOrganizer(db, { roleId: one.roleId, actorPersonId: other.personId }, testNow),
        removeOrganizer(db, { roleId: other.roleId, actorPersonId: one.personId }, testNow),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      await someOwner(db, regionId);
    }
  });
});

async function someOwner(db: Database, regionId: string): Promise<string> {
  const row = await db
    .selectFrom("roles")
    .select("person_id")
    .where("region_id", "=", regionId)
    .where("role", "=", "owner")
    .executeTakeFirstOrThrow();
  return row.person_id;
}
