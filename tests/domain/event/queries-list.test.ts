import { expect, it } from "vitest";
import { findHomePage } from "#app/domain/event/home-queries.server";
import { findEventList } from "#app/domain/event/list-queries.server";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, createTestRegion, testNow } from "#tests/support/factories";

const hour = 3_600_000;

describeOnBothDatabases("the list of events", (getDatabase) => {
  it("has what is not over yet, soonest first, and what is over, latest first", async () => {
    const { db } = getDatabase();
    const regionId = await createTestRegion(db);
    for (const [slug, hours] of [
      ["morgen", 24],
      ["straks", 1],
      ["nu", -1],
      ["net", -3],
      ["ooit", -300],
    ] as const)
      await createTestEvent(db, { regionId, slug, ...around(hours) }, new Date(testNow.getTime() - 400 * hour));
    expect(await slugsOf(findEventList(db, { past: false }, testNow))).toEqual(["nu", "straks", "morgen"]);
    expect(await slugsOf(findEventList(db, { past: true }, testNow))).toEqual(["net", "ooit"]);
  });

  it("leaves out drafts and keeps what is cancelled, with its state", async () => {
    const { db } = getDatabase();
    await createTestEvent(db, { published: false });
    const { eventId, slug } = await createTestEvent(db);
    await db.updateTable("events").set({ cancelled_at: testNow.toISOString() }).where("id", "=", eventId).execute();
    const { events } = await findEventList(db, { past: false }, testNow);
    expect(events).toMatchObject([{ slug, state: "cancelled", hosts: [] }]);
  });

  it("narrows down by region and by theme", async () => {
    const { db } = getDatabase();
    const region = await createTestRegion(db);
    const other = await createTestRegion(db);
    await createTestEvent(db, { regionId: region, slug: "een", theme: "privacy" });
    await createTestEvent(db, { regionId: other, slug: "twee", theme: "privacy" });
    await createTestEvent(db, { regionId: other, slug: "drie", theme: "ouders" });
    const { regions, themes } = await findEventList(db, { past: false }, testNow);
    expect(themes).toEqual(["ouders", "privacy"]);
    expect(regions).toHaveLength(2);
    const slug = await db.selectFrom("regions").select("slug").where("id", "=", other).executeTakeFirstOrThrow();
    expect(await slugsOf(findEventList(db, { past: false, regions: [slug.slug], theme: "privacy" }, testNow))).toEqual([
      "twee",
    ]);
    expect(await slugsOf(findEventList(db, { past: false, regions: ["nergens"] }, testNow))).toEqual([]);
  });

  it("finds words in any order, without marks or capitals", async () => {
    const { db } = getDatabase();
    await createTestEvent(db, { slug: "coordinatie", title: "Coördinatie in de wijk", venueCity: "Huizen" });
    await createTestEvent(db, { slug: "anders", title: "Iets anders", summary: "100% aanwezig_zijn" });
    expect(await slugsOf(findEventList(db, { past: false, text: "huizen COORDINATIE" }, testNow))).toEqual([
      "coordinatie",
    ]);
    expect(await slugsOf(findEventList(db, { past: false, text: "coördinatie zwolle" }, testNow))).toEqual([]);
    expect(await slugsOf(findEventList(db, { past: false, text: "%" }, testNow))).toEqual(["anders"]);
  });

  it("is cut into pages, and says whether there is more", async () => {
    const { db } = getDatabase();
    const regionId = await createTestRegion(db);
    for (const [index, slug] of ["a", "b", "c"].entries())
      await createTestEvent(db, { regionId, slug, ...around(index + 1) });
    const first = await findEventList(db, { past: false, pageSize: 2 }, testNow);
    expect(first).toMatchObject({ page: 1, hasNext: true, events: [{ slug: "a" }, { slug: "b" }] });
    const last = await findEventList(db, { past: false, pageSize: 2, page: 2 }, testNow);
    expect(last).toMatchObject({ page: 2, hasNext: false, events: [{ slug: "c" }] });
    expect((await findEventList(db, { past: false, pageSize: 3 }, testNow)).hasNext).toBe(false);
  });

  it("shows the last that are over below what is coming, unless somebody searches", async () => {
    const { db } = getDatabase();
    const regionId = await createTestRegion(db);
    await createTestEvent(db, { regionId, slug: "straks", ...around(2) });
    await createTestEvent(db, { regionId, slug: "net", ...around(-3) });
    const list = await findEventList(db, { past: false }, testNow);
    expect(list.events.map(({ slug }) => slug)).toEqual(["straks"]);
    expect(list.past.map(({ slug }) => slug)).toEqual(["net"]);
    expect((await findEventList(db, { past: false, text: "samen" }, testNow)).past).toEqual([]);
    const past = await findEventList(db, { past: true }, testNow);
    expect(past.events.map(({ slug }) => slug)).toEqual(["net"]);
  });
});

describeOnBothDatabases("the front page", (getDatabase) => {
  it("announces the soonest event that goes on, with a table for each workshop", async () => {
    const { db } = getDatabase();
    const cancelled = await createTestEvent(db, { slug: "niet", ...around(1) });
    await db
      .updateTable("events")
      .set({ cancelled_at: testNow.toISOString() })
      .where("id", "=", cancelled.eventId)
      .execute();
    await createTestEvent(db, { slug: "wel", ...around(2), rounds: [[5, 5, 5]] });
    const home = await findHomePage(db, { regions: [] }, testNow);
    expect(home.next?.slug).toBe("wel");
    expect(home.workshops).toBe(3);
    expect(home.upcoming.map(({ slug }) => slug)).toEqual(["niet"]);
  });

  it("is empty on an empty installation", async () => {
    const { db } = getDatabase();
    expect(await findHomePage(db, { regions: [] }, testNow)).toEqual({
      next: null,
      workshops: 0,
      upcoming: [],
      past: [],
      themes: [],
      regions: [],
    });
  });
});

/** An event of two hours that begins so many hours after the moment of the test. */
function around(hours: number) {
  const at = (more: number) => new Date(testNow.getTime() + (hours + more) * hour).toISOString();
  return { doorsOpenAt: null, startsAt: at(0), endsAt: at(2) };
}

async function slugsOf(list: Promise<{ events: { slug: string }[] }>): Promise<string[]> {
  return (await list).events.map(({ slug }) => slug);
}
