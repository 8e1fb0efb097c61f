import { expect, test } from "vitest";
import { findCalendarFeed, makeCalendarFeed, revokeCalendarFeed } from "#app/domain/account/calendar-feed.server";
import { chooseRegions, listChosenRegions } from "#app/domain/account/chosen-regions.server";
import { findOwnFeed } from "#app/domain/account/own-feed-queries.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { runRetention } from "#app/domain/retention/run-retention.server";
import type { Database } from "#db/types";
import { countQueries } from "#tests/support/count-queries";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, createTestRegion, registerSomeone, testNow } from "#tests/support/factories";
import { createTestPerson } from "#tests/support/people";

const personOf = async (db: Database, registrationId: string) =>
  (await db.selectFrom("registrations").select("person_id").where("id", "=", registrationId).executeTakeFirstOrThrow())
    .person_id;

describeOnBothDatabases("the calendar feed of a person", (getDatabase) => {
  test("works until it is revoked or made anew, and then never again", async () => {
    const { db } = getDatabase();
    const { personId } = await createTestPerson(db);
    const { personId: other } = await createTestPerson(db);
    expect(await findCalendarFeed(db, personId)).toBeUndefined();
    const first = await makeCalendarFeed(db, { personId }, testNow);
    const others = await makeCalendarFeed(db, { personId: other }, testNow);
    expect(await findCalendarFeed(db, personId)).toEqual(first);
    const second = await makeCalendarFeed(db, { personId }, testNow);
    expect(second).toEqual({ id: first.id, linkVersion: 2 });
    expect(await findOwnFeed(db, first, testNow)).toBeUndefined();
    expect(await findOwnFeed(db, second, testNow)).toEqual([]);
    await revokeCalendarFeed(db, { personId }, testNow);
    await revokeCalendarFeed(db, { personId }, testNow);
    expect(await findCalendarFeed(db, personId)).toBeUndefined();
    const third = await makeCalendarFeed(db, { personId }, testNow);
    expect(third.linkVersion).toBe(4);
    for (const gone of [first, second, { id: first.id, linkVersion: 3 }])
      expect(await findOwnFeed(db, gone, testNow)).toBeUndefined();
    expect(await findOwnFeed(db, others, testNow)).toEqual([]);
  });

  test("is one, also when it is made twice at once", async () => {
    const { db } = getDatabase();
    const { personId } = await createTestPerson(db);
    const made = await Promise.all([1, 2, 3].map(() => makeCalendarFeed(db, { personId }, testNow)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(made.map(({ linkVersion }) => linkVersion).sort()).toEqual([1, 2, 3]);
  });

  test("holds one's own places and waits, with the workshop and the room, and nobody else's", async () => {
    const { db } = getDatabase();
    const me = { email: "karin@school.example", name: "Karin Postma" };
    const open = await createTestEvent(db, { slug: "open", rounds: [[20, 20]] });
    const workshops = { [open.roundIds[0]!]: open.workshopIds[1]! };
    const mine = await registerSomeone(db, open, { ...me, workshops, confirmed: true });
    await registerSomeone(db, open, { workshops });
    const later = { startsAt: "2026-11-05T12:15:00.000Z", endsAt: "2026-11-05T16:00:00.000Z", doorsOpenAt: null };
    const full = await createTestEvent(db, { slug: "vol", capacity: 1, ...later });
    await registerSomeone(db, full);
    await registerSomeone(db, full, me);
    const left = await createTestEvent(db, { slug: "weg" });
    await withdraw(db, { registrationId: await registerSomeone(db, left, me), by: "attendee" }, testNow);
    const before = new Date("2026-01-01T10:00:00.000Z");
    const long = { startsAt: "2026-03-30T12:15:00.000Z", endsAt: "2026-03-31T16:00:00.000Z", doorsOpenAt: null };
    await registerSomeone(db, await createTestEvent(db, { slug: "lang-geleden", ...long }, before), me, before);
    const key = await makeCalendarFeed(db, { personId: await personOf(db, mine) }, testNow);
    const counted = countQueries(db);
    const entries = (await findOwnFeed(counted.db, key, testNow))!;
    expect(counted.queries()).toBeLessThanOrEqual(5);
    expect(entries.map(({ event, waits }) => [event.slug, waits])).toEqual([
      ["open", false],
      ["vol", true],
    ]);
    expect(entries[0]?.workshops).toEqual([
      expect.objectContaining({ letter: "B", title: "Workshop 1.2", room: "Zaal 2", roundTitle: "Ronde 1" }),
    ]);
    const { calendar_uid } = await db
      .selectFrom("registrations")
      .select("calendar_uid")
      .where("id", "=", mine)
      .executeTakeFirstOrThrow();
    expect(entries[0]?.registration.calendarUid).toBe(calendar_uid);
  });
});

describeOnBothDatabases("the regions that a person follows", (getDatabase) => {
  test("are those that were chosen last, and no others", async () => {
    const { db } = getDatabase();
    const ids = [await createTestRegion(db), await createTestRegion(db), await createTestRegion(db)];
    const rows = await db.selectFrom("regions").select(["id", "slug"]).execute();
    const [one = "", two = "", three = ""] = ids.map((id) => rows.find((row) => row.id === id)!.slug);
    const { personId } = await createTestPerson(db);
    const { personId: other } = await createTestPerson(db);
    const choose = (...slugs: string[]) => chooseRegions(db, { personId, slugs }, testNow);
    await chooseRegions(db, { personId: other, slugs: [three] }, testNow);
    expect(await listChosenRegions(db, personId)).toEqual([]);
    await choose(one, two, "bestaat-niet", one);
    expect((await listChosenRegions(db, personId)).sort()).toEqual([one, two].sort());
    await choose(two);
    expect(await listChosenRegions(db, personId)).toEqual([two]);
    await Promise.all([choose(three, two), choose(two, three)]);
    expect((await listChosenRegions(db, personId)).sort()).toEqual([two, three].sort());
    await choose();
    expect(await listChosenRegions(db, personId)).toEqual([]);
    expect(await listChosenRegions(db, other)).toEqual([three]);
  });

  test("are forgotten together with the person, as is the feed", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const personId = await personOf(db, await registerSomeone(db, event, { confirmed: true }));
    const { slug } = await db.selectFrom("regions").select("slug").executeTakeFirstOrThrow();
    await chooseRegions(db, { personId, slugs: [slug] }, testNow);
    await makeCalendarFeed(db, { personId }, testNow);
    const kept = async () => [
      (await db.selectFrom("person_regions").select("person_id").execute()).length,
      (await db.selectFrom("calendar_feeds").select("id").execute()).length,
    ];
    await runRetention(db, new Date("2027-01-01T00:00:00.000Z"));
    expect(await kept()).toEqual([1, 1]);
    await runRetention(db, new Date("2029-02-01T00:00:00.000Z"));
    expect(await kept()).toEqual([0, 0]);
  });
});
