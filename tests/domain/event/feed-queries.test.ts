import { describe, expect, it } from "vitest";
import { cancelEvent } from "#app/domain/event/cancel.server";
import { findFeed, listPublishedPages } from "#app/domain/event/feed-queries.server";
import { feedWindow, latest } from "#app/domain/event/feed-rules";
import { previewCancel } from "#app/domain/event/preview-cancel.server";
import { countQueries } from "#tests/support/count-queries";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, createTestRegion, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { recordAct } from "#app/domain/audit/record.server";

describe("the window of a feed", () => {
  it("moves when a month begins, and at no other moment", () => {
    expect(feedWindow(new Date("2026-10-01T00:00:00.000Z"))).toEqual({
      since: "2026-04-01T00:00:00.000Z",
      movedAt: "2026-10-01T00:00:00.000Z",
    });
    expect(feedWindow(new Date("2026-10-31T23:59:59.999Z"))).toEqual(feedWindow(new Date("2026-10-01T00:00:00.000Z")));
    expect(feedWindow(new Date("2026-02-28T12:00:00.000Z")).since).toBe("2025-08-01T00:00:00.000Z");
  });

  it("knows the latest of some instants", () => {
    expect(latest("2026-01-01", null, "2026-03-01", "2026-02-01")).toBe("2026-03-01");
    expect(latest("2026-01-01", null)).toBe("2026-01-01");
  });
});

describeOnBothDatabases("the feed", (getDatabase) => {
  const over = (endsAt: string) => ({ doorsOpenAt: null, startsAt: "2026-01-01T12:00:00.000Z", endsAt });

  it("tells of what is coming and of the last months, soonest first, in one query", async () => {
    const { db } = getDatabase();
    await createTestEvent(db, { slug: "net-te-oud", ...over("2026-04-01T00:00:00.000Z") });
    await createTestEvent(db, { slug: "net-niet", ...over("2026-04-01T00:00:00.001Z") });
    await createTestEvent(db, { slug: "komt" });
    await createTestEvent(db, { slug: "concept", published: false });
    const counted = countQueries(db);
    const { events } = await findFeed(counted.db, {}, testNow);
    expect(events.map(({ slug }) => slug)).toEqual(["net-niet", "komt"]);
    expect(counted.queries()).toBe(1);
  });

  it("can be narrowed down to some regions and a theme", async () => {
    const { db } = getDatabase();
    const [one, two, three] = [await createTestRegion(db), await createTestRegion(db), await createTestRegion(db)];
    await createTestEvent(db, { slug: "een", regionId: one, theme: "zorg" });
    await createTestEvent(db, { slug: "twee", regionId: two, theme: "privacy" });
    await createTestEvent(db, { slug: "drie", regionId: three, theme: "zorg" });
    const regions = await db.selectFrom("regions").select(["id", "slug"]).execute();
    const slugOf = (id: string) => regions.find((region) => region.id === id)!.slug;
    const slugs = async (input: Parameters<typeof findFeed>[1]) =>
      (await findFeed(db, input, testNow)).events.map(({ slug }) => slug).sort();
    expect(await slugs({ regions: [slugOf(one), slugOf(two)] })).toEqual(["een", "twee"]);
    expect(await slugs({ regions: [slugOf(one), slugOf(two)], theme: "zorg" })).toEqual(["een"]);
    expect(await slugs({ theme: "zorg" })).toEqual(["drie", "een"]);
    expect(await slugs({ regions: ["nergens"] })).toEqual([]);
  });

  it("changes when an event is published, changed or cancelled, and not when somebody registers", async () => {
    const { db } = getDatabase();
    const event = await createTestEvent(db);
    const { personId } = await createTestOrganizer(db, "owner", { regionId: event.regionId });
    const changedAt = async () => (await findFeed(db, {}, new Date("2026-10-31T00:00:00.000Z"))).events[0]?.changedAt;
    expect(await changedAt()).toBe(testNow.toISOString());
    const later = new Date(testNow.getTime() + 1000);
    const act = { actorPersonId: null, eventId: event.eventId, details: {} };
    await db
      .transaction()
      .execute((trx) =>
        recordAct(
          trx,
          { ...act, action: "registration.withdrawn", subjectType: "registration", subjectId: "x" },
          later,
        ),
      );
    expect(await changedAt()).toBe(testNow.toISOString());
    const moved = new Date(testNow.getTime() + 2000);
    await db
      .transaction()
      .execute((trx) =>
        recordAct(trx, { ...act, action: "event.changed", subjectType: "event", subjectId: event.eventId }, moved),
      );
    expect(await changedAt()).toBe(moved.toISOString());
    const cancelled = new Date(testNow.getTime() + 3000);
    const input = { eventId: event.eventId, reason: "De zaal heeft waterschade." };
    const preview = await previewCancel(db, input, cancelled);
    if (!preview.ok) throw new Error(preview.reason);
    await cancelEvent(db, { ...input, previewHash: preview.plan.hash, actorPersonId: personId }, cancelled);
    expect(await changedAt()).toBe(cancelled.toISOString());
    const { events, changedAt: feedChangedAt } = await findFeed(db, {}, cancelled);
    expect(events[0]?.cancelledAt).toBe(cancelled.toISOString());
    expect(feedChangedAt).toBe(cancelled.toISOString());
    expect(await listPublishedPages(db, 10, cancelled)).toEqual([
      { slug: event.slug, changedAt: cancelled.toISOString() },
    ]);
  });

  it("of nothing last changed when its month began", async () => {
    expect(await findFeed(getDatabase().db, {}, testNow)).toEqual({
      events: [],
      changedAt: "2026-10-01T00:00:00.000Z",
    });
  });
});
