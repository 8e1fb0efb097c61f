import { expect, it } from "vitest";
import { chooseRegions } from "#app/domain/account/chosen-regions.server";
import { listOwnEvents } from "#app/domain/event/list-own-events.server";
import { findEventList } from "#app/domain/event/list-queries.server";
import { findDraftPage, findEventPage } from "#app/domain/event/page-queries.server";
import { findSeriesPage, listPublishedSeries } from "#app/domain/series/public-queries.server";
import { countQueries } from "#tests/support/count-queries";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, createTestRegion, testNow } from "#tests/support/factories";
import type { TestEventOptions } from "#tests/support/factories";
import { createTestOrganizer, createTestPerson } from "#tests/support/people";
import type { Database } from "#db/types";
import { createTestSeries, testText } from "./series";

/** On a Wednesday so many weeks after the first one. */
const weeks = (n: number): TestEventOptions => {
  const at = (iso: string) => new Date(Date.parse(iso) + n * 7 * 24 * 60 * 60 * 1000).toISOString();
  return { doorsOpenAt: null, startsAt: at("2026-11-04T12:15:00.000Z"), endsAt: at("2026-11-04T16:00:00.000Z") };
};

async function join(db: Database, seriesId: string, options: TestEventOptions) {
  const event = await createTestEvent(db, options);
  await db.updateTable("events").set({ series_id: seriesId }).where("id", "=", event.eventId).execute();
  return event;
}

async function cancel(db: Database, eventId: string): Promise<void> {
  const cancelled = { cancelled_at: testNow.toISOString(), cancel_reason: "Water." };
  await db.updateTable("events").set(cancelled).where("id", "=", eventId).execute();
}

describeOnBothDatabases("the other dates of an event", (database) => {
  it("are those of its series that are public, coming and not cancelled, by date, in one query", async () => {
    const { db } = database();
    const series = await createTestSeries(db, [
      weeks(0),
      weeks(3),
      weeks(1),
      { ...weeks(2), published: false },
      weeks(4),
    ]);
    const [first, late, soon, , cancelled] = series.events;
    await cancel(db, cancelled!.eventId);
    await join(db, series.seriesId, weeks(-9));
    await createTestSeries(db);
    const counted = countQueries(db);
    const page = await findEventPage(counted.db, first!.slug, testNow);
    expect(counted.queries()).toBe(1);
    expect(page?.series).toEqual({ slug: series.slug, title: testText.title });
    expect(page?.otherDates.map(({ slug }) => slug)).toEqual([soon!.slug, late!.slug]);
    expect(page?.otherDates[0]).toMatchObject({
      venueCity: "Voorbeeldstad",
      region: "Kennisnetwerk Voorbeeld",
      state: "open",
      places: { left: 100 },
    });
    expect((await findDraftPage(db, series.events[3]!.slug, testNow))?.otherDates).toHaveLength(3);
  });

  it("make the lists say that each of them belongs to a series", async () => {
    const { db } = database();
    const [first] = (await createTestSeries(db, [weeks(0), weeks(1)])).events;
    if (!first) throw new Error("a series of two has a first");
    const alone = await createTestEvent(db, { ...weeks(2), regionId: first.regionId });
    const { personId } = await createTestOrganizer(db, "owner", { regionId: first.regionId });
    const { events } = await findEventList(db, { past: false }, testNow);
    const listed = Object.fromEntries(events.map(({ slug, inSeries }) => [slug, inSeries]));
    expect(listed).toMatchObject({ [first.slug]: true, [alone.slug]: false });
    const own = await listOwnEvents(db, { personId, pastPage: 1 }, testNow);
    const ownListed = Object.fromEntries(own.coming.map(({ slug, seriesId }) => [slug, seriesId !== null]));
    expect(ownListed).toMatchObject({ [first.slug]: true, [alone.slug]: false });
  });

  it("are none for an event by itself", async () => {
    const { db } = database();
    await createTestSeries(db);
    const alone = await createTestEvent(db);
    await createTestEvent(db);
    expect(await findEventPage(db, alone.slug, testNow)).toMatchObject({ series: null, otherDates: [] });
  });

  it("come with those in the regions that the visitor chose first, and at most six of them", async () => {
    const { db } = database();
    const series = await createTestSeries(db, [0, 1, 2, 3, 4, 5, 6, 7].map(weeks));
    const regionId = await createTestRegion(db);
    const theirs = await join(db, series.seriesId, { ...weeks(9), regionId });
    const { personId } = await createTestPerson(db);
    const { slug } = series.events[0]!;
    const slugsFor = async (viewerId?: string) =>
      (await findEventPage(db, slug, testNow, viewerId))?.otherDates.map((date) => date.slug) ?? [];
    const byDate = series.events.slice(1).map((event) => event.slug);
    expect(await slugsFor(personId)).toEqual(byDate.slice(0, 6));
    const { slug: regionSlug } = await db
      .selectFrom("regions")
      .select("slug")
      .where("id", "=", regionId)
      .executeTakeFirstOrThrow();
    await chooseRegions(db, { personId, slugs: [regionSlug] }, testNow);
    expect(await slugsFor(personId)).toEqual([theirs.slug, ...byDate.slice(0, 5)]);
    expect(await slugsFor()).toEqual(byDate.slice(0, 6));
  });
});

describeOnBothDatabases("the page of a series", (database) => {
  it("has its text, what is coming and what was, in one query", async () => {
    const { db } = database();
    const series = await createTestSeries(db, [weeks(3), weeks(1), { ...weeks(2), published: false }, weeks(4)]);
    const [late, soon, , cancelled] = series.events;
    await cancel(db, cancelled!.eventId);
    const [old, older] = [await join(db, series.seriesId, weeks(-9)), await join(db, series.seriesId, weeks(-60))];
    const counted = countQueries(db);
    const page = await findSeriesPage(counted.db, series.slug, testNow);
    expect(counted.queries()).toBe(1);
    const { title, theme, summary, about } = testText;
    expect(page).toMatchObject({ slug: series.slug, title, theme, summary, about });
    expect(page?.coming.map(({ slug, state }) => [slug, state])).toEqual([
      [soon!.slug, "open"],
      [late!.slug, "open"],
      [cancelled!.slug, "cancelled"],
    ]);
    expect(page?.past.map(({ slug }) => slug)).toEqual([old.slug, older.slug]);
    expect(Object.keys(page ?? {}).sort()).toEqual(["about", "coming", "past", "slug", "summary", "theme", "title"]);
    expect(await listPublishedSeries(db, testNow)).toEqual([series.slug]);
  });

  it("is not there for an unknown one, nor while nothing of it is public", async () => {
    const { db } = database();
    const series = await createTestSeries(db, [{ published: false }]);
    expect(await findSeriesPage(db, series.slug, testNow)).toBeUndefined();
    expect(await findSeriesPage(db, "bestaat-niet", testNow)).toBeUndefined();
    expect(await listPublishedSeries(db, testNow)).toEqual([]);
  });
});
