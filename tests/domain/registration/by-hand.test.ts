import { expect, it } from "vitest";
import { changeCapacity } from "#app/domain/registration/change-capacity.server";
import { doByHand, previewByHand } from "#app/domain/registration/by-hand.server";
import type { HandAct, PersonByHand } from "#app/domain/registration/by-hand.server";
import type { Database } from "#db/types";
import { listAudit } from "#tests/domain/event/organizer-people";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, testNow } from "#tests/support/factories";
import type { TestEvent, TestEventOptions } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

const later = new Date(testNow.getTime() + 60_000);

const karin: PersonByHand = {
  name: "Karin Postma",
  email: "ib@wilgenhoek.example",
  organization: "De Wilgenhoek",
  role: "Intern begeleider",
  sector: "education",
  phone: "070 1234567",
  region: null,
  note: null,
  workshops: {},
  language: "nl",
};

async function start(db: Database, options: TestEventOptions = {}) {
  const event = await createTestEvent(db, options);
  const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { eventId: event.eventId });
  return { event, by: { eventId: event.eventId, actorPersonId } };
}

/** Looks, agrees and does it; answers whom the preview named and who was mailed. */
async function doAsSeen(db: Database, act: HandAct) {
  const seen = await previewByHand(db, act, later);
  if (!seen.ok) throw new Error(seen.reason);
  const before = await mails(db);
  const done = await doByHand(db, { ...act, previewHash: seen.plan.hash }, later);
  if (!done.ok) throw new Error(done.reason);
  const told = seen.plan.told.map(({ template, to }) => [template, to.name]);
  return { outcome: seen.plan.outcome, told, mailed: (await mails(db)).slice(before.length), id: done.registrationId };
}

async function mails(db: Database) {
  const rows = await db.selectFrom("outbox").select(["template", "recipient_name"]).orderBy("number").execute();
  return rows.map(({ template, recipient_name }) => [template, recipient_name]);
}

const countsOf = async (db: Database, { eventId }: TestEvent) => {
  const event = await db.selectFrom("events").select("taken").where("id", "=", eventId).executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom("registrations")
    .select("status")
    .where("event_id", "=", eventId)
    .orderBy("status")
    .execute();
  return { taken: event.taken, statuses: rows.map(({ status }) => status) };
};

describeOnBothDatabases("adding somebody by hand", (database) => {
  it("leaves nothing behind while it is only looked at", async () => {
    const { db } = database();
    const { event, by } = await start(db, { rounds: [[5]] });
    const workshops = { [event.roundIds[0] ?? ""]: event.workshopIds[0] ?? "" };
    const seen = await previewByHand(db, { kind: "add", ...by, person: { ...karin, workshops } }, testNow);
    expect(seen).toMatchObject({ ok: true, plan: { outcome: "placed", told: [{ template: "registration-placed" }] } });
    expect(await countsOf(db, event)).toEqual({ taken: 0, statuses: [] });
    expect(await mails(db)).toEqual([]);
    expect(await db.selectFrom("workshops").select("taken").execute()).toEqual([{ taken: 0 }]);
  });

  it("gives a place with the usual mail, no consent, and is written down with who did it", async () => {
    const { db } = database();
    const { event, by } = await start(db);
    const { outcome, told, mailed, id } = await doAsSeen(db, { kind: "add", ...by, person: karin });
    expect(outcome).toBe("placed");
    expect(told).toEqual([["registration-placed", "Karin Postma"]]);
    expect(mailed).toEqual(told);
    const row = await db.selectFrom("registrations").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ status: "placed", email: karin.email, listed: 0, confirmed_at: null });
    expect(await db.selectFrom("registration_needs").selectAll().execute()).toEqual([]);
    expect(await listAudit(db, event.eventId)).toContainEqual({
      action: "registration.added",
      actor_person_id: by.actorPersonId,
      details: JSON.stringify({ outcome: "placed" }),
    });
  });

  it("adds the second and the fourth of a shared mailbox in one minute, but one name only once", async () => {
    const { db } = database();
    const { event, by } = await start(db);
    for (const name of ["Een A", "Twee B", "Drie C", "Vier D"])
      await doAsSeen(db, { kind: "add", ...by, person: { ...karin, name } });
    expect((await countsOf(db, event)).taken).toBe(4);
    const again: HandAct = { kind: "add", ...by, person: { ...karin, name: "EEN a" } };
    expect(await previewByHand(db, again, later)).toEqual({ ok: false, reason: "already_registered" });
    expect(await mails(db)).toHaveLength(4);
  });

  it("says that it will be the waitlist, and saves nothing when the last place goes in between", async () => {
    const { db } = database();
    const { event, by } = await start(db, { capacity: 1 });
    const act: HandAct = { kind: "add", ...by, person: karin };
    const seen = await previewByHand(db, act, testNow);
    if (!seen.ok) throw new Error(seen.reason);
    await registerSomeone(db, event);
    const refused = await doByHand(db, { ...act, previewHash: seen.plan.hash }, later);
    expect(refused).toMatchObject({ ok: false, reason: "preview_outdated", plan: { outcome: "waitlisted" } });
    expect(await countsOf(db, event)).toEqual({ taken: 1, statuses: ["placed"] });
    const { outcome, mailed } = await doAsSeen(db, act);
    expect([outcome, mailed]).toEqual(["waitlisted", [["registration-waitlisted", "Karin Postma"]]]);
    expect(await countsOf(db, event)).toEqual({ taken: 1, statuses: ["placed", "waitlisted"] });
  });

  it("can be done after the closing date, not for an event that is over, cancelled or not public", async () => {
    const { db } = database();
    const closed = await start(db, { registrationClosesAt: "2026-09-30T10:00:00.000Z", capacity: 1 });
    await doAsSeen(db, { kind: "add", ...closed.by, person: karin });
    const { outcome } = await doAsSeen(db, { kind: "add", ...closed.by, person: { ...karin, name: "Twee B" } });
    expect(outcome).toBe("waitlisted");
    const act: HandAct = { kind: "add", ...closed.by, person: { ...karin, name: "Drie C" } };
    expect(await previewByHand(db, act, new Date("2026-11-05T10:00:00.000Z"))).toEqual({
      ok: false,
      reason: "event_over",
    });
    const draft = await start(db, { published: false });
    expect(await previewByHand(db, { kind: "add", ...draft.by, person: karin }, later)).toEqual({
      ok: false,
      reason: "registration_closed",
    });
  });

  it("refuses a full workshop", async () => {
    const { db } = database();
    const { event, by } = await start(db, { rounds: [[1]] });
    const workshops = { [event.roundIds[0] ?? ""]: event.workshopIds[0] ?? "" };
    await registerSomeone(db, event, { workshops });
    const act: HandAct = { kind: "add", ...by, person: { ...karin, workshops } };
    expect(await previewByHand(db, act, later)).toEqual({ ok: false, reason: "workshop_full" });
    expect((await countsOf(db, event)).taken).toBe(1);
  });
});

describeOnBothDatabases("acting for somebody who is registered", (database) => {
  it("moves them to another workshop, and tells them alone", async () => {
    const { db } = database();
    const { event, by } = await start(db, { rounds: [[1, 1]] });
    const [round = "", a = "", b = ""] = [event.roundIds[0], ...event.workshopIds];
    const registrationId = await registerSomeone(db, event, { name: "Anke", workshops: { [round]: a } });
    await registerSomeone(db, event);
    const move = (to: string | null): HandAct => ({ kind: "move", ...by, registrationId, workshops: { [round]: to } });
    const { told, mailed } = await doAsSeen(db, move(b));
    expect(told).toEqual([["registration-changed", "Anke"]]);
    expect(mailed).toEqual(told);
    expect(await previewByHand(db, move(b), later)).toEqual({ ok: false, reason: "nothing_changed" });
    await registerSomeone(db, event, { workshops: { [round]: a } });
    expect(await previewByHand(db, move(a), later)).toEqual({ ok: false, reason: "workshop_full" });
    expect(await previewByHand(db, move("0".repeat(32)), later)).toEqual({ ok: false, reason: "workshop_unknown" });
    expect(await listAudit(db, event.eventId)).toContainEqual({
      action: "registration.workshops-changed",
      actor_person_id: by.actorPersonId,
      details: JSON.stringify({ rounds: [round] }),
    });
  });

  it("withdraws them, and says who gets the place before it is done", async () => {
    const { db } = database();
    const { event, by } = await start(db, { capacity: 1 });
    const registrationId = await registerSomeone(db, event, { name: "Anke" });
    await registerSomeone(db, event, { name: "Dirk" });
    await registerSomeone(db, event, { name: "Els" });
    const { told, mailed } = await doAsSeen(db, { kind: "withdraw", ...by, registrationId });
    expect(told).toEqual([
      ["registration-withdrawn", "Anke"],
      ["waitlist-promoted", "Dirk"],
    ]);
    expect(mailed).toEqual(told);
    expect(await countsOf(db, event)).toEqual({ taken: 1, statuses: ["placed", "waitlisted", "withdrawn"] });
    expect(await previewByHand(db, { kind: "withdraw", ...by, registrationId }, later)).toEqual({
      ok: false,
      reason: "withdrawn",
    });
  });

  it("gives a place from the waitlist only when one is free", async () => {
    const { db } = database();
    const { event, by } = await start(db, { capacity: 1 });
    const first = await registerSomeone(db, event, { name: "Anke" });
    const registrationId = await registerSomeone(db, event, { name: "Dirk" });
    const act: HandAct = { kind: "promote", ...by, registrationId };
    expect(await previewByHand(db, act, later)).toEqual({ ok: false, reason: "no_place" });
    expect(await previewByHand(db, { ...act, registrationId: first }, later)).toEqual({
      ok: false,
      reason: "not_waiting",
    });
    // More places go to who waits by themselves; one that stays free is made here by hand.
    await db.updateTable("events").set({ capacity: 2, place_limit: 2 }).where("id", "=", event.eventId).execute();
    const { told, mailed } = await doAsSeen(db, act);
    expect(told).toEqual([["waitlist-promoted", "Dirk"]]);
    expect(mailed).toEqual(told);
    expect(await countsOf(db, event)).toEqual({ taken: 2, statuses: ["placed", "placed"] });
    expect(await listAudit(db, event.eventId)).toContainEqual({
      action: "registration.promoted",
      actor_person_id: by.actorPersonId,
      details: "{}",
    });
    await changeCapacity(db, { eventId: event.eventId, capacity: 2, actorPersonId: null }, later);
    expect((await countsOf(db, event)).taken).toBe(2);
  });

  it("does nothing for a registration of another event, or once the event is over", async () => {
    const { db } = database();
    const [own, other] = [await start(db), await start(db)];
    const registrationId = await registerSomeone(db, other.event);
    for (const kind of ["withdraw", "promote"] as const)
      expect(await previewByHand(db, { kind, ...own.by, registrationId }, later)).toEqual({
        ok: false,
        reason: "registration_unknown",
      });
    const over = new Date("2026-11-05T10:00:00.000Z");
    expect(await previewByHand(db, { kind: "withdraw", ...other.by, registrationId }, over)).toEqual({
      ok: false,
      reason: "event_over",
    });
  });

  it("twice at the same moment happens once", async () => {
    const { db } = database();
    const { event, by } = await start(db, { capacity: 1 });
    const registrationId = await registerSomeone(db, event);
    await registerSomeone(db, event);
    const act: HandAct = { kind: "withdraw", ...by, registrationId };
    const seen = await previewByHand(db, act, later);
    if (!seen.ok) throw new Error(seen.reason);
    const save = () => doByHand(db, { ...act, previewHash: seen.plan.hash }, later);
    const outcomes = await Promise.all([save(), save(), save()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await countsOf(db, event)).toEqual({ taken: 1, statuses: ["placed", "withdrawn"] });
  });
});
