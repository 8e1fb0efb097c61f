import { expect, it } from "vitest";
import { changeEvent } from "#app/domain/event/change.server";
import { findEventToChange } from "#app/domain/event/find-event-to-change.server";
import { previewChange } from "#app/domain/event/preview-change.server";
import type { ChangeInput, ChangePlan } from "#app/domain/event/preview-change.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import { rebuildGrants } from "#app/domain/visibility/write-grants.server";
import { inTransaction } from "#db/transaction";
import type { Database } from "#db/types";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";
import { getEvent, listAudit, listSequences, mailsOf } from "./organizer-people";

const nextWeek = {
  startsAt: "2026-11-11T12:45:00.000Z",
  endsAt: "2026-11-11T16:30:00.000Z",
  doorsOpenAt: "2026-11-11T12:15:00.000Z",
};

async function inputOf(db: Database, eventId: string, changes: Partial<ChangeInput["details"]>): Promise<ChangeInput> {
  const event = await findEventToChange(db, { eventId });
  if (!event) throw new Error("no such event");
  const { registrationClosesAt: _, ...details } = event.details;
  return { eventId, details: { ...details, ...changes }, moveProgramme: true };
}

async function planOf(db: Database, input: ChangeInput): Promise<ChangePlan> {
  const preview = await previewChange(db, input, testNow);
  if (!preview.ok) throw new Error(preview.reason);
  return preview.plan;
}

describeOnBothDatabases("changing an event", (database) => {
  it("tells 250 people exactly what the preview said, person by person", { timeout: 120_000 }, async () => {
    const { db } = database();
    const event = await createTestEvent(db, { capacity: 230, rounds: [[80, 80, 80]] });
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    await inTransaction(db, async (trx) => {
      for (let n = 0; n < 250; n++) {
        const workshop = event.workshopIds[n % 4] ?? null;
        const workshops = workshop ? { [event.roundIds[0] ?? ""]: workshop } : {};
        await registerSomeone(trx, event, { language: n % 5 === 0 ? "en" : "nl", workshops });
      }
    });
    const before = await listSequences(db, event.eventId);
    const change = await inputOf(db, event.eventId, {
      ...nextWeek,
      venueName: "De Poort",
      title: "Samen, om het kind",
    });
    const plan = await planOf(db, change);
    expect(plan.told).toHaveLength(250);
    expect(plan.told.filter(({ person }) => person.status === "waitlisted")).toHaveLength(20);
    expect(await mailsOf(db, "event-changed")).toEqual(new Map());

    const outcome = await changeEvent(db, { ...change, previewHash: plan.hash, actorPersonId }, testNow);
    expect(outcome).toEqual({ ok: true, told: 250, promoted: 0 });

    const mails = await mailsOf(db, "event-changed");
    expect(mails.size).toBe(250);
    for (const { person, payload } of plan.told)
      expect(mails.get(person.registrationId)).toEqual({
        recipient_email: person.email,
        recipient_name: person.name,
        language: person.language,
        event_id: event.eventId,
        payload,
      });
    const after = await listSequences(db, event.eventId);
    expect(after).toEqual(before.map((row) => ({ ...row, sequence: row.sequence + 1 })));
    for (const { id, sequence } of after)
      expect(plan.told.find(({ person }) => person.registrationId === id)?.payload.registration.calendarSequence).toBe(
        sequence,
      );
  });

  it("writes what was typed, moves the programme along and remembers the day it stood on", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { rounds: [[20]], registrationClosesAt: "2026-11-01T11:00:00.000Z" });
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    const id = await registerSomeone(db, event, {
      workshops: { [event.roundIds[0] ?? ""]: event.workshopIds[0] ?? "" },
    });
    const old = await getEvent(db, event.eventId);
    const change = await inputOf(db, event.eventId, nextWeek);
    const { hash } = await planOf(db, change);
    await changeEvent(db, { ...change, previewHash: hash, actorPersonId }, testNow);
    expect(await getEvent(db, event.eventId)).toEqual({
      ...old,
      starts_at: nextWeek.startsAt,
      ends_at: nextWeek.endsAt,
      doors_open_at: nextWeek.doorsOpenAt,
      previous_starts_at: old.starts_at,
      registration_closes_at: "2026-11-08T11:00:00.000Z",
      calendar_sequence: old.calendar_sequence + 1,
      public_version: old.public_version + 1,
    });
    const round = await db.selectFrom("programme_items").select(["starts_at", "ends_at"]).executeTakeFirstOrThrow();
    expect(round).toEqual({ starts_at: "2026-11-11T13:30:00.000Z", ends_at: "2026-11-11T14:15:00.000Z" });
    expect((await mailsOf(db, "event-changed")).get(id)?.payload).toMatchObject({
      event: nextWeek,
      workshops: [{ startsAt: "2026-11-11T13:30:00.000Z", endsAt: "2026-11-11T14:15:00.000Z" }],
      changes: [{ what: "time", from: { startsAt: old.starts_at, endsAt: old.ends_at } }],
    });
  });

  it("leaves the programme where it is on the clock when asked to, but on the new day", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { rounds: [[20]] });
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    const change = { ...(await inputOf(db, event.eventId, nextWeek)), moveProgramme: false };
    const { hash } = await planOf(db, change);
    await changeEvent(db, { ...change, previewHash: hash, actorPersonId }, testNow);
    const round = await db.selectFrom("programme_items").select("starts_at").executeTakeFirstOrThrow();
    expect(round.starts_at).toBe("2026-11-11T13:00:00.000Z");
  });

  it("moves doors that nobody touched as far as the start, and leaves those that somebody did", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const later = { startsAt: "2026-11-04T13:00:00.000Z" };
    expect((await planOf(db, await inputOf(db, event.eventId, later))).after.doorsOpenAt).toBe(
      "2026-11-04T12:30:00.000Z",
    );
    const own = { ...later, doorsOpenAt: "2026-11-04T12:00:00.000Z" };
    expect((await planOf(db, await inputOf(db, event.eventId, own))).after.doorsOpenAt).toBe(own.doorsOpenAt);
    const still = { ...(await inputOf(db, event.eventId, later)), moveProgramme: false };
    expect((await planOf(db, still)).after.doorsOpenAt).toBe("2026-11-04T11:45:00.000Z");
  });

  it("does not remember an old day when only the hour changes", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    const change = await inputOf(db, event.eventId, { startsAt: "2026-11-04T12:30:00.000Z" });
    const { hash } = await planOf(db, change);
    await changeEvent(db, { ...change, previewHash: hash, actorPersonId }, testNow);
    expect((await getEvent(db, event.eventId)).previous_starts_at).toBeNull();
  });

  it("sends nothing for a typo, and raises no calendar number", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    await registerSomeone(db, event);
    const old = await getEvent(db, event.eventId);
    const sequences = await listSequences(db, event.eventId);
    const change = await inputOf(db, event.eventId, {
      title: "Samen om 't kind",
      summary: "Beter.",
      directions: "Lopen.",
    });
    const plan = await planOf(db, change);
    expect(plan.told).toEqual([]);
    const outcome = await changeEvent(db, { ...change, previewHash: plan.hash, actorPersonId }, testNow);
    expect(outcome).toEqual({ ok: true, told: 0, promoted: 0 });
    expect(await mailsOf(db, "event-changed")).toEqual(new Map());
    expect(await listSequences(db, event.eventId)).toEqual(sequences);
    expect(await getEvent(db, event.eventId)).toMatchObject({
      title: "Samen om 't kind",
      calendar_sequence: old.calendar_sequence,
      public_version: old.public_version + 1,
    });
  });

  it("tells who waits too, and nobody who withdrew", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { capacity: 2 });
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    const gone = await registerSomeone(db, event);
    const placed = await registerSomeone(db, event);
    await withdraw(db, { registrationId: gone, by: "attendee" }, testNow);
    const placedLater = await registerSomeone(db, event);
    const waiting = await registerSomeone(db, event);
    const change = await inputOf(db, event.eventId, { venueCity: "Elders" });
    const { hash } = await planOf(db, change);
    await changeEvent(db, { ...change, previewHash: hash, actorPersonId }, testNow);
    const mails = await mailsOf(db, "event-changed");
    expect([...mails.keys()].sort()).toEqual([placed, placedLater, waiting].sort());
    expect(mails.get(waiting)?.payload).toMatchObject({ status: "waitlisted" });
  });

  it("refuses a preview that is out of date, and saves nothing", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    await registerSomeone(db, event);
    const change = await inputOf(db, event.eventId, nextWeek);
    const { hash } = await planOf(db, change);
    await registerSomeone(db, event);
    const old = await getEvent(db, event.eventId);

    const outcome = await changeEvent(db, { ...change, previewHash: hash, actorPersonId }, testNow);
    expect(outcome).toMatchObject({ ok: false, reason: "preview_outdated" });
    expect(!outcome.ok && outcome.reason === "preview_outdated" && outcome.plan.told.length).toBe(2);
    expect(await getEvent(db, event.eventId)).toEqual(old);
    expect(await mailsOf(db, "event-changed")).toEqual(new Map());

    if (outcome.ok || outcome.reason !== "preview_outdated") throw new Error("the preview was not refused");
    const again = await changeEvent(db, { ...change, previewHash: outcome.plan.hash, actorPersonId }, testNow);
    expect(again).toEqual({ ok: true, told: 2, promoted: 0 });
  });

  it("keeps a preview that tells nobody while people register", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    const change = await inputOf(db, event.eventId, { title: "Anders" });
    const { hash } = await planOf(db, change);
    await registerSomeone(db, event);
    expect(await changeEvent(db, { ...change, previewHash: hash, actorPersonId }, testNow)).toMatchObject({ ok: true });
  });

  it("gives more places to who waits longest, as the preview named them", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { capacity: 1 });
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    const ids = [];
    for (let n = 0; n < 4; n++) {
      const at = new Date(testNow.getTime() + n * 1000);
      ids.push(await registerSomeone(db, event, {}, at));
    }
    const change = await inputOf(db, event.eventId, { capacity: 3 });
    const plan = await planOf(db, change);
    expect(plan.promoted.map(({ registrationId }) => registrationId)).toEqual(ids.slice(1, 3));
    expect(plan.told).toEqual([]);
    const outcome = await changeEvent(db, { ...change, previewHash: plan.hash, actorPersonId }, testNow);
    expect(outcome).toEqual({ ok: true, told: 0, promoted: 2 });
    expect([...(await mailsOf(db, "waitlist-promoted")).keys()].sort()).toEqual(ids.slice(1, 3).sort());
    expect(await getEvent(db, event.eventId)).toMatchObject({ capacity: 3, place_limit: 3, taken: 3 });
  });

  it("takes no place away when there are fewer", async () => {
    const { db } = database();
    const event = await createTestEvent(db, { capacity: 3 });
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    for (let n = 0; n < 3; n++) await registerSomeone(db, event);
    const change = await inputOf(db, event.eventId, { capacity: 1 });
    const { hash } = await planOf(db, change);
    await changeEvent(db, { ...change, previewHash: hash, actorPersonId }, testNow);
    expect(await getEvent(db, event.eventId)).toMatchObject({ capacity: 1, place_limit: 3, taken: 3 });
  });

  it("moves the end of what others may see along with the event", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    await registerSomeone(db, event, { listed: true, confirmed: true });
    const change = await inputOf(db, event.eventId, nextWeek);
    const { hash } = await planOf(db, change);
    await changeEvent(db, { ...change, previewHash: hash, actorPersonId }, testNow);
    const grants = () => db.selectFrom("grants").selectAll().orderBy("field").execute();
    const written = await grants();
    expect(written[0]?.until).toBe("2026-12-09T16:30:00.000Z");
    await rebuildGrants(db);
    expect(await grants()).toEqual(written);
  });

  it.each([
    ["nothing_changed", {}, testNow],
    ["time_in_past", { startsAt: "2026-09-01T10:00:00.000Z", endsAt: "2026-09-01T12:00:00.000Z" }, testNow],
  ] as const)("refuses: %s", async (reason, changes, now) => {
    const { db } = database();
    const event = await createTestEvent(db);
    const change = await inputOf(db, event.eventId, changes);
    expect(await previewChange(db, change, now)).toEqual({ ok: false, reason });
    expect(await changeEvent(db, { ...change, previewHash: "", actorPersonId: "" }, now)).toEqual({
      ok: false,
      reason,
    });
  });

  it("tells nobody of a mended text or place once the afternoon is over", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    await registerSomeone(db, event);
    const change = await inputOf(db, event.eventId, { venueName: "De Poort" });
    const preview = await previewChange(db, change, new Date("2026-11-05T10:00:00.000Z"));
    expect(preview.ok && preview.plan.told).toEqual([]);
  });

  it("writes down who changed what, and what stood there, without names or addresses of people", async () => {
    const { db } = database();
    const event = await createTestEvent(db);
    const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { regionId: event.regionId });
    await registerSomeone(db, event);
    const change = await inputOf(db, event.eventId, { venueName: "De Poort", title: "Anders", capacity: 120 });
    const { hash } = await planOf(db, change);
    await changeEvent(db, { ...change, previewHash: hash, actorPersonId }, testNow);
    const acts = (await listAudit(db, event.eventId)).filter(
      ({ actor_person_id }) => actor_person_id === actorPersonId,
    );
    expect(acts.map(({ action, details }) => [action, details])).toEqual([
      ["event.capacity-changed", '{"capacity":120}'],
      [
        "event.changed",
        JSON.stringify({
          fields: ["title", "venueName"],
          told: 1,
          organizers: 0,
          invitees: 0,
          movedProgramme: true,
          before: { title: "Samen om het kind", venueName: "De Burcht" },
          after: { title: "Anders", venueName: "De Poort" },
        }),
      ],
    ]);
  });
});
