import { expect, test } from "vitest";
import { listBadges } from "#app/domain/event/badges.server";
import { findOwnCode, putCodeOnBadge, removeCode, renewCode } from "#app/domain/person-code/own-code.server";
import { peopleWhoCome } from "#tests/domain/introduction/people-who-come";
import type { Someone } from "#tests/domain/introduction/people-who-come";
import { describeOnBothDatabases } from "#tests/support/databases";
import { registerSomeone, testNow } from "#tests/support/factories";

describeOnBothDatabases("badges", (getDatabase) => {
  test("are of who has a place, by surname, with a code only of who wants it there", async () => {
    const { db } = getDatabase();
    const { event, people } = await peopleWhoCome(db, ["Zoë de Aa", "Bram Bos", "Carla Cijfer"], { capacity: 3 });
    const [zoe, bram, carla] = people as [Someone, Someone, Someone];
    await registerSomeone(db, event, { name: "Wacht Nog", email: `w-${event.eventId.slice(0, 6)}@school.example` });
    for (const { personId } of [bram, carla]) await renewCode(db, { personId }, testNow);
    await putCodeOnBadge(db, { personId: zoe.personId, onBadge: true });
    await putCodeOnBadge(db, { personId: bram.personId, onBadge: true });
    const shown = async () => (await listBadges(db, event.eventId)).map(({ name, code }) => [name, code]);
    const codeOf = async ({ personId }: Someone) => (await findOwnCode(db, personId)) ?? null;

    expect(await shown()).toEqual([
      ["Zoë de Aa", null],
      ["Bram Bos", await codeOf(bram)],
      ["Carla Cijfer", null],
    ]);

    const before = await codeOf(bram);
    await renewCode(db, { personId: bram.personId }, testNow);
    expect((await shown())[1]).toEqual(["Bram Bos", await codeOf(bram)]);
    expect(await codeOf(bram)).not.toBe(before);

    await removeCode(db, { personId: bram.personId });
    await renewCode(db, { personId: bram.personId }, testNow);
    expect((await shown())[1]).toEqual(["Bram Bos", null]);
  });
});
