import { expect, it } from "vitest";
import { organizerRoleForSeries } from "#app/domain/account/roles.server";
import { createDraft } from "#app/domain/event/create-draft.server";
import { listActs } from "#app/domain/event/organizer-queries.server";
import { createSeries } from "#app/domain/series/create-series.server";
import { putInSeries } from "#app/domain/series/put-in-series.server";
import { findSeries, findSeriesOf, listSeriesEvents } from "#app/domain/series/queries.server";
import { listAddableEvents, listOwnSeries } from "#app/domain/series/own-queries.server";
import { listSeriesActs } from "#app/domain/series/list-series-acts.server";
import { removeSeries } from "#app/domain/series/remove-series.server";
import { takeOutOfSeries } from "#app/domain/series/take-out-of-series.server";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, createTestRegion, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { getEvent } from "../event/organizer-people";
import { createTestSeries, testText, textOfEvent } from "./series";

describeOnBothDatabases("a series", (database) => {
  it("is made with its first event, in a region of one's own, at an address of its own", async () => {
    const { db } = database();
    const series = await createTestSeries(db);
    const again = await createTestSeries(db);
    expect([series.slug, again.slug]).toEqual(["samen-om-het-kind", "samen-om-het-kind-2"]);
    const reserved = { ...series, regionId: series.regionId, eventId: null, text: { ...testText, title: "Nieuw" } };
    expect(await createSeries(db, reserved, testNow)).toMatchObject({ ok: true, slug: "reeks" });
    expect(await findSeries(db, { slug: series.slug })).toEqual({
      id: series.seriesId,
      slug: series.slug,
      ...testText,
    });
    const elsewhere = await createTestRegion(db);
    const input = { regionId: elsewhere, text: testText, eventId: null, actorPersonId: series.actorPersonId };
    expect(await createSeries(db, input, testNow)).toEqual({ ok: false, reason: "region_not_yours" });
  });

  it("is not made where its first event cannot be put in it", async () => {
    const { db } = database();
    const { regionId, actorPersonId, events } = await createTestSeries(db);
    const input = { regionId, text: testText, eventId: events[0]!.eventId, actorPersonId };
    expect(await createSeries(db, input, testNow)).toEqual({ ok: false, reason: "in_a_series" });
    const { eventId } = await createTestEvent(db);
    expect(await createSeries(db, { ...input, eventId }, testNow)).toEqual({ ok: false, reason: "event_not_yours" });
    expect(await db.selectFrom("series").select("id").execute()).toHaveLength(1);
  });

  it("takes an event of its editor, which keeps its texts, and lets it go with them", async () => {
    const { db } = database();
    const series = await createTestSeries(db, [{}]);
    const { seriesId, regionId, actorPersonId } = series;
    const { eventId } = await createTestEvent(db, { regionId, title: "Iets anders" });
    const input = { seriesId, eventId, actorPersonId };
    const before = await getEvent(db, eventId);
    expect(await putInSeries(db, input, testNow)).toEqual({ ok: true });
    expect(await getEvent(db, eventId)).toEqual({ ...before, series_id: seriesId, public_version: 2 });
    expect(await putInSeries(db, input, testNow)).toEqual({ ok: false, reason: "in_a_series" });
    expect(await takeOutOfSeries(db, input, testNow)).toEqual({ ok: true });
    expect(await getEvent(db, eventId)).toEqual({ ...before, public_version: 3 });
    expect(await takeOutOfSeries(db, input, testNow)).toEqual({ ok: false, reason: "not_in_series" });
    const acts = await listActs(db, { eventId, limit: 9 });
    expect(acts.map(({ action }) => action).sort()).toEqual([
      "event.published",
      "series.event-added",
      "series.event-removed",
    ]);
  });

  it("does nothing with an event of somebody else", async () => {
    const { db } = database();
    const series = await createTestSeries(db);
    const other = await createTestEvent(db);
    const desk = await createTestOrganizer(db, "desk", { regionId: series.regionId });
    const { seriesId, actorPersonId } = series;
    const refused = { ok: false, reason: "event_not_yours" };
    expect(await putInSeries(db, { seriesId, eventId: other.eventId, actorPersonId }, testNow)).toEqual(refused);
    const ofDesk = { seriesId, eventId: series.events[0]!.eventId, actorPersonId: desk.personId };
    expect(await takeOutOfSeries(db, ofDesk, testNow)).toEqual(refused);
    expect(await putInSeries(db, { ...ofDesk, seriesId: "gone" }, testNow)).toEqual({
      ok: false,
      reason: "series_unknown",
    });
    expect(await listSeriesEvents(db, { seriesId, personId: desk.personId })).toMatchObject([
      { mayChange: false },
      { mayChange: false },
    ]);
  });

  it("is changed by editors of its region and by editors of its events, by nobody else", async () => {
    const { db } = database();
    const series = await createTestSeries(db, [{}]);
    const elsewhere = await createTestEvent(db);
    const host = await createTestOrganizer(db, "editor", { eventId: elsewhere.eventId });
    const editor = await createTestOrganizer(db, "editor", { regionId: elsewhere.regionId });
    const roleOf = (personId: string) => organizerRoleForSeries(db, personId, series.slug);
    expect(await roleOf(series.actorPersonId)).toBe("editor");
    expect(await roleOf(host.personId)).toBeUndefined();
    await db.updateTable("events").set({ series_id: series.seriesId }).where("id", "=", elsewhere.eventId).execute();
    expect(await roleOf(host.personId)).toBe("editor");
    expect(await roleOf(editor.personId)).toBe("editor");
    const events = await listSeriesEvents(db, { seriesId: series.seriesId, personId: host.personId });
    expect(events.map(({ id, mayChange }) => [id, mayChange])).toEqual(
      expect.arrayContaining([
        [series.events[0]!.eventId, false],
        [elsewhere.eventId, true],
      ]),
    );
    for (const personId of [series.actorPersonId, host.personId, editor.personId])
      expect(await listOwnSeries(db, { personId }, testNow)).toEqual([
        {
          slug: series.slug,
          title: testText.title,
          events: 2,
          nextAt: "2026-11-04T12:15:00.000Z",
        },
      ]);
    const stranger = await createTestOrganizer(db, "owner", { regionId: await createTestRegion(db) });
    expect(await listOwnSeries(db, { personId: stranger.personId }, testNow)).toEqual([]);
  });

  it("hides the draft of another organizer: that it is there, when and where", async () => {
    const { db } = database();
    const series = await createTestSeries(db, [{}]);
    const { seriesId, slug, actorPersonId: personId } = series;
    const draft = await createTestEvent(db, { published: false });
    const owner = await createTestOrganizer(db, "owner", { regionId: draft.regionId });
    const put = { seriesId, eventId: draft.eventId, actorPersonId: owner.personId };
    expect(await putInSeries(db, put, testNow)).toEqual({ ok: true });
    expect(await listSeriesEvents(db, { seriesId, personId })).toHaveLength(1);
    expect(await listSeriesEvents(db, { seriesId, personId: owner.personId })).toHaveLength(2);
    expect(await listOwnSeries(db, { personId }, testNow)).toMatchObject([{ slug, events: 1 }]);
    expect(await listOwnSeries(db, { personId: owner.personId }, testNow)).toMatchObject([{ slug, events: 2 }]);
    const acts = await listSeriesActs(db, { seriesId, personId, limit: 9 });
    expect(acts.filter(({ event }) => event !== null)).toHaveLength(1);
  });

  it("offers what is one's own and belongs to no series", async () => {
    const { db } = database();
    const { regionId, actorPersonId } = await createTestSeries(db);
    const free = await createTestEvent(db, { regionId, published: false });
    await createTestEvent(db);
    const addable = await listAddableEvents(db, { personId: actorPersonId });
    expect(addable.map(({ id }) => id)).toEqual([free.eventId]);
  });

  it("keeps a copy of one of its events", async () => {
    const { db } = database();
    const series = await createTestSeries(db);
    const source = series.events[0]!;
    const draft = {
      ...{ title: "Samen om het kind", kind: "studiemiddag" as const, theme: "samenwerken", regionId: series.regionId },
      ...{ startsAt: "2027-02-03T12:15:00.000Z", endsAt: "2027-02-03T16:00:00.000Z", registrationClosesAt: null },
      ...{ venueName: "", venueCity: "", capacity: 0, hostIds: [], otherHost: "", copyOf: source.slug },
      actorPersonId: series.actorPersonId,
    };
    const made = await createDraft(db, draft, testNow);
    if (!made.ok) throw new Error(made.reason);
    expect(await findSeriesOf(db, made)).toMatchObject({ slug: series.slug });
    expect(await textOfEvent(db, made)).toEqual(testText);
  });

  it("disappears only without events, and says who did what", async () => {
    const { db } = database();
    const series = await createTestSeries(db, [{}]);
    const { seriesId, actorPersonId } = series;
    const { eventId } = series.events[0]!;
    expect(await removeSeries(db, { seriesId, actorPersonId }, testNow)).toEqual({ ok: false, reason: "has_events" });
    const later = new Date(testNow.getTime() + 1000);
    await takeOutOfSeries(db, { seriesId, eventId, actorPersonId }, later);
    const acts = await listSeriesActs(db, { seriesId, personId: actorPersonId, limit: 9 });
    expect(acts[0]).toMatchObject({
      action: "series.event-removed",
      event: { startsAt: "2026-11-04T12:15:00.000Z", venueCity: "Voorbeeldstad" },
    });
    expect(acts[0]?.actor).toMatch(/^Persoon Proef/);
    const stranger = await createTestOrganizer(db, "owner", { regionId: await createTestRegion(db) });
    const seen = await listSeriesActs(db, { seriesId, personId: stranger.personId, limit: 9 });
    expect(seen.map(({ actor }) => actor)).toEqual([null, null, null]);
    expect(await removeSeries(db, { seriesId, actorPersonId }, later)).toEqual({ ok: true });
    expect(await removeSeries(db, { seriesId, actorPersonId }, later)).toEqual({ ok: false, reason: "series_unknown" });
  });
});
