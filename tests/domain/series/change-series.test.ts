import { expect, it } from "vitest";
import { findUndo } from "#app/domain/event/find-undo.server";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import { changeSeries } from "#app/domain/series/change-series.server";
import { previewSeriesChange } from "#app/domain/series/preview-series-change.server";
import { findSeries } from "#app/domain/series/queries.server";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { getEvent, listAudit, listSequences } from "../event/organizer-people";
import { changeAsSeen, changeInput, createTestSeries, planOf, testText, textOfEvent } from "./series";

const better = { ...testText, title: "Samen, om het kind", summary: "Beter gezegd." };
const past = {
  startsAt: "2026-09-09T11:15:00.000Z",
  endsAt: "2026-09-09T15:00:00.000Z",
  doorsOpenAt: null,
  registrationClosesAt: null,
};

describeOnBothDatabases("changing the text of a series", (database) => {
  it("changes every event as the preview said, text by text, and tells nobody of a text", async () => {
    const { db } = database();
    const series = await createTestSeries(db, [{}, { title: "Samen in Gouda" }, {}]);
    const [first, own, third] = series.events;
    for (const event of series.events) for (let n = 0; n < 3; n++) await registerSomeone(db, event);
    const sequences = await Promise.all(series.events.map(({ eventId }) => listSequences(db, eventId)));
    const mails = await db.selectFrom("outbox").selectAll().execute();
    const input = changeInput(series, { text: better });
    const plan = await planOf(db, input);
    expect(plan.fields).toEqual(["title", "summary"]);
    const seen = plan.changed.map(({ event, plan: { fields, told, organizers, after } }) => ({
      id: event.id,
      fields,
      told: told.length + organizers.length,
      text: { title: after.title, summary: after.summary },
    }));
    expect(seen).toEqual(
      expect.arrayContaining([
        {
          id: first!.eventId,
          fields: ["title", "summary"],
          told: 0,
          text: { title: better.title, summary: better.summary },
        },
        { id: own!.eventId, fields: ["summary"], told: 0, text: { title: "Samen in Gouda", summary: better.summary } },
        {
          id: third!.eventId,
          fields: ["title", "summary"],
          told: 0,
          text: { title: better.title, summary: better.summary },
        },
      ]),
    );
    expect(await textOfEvent(db, first!)).toEqual(testText);

    const outcome = await changeSeries(db, { ...input, previewHash: plan.hash }, testNow);
    expect(outcome).toEqual({ ok: true, changed: 3, told: 0 });
    expect(await findSeries(db, { slug: series.slug })).toMatchObject(better);
    for (const { event, plan: one } of plan.changed)
      expect(await textOfEvent(db, { eventId: event.id })).toMatchObject({
        title: one.after.title,
        summary: one.after.summary,
        about: one.after.about,
      });
    expect(await db.selectFrom("outbox").selectAll().execute()).toEqual(mails);
    expect(await Promise.all(series.events.map(({ eventId }) => listSequences(db, eventId)))).toEqual(sequences);
  });

  it("leaves what is not ticked, not one's own, cancelled or over, and says which and why", async () => {
    const { db } = database();
    const series = await createTestSeries(db, [{}, {}, past, {}]);
    const [ticked, unticked, over, cancelled] = series.events;
    const elsewhere = await createTestEvent(db);
    await db.updateTable("events").set({ series_id: series.seriesId }).where("id", "=", elsewhere.eventId).execute();
    await db
      .updateTable("events")
      .set({ cancelled_at: testNow.toISOString(), cancel_reason: "Water." })
      .where("id", "=", cancelled!.eventId)
      .execute();
    const eventIds = [ticked, over, cancelled, elsewhere].map((event) => event!.eventId);
    const input = changeInput(series, { text: better, eventIds, overwrite: true });
    const plan = await planOf(db, input);
    expect(plan.changed.map(({ event }) => event.id)).toEqual([ticked!.eventId]);
    expect(new Map(plan.left.map(({ event, why }) => [event.id, why]))).toEqual(
      new Map([
        [unticked!.eventId, "not_chosen"],
        [over!.eventId, "over"],
        [cancelled!.eventId, "cancelled"],
        [elsewhere.eventId, "not_yours"],
      ]),
    );
    await changeSeries(db, { ...input, previewHash: plan.hash }, testNow);
    for (const event of [unticked!, over!, cancelled!, elsewhere])
      expect(await textOfEvent(db, event)).toEqual(testText);
    expect(await textOfEvent(db, ticked!)).toEqual(better);
  });

  it("brings an event with a text of its own back to the series, without changing the series", async () => {
    const { db } = database();
    const series = await createTestSeries(db, [{}, { about: "Hier anders.", costs: "Tien euro." }]);
    expect(await previewSeriesChange(db, changeInput(series), testNow)).toEqual({
      ok: false,
      reason: "nothing_changed",
    });
    const input = changeInput(series, { overwrite: true });
    const plan = await planOf(db, input);
    expect(plan.fields).toEqual([]);
    expect(plan.changed.map(({ plan: { fields } }) => fields)).toEqual([["about", "costs"]]);
    expect(await changeSeries(db, { ...input, previewHash: plan.hash }, testNow)).toMatchObject({ changed: 1 });
    expect(await textOfEvent(db, series.events[1]!)).toEqual(testText);
  });

  it.each(["an event changed", "an event came", "the series changed"] as const)(
    "refuses what was seen before %s, and changes nothing",
    async (what) => {
      const { db } = database();
      const series = await createTestSeries(db);
      const input = changeInput(series, { text: better });
      const { hash } = await planOf(db, input);
      const { eventId } = series.events[0]!;
      if (what === "an event changed")
        await db.updateTable("events").set({ summary: "Intussen anders." }).where("id", "=", eventId).execute();
      if (what === "an event came") {
        const late = await createTestEvent(db, { regionId: series.regionId });
        await db.updateTable("events").set({ series_id: series.seriesId }).where("id", "=", late.eventId).execute();
      }
      if (what === "the series changed")
        await changeAsSeen(db, changeInput(series, { text: { ...testText, costs: "5" } }));
      const before = await db.selectFrom("events").selectAll().orderBy("id").execute();
      const outcome = await changeSeries(db, { ...input, previewHash: hash }, testNow);
      expect(outcome).toMatchObject({ ok: false, reason: "preview_outdated" });
      if (outcome.ok || outcome.reason !== "preview_outdated") throw new Error("the preview was not refused");
      expect(await db.selectFrom("events").selectAll().orderBy("id").execute()).toEqual(before);
      expect(await changeSeries(db, { ...input, previewHash: outcome.plan.hash }, testNow)).toMatchObject({ ok: true });
    },
  );

  it("writes down who did it, at the series and at each event, where it can be taken back", async () => {
    const { db } = database();
    const series = await createTestSeries(db);
    const { actorPersonId } = series;
    await changeAsSeen(db, changeInput(series, { text: better }));
    const [act] = await db
      .selectFrom("audit_log")
      .select(["actor_person_id", "subject_id", "details"])
      .where("action", "=", "series.changed")
      .execute();
    expect(act).toEqual({
      actor_person_id: actorPersonId,
      subject_id: series.seriesId,
      details: JSON.stringify({
        fields: ["title", "summary"],
        changed: 2,
        left: 0,
        before: { title: testText.title, summary: testText.summary },
        after: { title: better.title, summary: better.summary },
      }),
    });
    for (const { eventId } of series.events) {
      const acts = await listAudit(db, eventId);
      expect(acts.filter(({ action }) => action === "event.changed")).toHaveLength(1);
      const event = (await findEventToChange(db, { eventId }))!;
      const undo = await findUndo(db, { event, actorPersonId }, testNow);
      expect(undo.ok && undo.input.details.title).toBe(testText.title);
      expect((await getEvent(db, eventId)).public_version).toBeGreaterThan(1);
    }
  });
});
