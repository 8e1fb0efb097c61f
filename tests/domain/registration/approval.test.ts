import { describe, expect, it } from "vitest";
import { previewCancel } from "#app/domain/event/preview-cancel.server";
import { findOrganizerEvent } from "#app/domain/event/organizer-queries.server";
import { listForDoor } from "#app/domain/event/print-lists.server";
import { setApproval } from "#app/domain/event/set-approval.server";
import { findEventPage } from "#app/domain/event/page-queries.server";
import { invite } from "#app/domain/invitation/invite.server";
import { previewInvite } from "#app/domain/invitation/preview-invite.server";
import { approve } from "#app/domain/registration/approve.server";
import { doByHand, previewByHand } from "#app/domain/registration/by-hand.server";
import type { HandAct } from "#app/domain/registration/by-hand.server";
import { changeCapacity } from "#app/domain/registration/change-capacity.server";
import { findRegistration } from "#app/domain/registration/queries.server";
import { parseRefusal } from "#app/domain/registration/refusal-schema.server";
import { refuse } from "#app/domain/registration/refuse.server";
import { register } from "#app/domain/registration/register.server";
import { withdraw } from "#app/domain/registration/withdraw.server";
import type { Database } from "#db/types";
import { listAudit } from "#tests/domain/event/organizer-people";
import { describeOnBothDatabases } from "#tests/support/databases";
import { createTestEvent, registerSomeone, registrationOf, testNow } from "#tests/support/factories";
import type { TestEvent, TestEventOptions } from "#tests/support/factories";
import { createTestOrganizer } from "#tests/support/people";

const later = new Date(testNow.getTime() + 60_000);
const karin = { name: "Karin Postma", email: "ib@wilgenhoek.example" };

async function start(db: Database, options: TestEventOptions = {}) {
  const event = await createTestEvent(db, options);
  const { personId: actorPersonId } = await createTestOrganizer(db, "editor", { eventId: event.eventId });
  await setApproval(db, { eventId: event.eventId, isOn: true, actorPersonId }, testNow);
  return { event, actorPersonId, by: { eventId: event.eventId, actorPersonId } };
}

const ask = (db: Database, event: TestEvent, given = {}, now = testNow) =>
  register(db, registrationOf(event, given), now);

async function doAsSeen(db: Database, act: HandAct) {
  const seen = await previewByHand(db, act, later);
  if (!seen.ok) throw new Error(seen.reason);
  const done = await doByHand(db, { ...act, previewHash: seen.plan.hash }, later);
  if (!done.ok) throw new Error(done.reason);
  return { outcome: seen.plan.outcome, told: seen.plan.told.map(({ template, to }) => [template, to.name]) };
}

const rowOf = (db: Database, id: string) =>
  db.selectFrom("registrations").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

const templatesTo = async (db: Database, name: string) =>
  (await db.selectFrom("outbox").select("template").where("recipient_name", "=", name).orderBy("number").execute()).map(
    ({ template }) => template,
  );

const takenOf = async (db: Database, { eventId }: TestEvent) =>
  (await db.selectFrom("events").select("taken").where("id", "=", eventId).executeTakeFirstOrThrow()).taken;

describeOnBothDatabases("asking for a place", (database) => {
  it("is a request with its own mail, holds no place while there is room, and takes no workshop", async () => {
    const { db } = database();
    const { event } = await start(db, { rounds: [[1]] });
    const workshops = { [event.roundIds[0] ?? ""]: event.workshopIds[0] ?? "" };
    const outcome = await ask(db, event, { ...karin, workshops });
    if (!outcome.ok) throw new Error(outcome.reason);
    expect(outcome.outcome).toBe("requested");
    expect(await takenOf(db, event)).toBe(0);
    expect(await rowOf(db, outcome.registrationId)).toMatchObject({
      status: "waitlisted",
      requested_at: testNow.toISOString(),
      approved_at: null,
    });
    expect(await db.selectFrom("registration_workshops").select("holds_place").execute()).toEqual([{ holds_place: 0 }]);
    expect(await templatesTo(db, karin.name)).toEqual(["registration-requested"]);
    const known = await findRegistration(db, { id: outcome.registrationId, linkVersion: 1 }, testNow);
    expect(known).toMatchObject({ status: "requested", position: null });
  });

  it("is no waiting person: not in counts, not promoted, not in front of who waits", async () => {
    const { db } = database();
    const { event, by } = await start(db, { capacity: 1 });
    const first = await registerSomeone(db, event, karin);
    expect(await changeCapacity(db, { eventId: event.eventId, capacity: 5, actorPersonId: null }, later)).toBe(0);
    expect((await rowOf(db, first)).status).toBe("waitlisted");
    await changeCapacity(db, { eventId: event.eventId, capacity: 1, actorPersonId: null }, later);
    await doAsSeen(db, { kind: "add", ...by, person: { ...registrationOf(event), name: "Piet Plek" } });
    const added = await previewByHand(
      db,
      { kind: "add", ...by, person: { ...registrationOf(event), name: "Wil Wacht" } },
      later,
    );
    expect(added).toMatchObject({ ok: true, plan: { outcome: "waitlisted" } });
    if (added.ok) expect(JSON.parse(added.plan.told[0]?.payload ?? "")).toMatchObject({ position: 1 });
    expect(await findOrganizerEvent(db, event.slug)).toMatchObject({ taken: 1, requested: 1, waitlisted: 0 });
    expect(await findEventPage(db, event.slug, later)).toMatchObject({ waiting: 0, asksApproval: true });
    const door = await listForDoor(db, event.eventId);
    expect([door.placed.length, door.waiting.length]).toEqual([1, 0]);
    const placed = await db
      .selectFrom("registrations")
      .select("id")
      .where("status", "=", "placed")
      .executeTakeFirstOrThrow();
    await withdraw(db, { registrationId: placed.id, by: "attendee" }, later);
    expect((await rowOf(db, first)).status).toBe("waitlisted");
    expect(await takenOf(db, event)).toBe(0);
    const promoted = await previewByHand(db, { kind: "promote", ...by, registrationId: first }, later);
    expect(promoted).toEqual({ ok: false, reason: "not_waiting" });
  });

  it("answers who has a place already as it answers a stranger, also with a full workshop", async () => {
    const { db } = database();
    const { event, by } = await start(db, { rounds: [[1]] });
    const workshops = { [event.roundIds[0] ?? ""]: event.workshopIds[0] ?? "" };
    const { name: _, ...rest } = registrationOf(event);
    await doAsSeen(db, { kind: "add", ...by, person: { ...rest, ...karin, workshops } });
    const later15 = new Date(testNow.getTime() + 15 * 60_000);
    expect(await ask(db, event, { ...karin, workshops }, later15)).toMatchObject({ ok: true, outcome: "repeated" });
    expect(await ask(db, event, { workshops }, later15)).toMatchObject({ ok: true, outcome: "requested" });
  });

  it("is not needed by the link of an invitation; an address that was invited is not enough", async () => {
    const { db } = database();
    const { event, by } = await start(db);
    const person = { row: 1, ...karin, organization: "", role: "" };
    const other = { row: 2, name: "Zonder Link", email: "zonder@link.example", organization: "", role: "" };
    const list = { eventId: event.eventId, people: [person, other], line: null, language: "nl" as const };
    const preview = await previewInvite(db, list, testNow);
    if (!preview.ok) throw new Error(preview.reason);
    await invite(db, { ...list, previewHash: preview.plan.hash, actorPersonId: by.actorPersonId }, testNow);
    const { id: invitationId } = await db
      .selectFrom("invitations")
      .select("id")
      .where("email", "=", karin.email)
      .executeTakeFirstOrThrow();
    expect(await ask(db, event, { ...karin, invitationId })).toMatchObject({ outcome: "placed" });
    expect(await ask(db, event, { name: "Door Gestuurd", invitationId })).toMatchObject({ outcome: "requested" });
    expect(await ask(db, event, { name: other.name, email: other.email })).toMatchObject({ outcome: "requested" });
  });

  it("ends with its own mail when it is taken back, and leaves the waitlist alone", async () => {
    const { db } = database();
    const { event } = await start(db);
    const id = await registerSomeone(db, event, karin);
    await withdraw(db, { registrationId: id, by: "attendee" }, later);
    expect(await templatesTo(db, karin.name)).toEqual(["registration-requested", "registration-withdrawn"]);
    const mail = await db
      .selectFrom("outbox")
      .select("payload")
      .where("template", "=", "registration-withdrawn")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(mail.payload)).toMatchObject({ hadPlace: false, wasRequest: true });
  });
});

describeOnBothDatabases("answering a request", (database) => {
  it("with yes gives a place and the wished workshop, shows the mail first, and is written down", async () => {
    const { db } = database();
    const { event, by } = await start(db, { rounds: [[1]] });
    const workshops = { [event.roundIds[0] ?? ""]: event.workshopIds[0] ?? "" };
    const id = await registerSomeone(db, event, { ...karin, workshops });
    const { outcome, told } = await doAsSeen(db, { kind: "approve", ...by, registrationId: id });
    expect([outcome, told]).toEqual(["approved", [["request-approved", karin.name]]]);
    expect(await rowOf(db, id)).toMatchObject({ status: "placed", approved_at: later.toISOString() });
    expect(await takenOf(db, event)).toBe(1);
    expect(await db.selectFrom("registration_workshops").select("holds_place").execute()).toEqual([{ holds_place: 1 }]);
    expect(await listAudit(db, event.eventId)).toContainEqual({
      action: "registration.approved",
      actor_person_id: by.actorPersonId,
      details: JSON.stringify({ outcome: "approved" }),
    });
    const again = await previewByHand(db, { kind: "approve", ...by, registrationId: id }, later);
    expect(again).toEqual({ ok: false, reason: "not_requested" });
  });

  it("with yes to a full event puts somebody at the end of the line, from where they move up", async () => {
    const { db } = database();
    const { event, by } = await start(db, { capacity: 1 });
    const id = await registerSomeone(db, event, karin);
    const rest = registrationOf(event);
    await doAsSeen(db, { kind: "add", ...by, person: { ...rest, name: "Piet Plek" } });
    await doAsSeen(db, { kind: "add", ...by, person: { ...rest, name: "Wil Wacht", email: "wil@wacht.example" } });
    const { outcome } = await doAsSeen(db, { kind: "approve", ...by, registrationId: id });
    expect(outcome).toBe("approved_to_waitlist");
    const known = await findRegistration(db, { id, linkVersion: 1 }, later);
    expect(known).toMatchObject({ status: "waitlisted", position: 2, approvedAt: later.toISOString() });
    expect(await changeCapacity(db, { eventId: event.eventId, capacity: 3, actorPersonId: null }, later)).toBe(2);
    expect((await rowOf(db, id)).status).toBe("placed");
    expect(await takenOf(db, event)).toBe(3);
  });

  it("with no ends it: one mail with the reason, no needs kept, no reason in the log", async () => {
    const { db } = database();
    const { event, by } = await start(db);
    const id = await registerSomeone(db, event, { ...karin, diet: "Halal" });
    const reason = "Deze middag is voor wie in Zaanstad werkt.";
    const { outcome, told } = await doAsSeen(db, { kind: "refuse", ...by, registrationId: id, reason });
    expect([outcome, told]).toEqual(["refused", [["request-refused", karin.name]]]);
    expect(await rowOf(db, id)).toMatchObject({
      status: "withdrawn",
      refused_at: later.toISOString(),
      refusal_reason: reason,
    });
    expect(await db.selectFrom("registration_needs").selectAll().execute()).toEqual([]);
    expect(JSON.stringify(await listAudit(db, event.eventId))).not.toContain("Zaanstad");
    const repeated = await refuse(db, { registrationId: id, reason, actorPersonId: by.actorPersonId }, later);
    expect(repeated).toEqual({ ok: false, reason: "not_requested" });
    const approved = await approve(db, { registrationId: id, actorPersonId: by.actorPersonId }, later);
    expect(approved).toEqual({ ok: false, reason: "not_requested" });
  });

  it("lets who was refused ask again, as a new request", async () => {
    const { db } = database();
    const { event, by } = await start(db);
    const id = await registerSomeone(db, event, karin);
    await doAsSeen(db, { kind: "refuse", ...by, registrationId: id, reason: "Deze keer niet." });
    const muchLater = new Date(later.getTime() + 15 * 60_000);
    expect(await ask(db, event, karin, muchLater)).toEqual({ ok: true, outcome: "requested", registrationId: id });
    expect(await rowOf(db, id)).toMatchObject({
      requested_at: muchLater.toISOString(),
      refused_at: null,
      refusal_reason: null,
    });
    expect(await templatesTo(db, karin.name)).toEqual([
      "registration-requested",
      "request-refused",
      "registration-requested",
    ]);
  });

  it("says no to a preview that was overtaken, and saves nothing", async () => {
    const { db } = database();
    const { event, by } = await start(db, { capacity: 1 });
    const id = await registerSomeone(db, event, karin);
    const act: HandAct = { kind: "approve", ...by, registrationId: id };
    const seen = await previewByHand(db, act, later);
    if (!seen.ok) throw new Error(seen.reason);
    await doAsSeen(db, { kind: "add", ...by, person: registrationOf(event) });
    const done = await doByHand(db, { ...act, previewHash: seen.plan.hash }, later);
    expect(done).toMatchObject({ ok: false, reason: "preview_outdated", plan: { outcome: "approved_to_waitlist" } });
    expect((await rowOf(db, id)).approved_at).toBeNull();
  });

  it("is refused for another event, and for one that is over or off", async () => {
    const { db } = database();
    const { event, by, actorPersonId } = await start(db);
    const id = await registerSomeone(db, event, karin);
    const elsewhere = await start(db);
    const act: HandAct = { kind: "approve", ...elsewhere.by, registrationId: id };
    expect(await previewByHand(db, act, later)).toEqual({ ok: false, reason: "registration_unknown" });
    const over = new Date("2026-11-04T16:00:00.000Z");
    expect(await previewByHand(db, { ...act, ...by }, over)).toEqual({ ok: false, reason: "event_over" });
    expect(await approve(db, { registrationId: id, actorPersonId }, over)).toEqual({ ok: false, reason: "event_over" });
    const gone = { registrationId: "0".repeat(32), actorPersonId };
    expect(await approve(db, gone, later)).toEqual({ ok: false, reason: "registration_unknown" });
  });
});

describeOnBothDatabases("an event that asks for approval", (database) => {
  it("keeps its requests open when it no longer asks, and gives places at once from then on", async () => {
    const { db } = database();
    const { event, by } = await start(db);
    const id = await registerSomeone(db, event, karin);
    expect(await setApproval(db, { ...by, isOn: true }, later)).toEqual({ ok: true, outcome: "repeated" });
    expect(await setApproval(db, { ...by, isOn: false }, later)).toEqual({ ok: true, outcome: "saved" });
    expect(await ask(db, event)).toMatchObject({ outcome: "placed" });
    expect(await findOrganizerEvent(db, event.slug)).toMatchObject({ approval: false, requested: 1, taken: 1 });
    expect((await doAsSeen(db, { kind: "approve", ...by, registrationId: id })).outcome).toBe("approved");
    expect((await listAudit(db, event.eventId)).filter(({ action }) => action === "event.approval")).toHaveLength(2);
  });

  it("cannot change once it is over", async () => {
    const { db } = database();
    const { by } = await start(db);
    const over = new Date("2026-11-04T16:00:00.000Z");
    expect(await setApproval(db, { ...by, isOn: false }, over)).toEqual({ ok: false, reason: "event_over" });
    const nowhere = { ...by, eventId: "0".repeat(32), isOn: true };
    expect(await setApproval(db, nowhere, later)).toEqual({ ok: false, reason: "event_unknown" });
  });

  it("tells who asked when it is cancelled, as people without a place", async () => {
    const { db } = database();
    const { event } = await start(db);
    await registerSomeone(db, event, karin);
    const preview = await previewCancel(db, { eventId: event.eventId, reason: "De zaal is onverwacht dicht." }, later);
    if (!preview.ok) throw new Error(preview.reason);
    expect(preview.plan.told.map(({ person, payload }) => [person.name, person.status, payload.hadPlace])).toEqual([
      [karin.name, "requested", false],
    ]);
  });
});

describe("the reason of a refusal", () => {
  const read = (reason: string) => parseRefusal({ reason: [reason] });

  it("is at most 500 characters, and never empty", () => {
    expect(read(" Deze keer niet.\r\n")).toEqual({ ok: true, reason: "Deze keer niet." });
    expect(read("é".repeat(500)).ok).toBe(true);
    expect(read("é".repeat(501))).toEqual({ ok: false, error: "too_long" });
    for (const empty of ["", " \n ", "…", "-"]) expect(read(empty)).toEqual({ ok: false, error: "required" });
    expect(parseRefusal({})).toEqual({ ok: false, error: "required" });
    expect(read("Nee\u0007")).toEqual({ ok: false, error: "control_characters" });
  });

  it("says nothing about a child", () => {
    expect(read("Uw leerling Sam komt al")).toEqual({ ok: false, error: "case_data" });
  });
});
